/** What is kept outlives the house that wrote it: of kinds that a newer version knew there are no sentences here. */
import { messages } from './index.ts';

/** Whether this house has that sentence, `<domain>.<sentence>`. Every language has the same ones. */
export const isSaid = (key: string): boolean => {
  const [domain = '', name = ''] = key.split('.', 2);
  return Object.hasOwn((messages.en as Record<string, object>)[domain] ?? {}, name);
};
