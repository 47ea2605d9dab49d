/** What a page that is open is looked at for: what axe finds, what is too wide, words nobody translated, words whose language nobody marked. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Locale } from '../../shared/locales.ts';
import { messages } from '../../shared/messages/index.ts';

export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Rules = { type: 'tag' | 'rule'; values: string[] };
/** WCAG 2.0 to 2.2 A and AA, and axe's best practice. */
export const everyRule: Rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** In the other scheme and in another theme it is the same page in other colours. */
export const colourRules: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds, one line each: rule, element, what is wrong. */
export const lookWithAxe = (page: Page, rules: Rules): Promise<string[]> =>
  page.evaluate(async (only) => {
    // a colour on its way from light to dark is neither
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    // what follows the scrolling of something never finishes
    const inTime = document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline);
    await Promise.all(inTime.map((animation) => animation.finished));
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'], elementRef: false, iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, rules);

/** What reaches out of the window to the right, where the page can be pushed sideways; words that run out of the box they stand in. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const named = (element: Element): string => `${element.localName}.${[...element.classList].join('.')}`;
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > room) {
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        element !== document.body &&
        (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > room + 1 && !scrolls(element.parentElement),
      );
      found.add(`wider than the window: ${wide.map(named).slice(-4).join(', ') || 'the page'}`);
    }
    // wider than what holds it: beside a neighbour it lies on them, and only in the last column out of the window
    for (const element of document.querySelectorAll('main *')) {
      const { position, display, marginRight, float } = getComputedStyle(element);
      const holder = element.parentElement;
      if (!holder || element.closest('svg, .unseen') || !/^(static|relative)$/.test(position) || !/^(block|flex|grid)$/.test(display))
        continue;
      const held = getComputedStyle(holder);
      if (held.overflowX !== 'visible' || !/^(block|flex|grid)$/.test(held.display) || float !== 'none') continue;
      const over = element.getBoundingClientRect().right - holder.getBoundingClientRect().right;
      if (over > 1.5 && over > 1.5 - Number.parseFloat(marginRight))
        found.add(`wider than what holds it: ${named(element)} in ${named(holder)}`);
    }
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || node.parentElement?.closest('.unseen, svg, script, noscript, textarea, select')) continue;
      range.selectNodeContents(node);
      const words = range.getBoundingClientRect();
      let box = node.parentElement;
      while (box && /^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement;
      if (!box || words.width <= 1 || words.bottom < 0) continue;
      const { left, right } = box.getBoundingClientRect();
      if (right - left <= 1 || (words.right <= right + 1.5 && words.left >= left - 1.5)) continue;
      // what scrolls by itself, and an ellipsis: the sign that there is more, one press away
      // and spaces that are kept hang over the end of a line
      const { overflowX, textOverflow, whiteSpace } = getComputedStyle(box);
      if (/auto|scroll/.test(overflowX) || textOverflow === 'ellipsis' || whiteSpace === 'pre-wrap') continue;
      found.add(`cut off: ${named(box)} "${node.textContent.trim().slice(0, 60)}"`);
    }
    return [...found];
  });

const sentencesOf = (locale: Locale): string[] =>
  Object.values(messages[locale]).flatMap((domain) => Object.values(domain as Record<string, string>));
const domains = Object.keys(messages.en).join('|');
/** English sentences without a gap in them that the other language says otherwise. */
const untranslated = (locale: Locale): string[] => {
  const own = new Set(sentencesOf(locale));
  return locale === 'en'
    ? []
    : sentencesOf('en').filter((sentence) => /[a-z]/i.test(sentence) && !sentence.includes('{') && !own.has(sentence));
};
const inEnglish: Record<Locale, string[]> = { en: [], 'zh-Hans': untranslated('zh-Hans'), 'zh-Hant': untranslated('zh-Hant') };

/**
 * Words of the house in another language than the page's, keys instead of sentences, and words of people that carry no `lang`:
 * Chinese ones on an English page, three English words in a row on a Chinese one.
 */
export const wordsOf = (page: Page, locale: Locale): Promise<string[]> =>
  page.evaluate(
    ({ locale, foreign, keys }) => {
      const brand = document.querySelector('.mast-name')?.textContent?.trim() || '\0';
      const foreignSentences = new Set(foreign);
      const isKey = new RegExp(`(^|\\s)(${keys})\\.[a-z]+(-[a-z]+|\\.[a-z-]+)*($|\\s)`);
      const unmarked = locale === 'en' ? /\p{Script=Han}/u : /[A-Za-z]{2,}[ ,’']+[A-Za-z]{2,}[ ,’']+[A-Za-z]{2,}/;
      const found = new Set<string>();
      const look = (text: string, element: Element): void => {
        const said = text.trim();
        if (!said || element.closest('script, style, code, pre, [translate=no]')) return;
        const short = said.length > 80 ? `${said.slice(0, 80)}…` : said;
        if (isKey.test(said)) found.add(`a key: ${short}`);
        const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
        const isOwn = lang === locale;
        if (isOwn && foreignSentences.has(said)) found.add(`not translated: ${short}`);
        // what is typed can't be marked by the run, and a name is the same everywhere
        const mixed = element.localName === 'textarea' && /\p{Script=Latin}/u.test(said);
        if (isOwn && !mixed && unmarked.test(said.replaceAll(brand, '')))
          found.add(`without its lang: ${short} (${element.localName}.${element.className})`);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement) look(node.textContent ?? '', node.parentElement);
      for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
          const said = element.getAttribute(name)?.trim();
          if (said && foreignSentences.has(said)) found.add(`not translated: ${name}="${said}"`);
          if (said && isKey.test(said)) found.add(`a key: ${name}="${said}"`);
        }
      return [...found];
    },
    { locale, foreign: inEnglish[locale], keys: domains },
  );

/**
 * Sentences that a line of parts (flex, grid) has torn up: words directly in it, beside a date or a link that belongs to them. Each
 * piece becomes a part of its own there, with the gap of the line before the full stop.
 */
export const inPieces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isWords = (node: Node | null): boolean => node?.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '';
    // the template engine leaves comments between the pieces
    const beside = (node: Node, way: 'previousSibling' | 'nextSibling'): Node | null => {
      let next = node[way];
      while (next && next.nodeType !== Node.ELEMENT_NODE && !isWords(next)) next = next[way];
      return next;
    };
    const found = new Set<string>();
    for (const element of document.querySelectorAll('main *')) {
      if (element.closest('svg') || !/flex|grid/.test(getComputedStyle(element).display)) continue;
      for (const node of element.childNodes) {
        if (!isWords(node)) continue;
        const torn = (['previousSibling', 'nextSibling'] as const)
          .map((way) => beside(node, way))
          .some((next) => next instanceof HTMLElement && /^(time|a|q|strong|em|code)$/.test(next.localName));
        if (torn) found.add(`in pieces: ${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 60)}"`);
      }
    }
    return [...found];
  });
