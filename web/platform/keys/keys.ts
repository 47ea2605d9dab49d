/** What each key does, once: the list under `?` is made from the same table that acts. */
import { press, pressHere, walk } from './places.ts';

const member = document.documentElement.dataset.audience !== 'visitor';
const staff = document.documentElement.dataset.audience === 'staff';

const go = (path: string) => (): boolean => {
  location.assign(path);
  return true;
};
const find = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('input[type=search][name=q]:not([hidden])');
  if (field?.checkVisibility?.() ?? field) field?.focus();
  else location.assign('/search');
  return true;
};
/** The composer of a thread, also where a post has no Reply of its own. */
const reply = (): boolean => pressHere('a[data-reply-to]:not([data-quote])') || press('a[href="#composer"]') || focusComposer();
const focusComposer = (): boolean => {
  const field = document.querySelector<HTMLTextAreaElement>('textarea#body');
  field?.focus();
  return field !== null;
};

export type Key = { keys: string; sentence: string; act(): boolean };
/** Two keys one after the other are written with a space between. Those that lead nowhere on this page are not listed. */
export const keyTable = (): Key[] => [
  { keys: 'j', sentence: 'next', act: () => walk(1) },
  { keys: 'k', sentence: 'previous', act: () => walk(-1) },
  ...(document.querySelector('#composer') ? [{ keys: 'r', sentence: 'reply', act: reply }] : []),
  ...(member && document.querySelector('a[data-quote]')
    ? [
        { keys: 'q', sentence: 'quote', act: () => pressHere('a[data-quote]') },
        { keys: 'b', sentence: 'keep', act: () => pressHere('button.bookmark') },
      ]
    : []),
  ...(document.querySelector('forum-arrivals') ? [{ keys: '.', sentence: 'arrived', act: () => press('button.arrived') }] : []),
  { keys: 'n', sentence: 'new', act: () => press('.mast-me a[href^="/new"]') || go('/new')() },
  { keys: '/', sentence: 'search', act: find },
  { keys: 'g h', sentence: 'home', act: go('/') },
  { keys: 'g t', sentence: 'tags', act: go('/tags') },
  { keys: 'g r', sentence: 'rules', act: go('/rules') },
  ...(document.querySelector('.mast nav a[href="/contests"]') ? [{ keys: 'g c', sentence: 'contests', act: go('/contests') }] : []),
  ...(member
    ? [
        { keys: 'g n', sentence: 'notices', act: go('/me/notices') },
        { keys: 'g u', sentence: 'unread', act: go('/me/unread') },
        { keys: 'g b', sentence: 'bookmarks', act: go('/me/bookmarks') },
        { keys: 'g m', sentence: 'record', act: go('/me/record') },
      ]
    : []),
  ...(staff ? [{ keys: 'g d', sentence: 'desk', act: go('/desk') }] : []),
];
