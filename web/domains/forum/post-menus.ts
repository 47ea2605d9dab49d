/** The menus of a thread and of its posts shut politely: by Escape, by going elsewhere with the keyboard, and once words were taken out of the post. */
const menuAt = (event: Event): HTMLDetailsElement | null =>
  (event.target as Element | null)?.closest<HTMLDetailsElement>(':is(.post-more, .thread-more)[open]') ?? null;

const keys = (event: KeyboardEvent): void => {
  const menu = event.key === 'Escape' ? menuAt(event) : null;
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
};
const left = (event: FocusEvent): void => {
  const menu = menuAt(event);
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget as Node)) menu.open = false;
};
/** Links that lead away need no help: the page goes with them. */
const chosen = (event: Event): void => {
  const menu = (event.target as Element | null)?.closest('a[data-quote]') ? menuAt(event) : null;
  if (menu) menu.open = false;
};
/** Low on the page it opens below the edge: then the page moves up as far as it must. */
const opened = (event: Event): void => {
  const menu = event.target as HTMLDetailsElement;
  if (menu.open && menu.matches('.post-more')) menu.querySelector('.menu-list')?.scrollIntoView({ block: 'nearest' });
};

/** @returns how to stop */
export const politeMenus = (): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('keydown', keys, { signal });
  document.addEventListener('focusout', left, { signal });
  document.addEventListener('click', chosen, { signal });
  // it does not bubble
  document.addEventListener('toggle', opened, { signal, capture: true });
  return () => stop.abort();
};
