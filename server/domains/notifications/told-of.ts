/** What is brought from elsewhere happened long ago: nobody is told of it, here or by mail. */
import type { Listener } from '../../platform/event.ts';

export const notOfImports = (listener: Listener): Listener => ({
  ...listener,
  run: async (work, payload, event) => {
    if (work.actor.kind !== 'import') await listener.run(work, payload, event);
  },
});
