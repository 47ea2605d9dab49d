/** The bar under the field: one stop of the Tab key, arrows within. */
import { make } from '../../../platform/make-element.ts';
import { around, before, code, link } from './marks.ts';
import { isComposing, type Writing } from './tools.ts';

const svg = 'http://www.w3.org/2000/svg';
const drawn = (name: string): SVGElement => {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `/assets/icons.svg#i-${name}`);
  icon.append(use);
  return icon;
};

export type Does = { name: string; sign: string | SVGElement; keys?: string; run(): void };

export const makeToolbar = (writing: Writing, picture: () => void, preview: HTMLButtonElement): HTMLElement => {
  const { field, say } = writing;
  const does: Does[] = [
    {
      name: 'bold',
      sign: make('b', { 'aria-hidden': 'true' }, 'B') as unknown as SVGElement,
      keys: 'Control+B',
      run: () => around(field, '**'),
    },
    {
      name: 'italic',
      sign: make('i', { 'aria-hidden': 'true' }, 'I') as unknown as SVGElement,
      keys: 'Control+I',
      run: () => around(field, '_'),
    },
    { name: 'linked', sign: drawn('link'), keys: 'Control+K', run: () => link(field) },
    { name: 'quoted', sign: drawn('quote'), run: () => before(field, '> ') },
    { name: 'listed', sign: drawn('menu'), run: () => before(field, '- ') },
    { name: 'code', sign: make('code', { 'aria-hidden': 'true' }, '<>') as unknown as SVGElement, run: () => code(field) },
    { name: 'picture', sign: drawn('picture'), run: picture },
  ];
  const bar = make('div', { role: 'toolbar', class: 'write-tools', 'aria-label': say('forum.w-tools'), 'aria-controls': field.id });
  const buttons = does.map(({ name, sign, keys, run }) => {
    const label = say(`forum.w-${name}`);
    const button = make('button', { type: 'button', class: 'glyph', 'aria-label': label, title: label, tabindex: '-1' }, sign);
    if (keys) button.setAttribute('aria-keyshortcuts', keys);
    // the selection stays in the field
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => field.hidden || run());
    return button;
  });
  buttons.push(preview);
  buttons[0]?.setAttribute('tabindex', '0');
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const last = buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    buttons[at]?.setAttribute('tabindex', '-1');
    buttons[to]?.setAttribute('tabindex', '0');
    buttons[to]?.focus();
  });
  field.addEventListener('keydown', (event) => {
    if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    const found = does.find(({ keys }) => keys?.slice(-1).toLowerCase() === key);
    if (key === 'enter') writing.form.requestSubmit();
    else if (found) found.run();
    else return;
    event.preventDefault();
  });
  return bar;
};
