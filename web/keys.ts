/** Ways by keyboard: fetched with the first key that could be one. Holds the first of two keys until the second comes. */
import { keyTable } from './platform/keys/keys.ts';
import { keysSwitch, showKeys } from './platform/keys/list.ts';

/** So long the second key of two may take. */
const patience = 1_500;
let first = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** @returns whether the key was one of ours */
export const pressed = (key: string): boolean => {
  clearTimeout(timer);
  const typed = first ? `${first} ${key}` : key;
  first = '';
  if (typed === '?') {
    showKeys();
    return true;
  }
  const table = keyTable();
  const found = table.find(({ keys }) => keys === typed);
  if (found) return found.act();
  if (!table.some(({ keys }) => keys.startsWith(`${typed} `))) return false;
  first = typed;
  timer = setTimeout(() => {
    first = '';
  }, patience);
  return true;
};

export { keysSwitch };
