/** What comes when somebody begins to write, as a file of its own: pages are read far more often than they are written on. */
export { equip } from './domains/forum/writing/equip.ts';
