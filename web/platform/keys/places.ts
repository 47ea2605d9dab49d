/** What one walks through by keyboard: posts of a thread, rows of a list, cards. Focus goes there, so a screen reader reads on from it. */

/** One of these is one step. The order in the page is the order of the walk. */
const steps = 'article.post, article.thread-row, article.aspect, main .results > li, main .queue-row, main .list:not(.waiting) > li:has(a)';

const shown = (element: HTMLElement): boolean => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;
const allSteps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(steps)].filter(shown);

/** The step in which the focus is. */
export const stepHere = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(steps) ?? null;

/** Where one begins who has not walked yet: with what is at the top of the screen. */
const firstInSight = (all: HTMLElement[]): number => all.findIndex((step) => step.getBoundingClientRect().bottom > 80);

/** A row is its title, which Enter opens; a post is read, so it takes the focus itself. */
const focusOn = (step: HTMLElement): void => {
  const target = step.matches('article.post') ? step : (step.querySelector<HTMLElement>('h2 a, h3 a, a') ?? step);
  if (target === step) step.tabIndex = -1;
  target.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  step.scrollIntoView({ block: step.offsetHeight > innerHeight * 0.8 ? 'start' : 'nearest', behavior: calm ? 'auto' : 'smooth' });
};

export const walk = (by: 1 | -1): boolean => {
  const all = allSteps();
  if (all.length === 0) return false;
  const here = stepHere();
  const at = here ? all.indexOf(here) + by : Math.max(0, firstInSight(all));
  const next = all[Math.min(all.length - 1, Math.max(0, at))];
  if (next) focusOn(next);
  return true;
};

/** Presses the first of these inside the step that has the focus. */
export const pressHere = (selector: string): boolean => {
  const target = stepHere()?.querySelector<HTMLElement>(selector);
  target?.click();
  return target !== undefined && target !== null;
};

/** Presses it wherever it is on the page. */
export const press = (selector: string): boolean => {
  const target = [...document.querySelectorAll<HTMLElement>(selector)].find(shown);
  target?.click();
  return target !== undefined;
};
