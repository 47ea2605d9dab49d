/** How an event reaches its listeners, inside the transaction, one after the other in the order of `server/domains.ts`. */
import type { EventOf, Listener } from './event.ts';
import type { Later, Told, Work } from './work.ts';

export type EventTools = {
  listeners: Listener[];
  addJob(work: Work, job: Later): Promise<void>;
  /** Told of every event that fired, by act: tests look whether each listed event ever does. */
  onEvent?(act: string, event: string): void;
};

export const emitter = (tools: EventTools, work: Work, act: { emits: readonly string[] | null; name: string }, told: Told) => {
  let depth = 0;
  return async (event: EventOf<unknown>, payload: unknown): Promise<void> => {
    // house events follow from member events; only what the act itself tells of people must be in its contract
    if (act.emits && event.of === 'member' && depth === 0 && !act.emits.includes(event.name)) {
      throw new Error(`${act.name} emitted ${event.name}, which its contract does not list: add it to \`emits\``);
    }
    told.events.push(event.name);
    tools.onEvent?.(act.name, event.name);
    depth++;
    // events that cause events that cause themselves: a mistake to hear of before the stack ends
    if (depth > 8) throw new Error(`${event.name} is eight events deep: a listener causes its own cause`);
    try {
      for (const listener of tools.listeners) {
        if (listener.hears === event.name || (event.of === 'member' && listener.hears === 'every member event'))
          await listener.run(work, payload, event);
      }
    } finally {
      depth--;
    }
  };
};
