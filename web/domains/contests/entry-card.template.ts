/** An entry in a gallery: its picture or a drawing of its own, its name, a line of its words, who made it. */
import { html, svg, type TemplateResult } from 'lit';
import type { EntryView, ShownPictureView } from '../../../shared/domains/contests.ts';
import { faceOf, langIn, nameLink } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';

const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** For what came without a picture: stripes in the tints of the theme, always the same for one id. */
export const drawing = (id: string): TemplateResult => {
  let seed = hash(id);
  const next = (most: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 0x100000000) * most);
  };
  const ground = 1 + next(6);
  const shapes = Array.from({ length: 7 }, (_, i) => {
    const tint = 1 + ((ground + next(5)) % 6);
    const [x, y, r] = [i * 80 - 20 + next(40), 60 + next(240), 36 + next(70)];
    return svg`<circle class="t${tint}" cx="${x}" cy="${y}" r="${r}"></circle>`;
  });
  return html`<svg class="drawn" viewBox="0 0 480 360" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path class="t${ground}" d="M0 0h480v360H0z"></path>${shapes}</svg>`;
};

export const pictureOf = (picture: ShownPictureView, alt: string, size: 'small' | 'large' = 'small'): TemplateResult =>
  html`<img src="${size === 'small' ? `${picture.src}/small` : picture.src}" width="${picture.width}" height="${picture.height}" alt="${picture.alt || alt}" loading="lazy" decoding="async">`;

/** The one that a page opens with: on its way before anything below it. */
export const firstPicture = (picture: ShownPictureView, alt: string, size: 'small' | 'large' = 'large'): TemplateResult =>
  html`<img src="${size === 'small' ? `${picture.src}/small` : picture.src}" width="${picture.width}" height="${picture.height}" alt="${picture.alt || alt}" fetchpriority="high">`;

export const entryCard = (entry: EntryView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const [picture] = entry.pictures;
  const lang = langIn(entry.lang, locale);
  return html`<article class="entry"><a class="entry-picture" href="${entry.href}" aria-label="${entry.title}" lang=${lang}>${picture ? pictureOf(picture, say('contests.picture-of', { title: entry.title })) : drawing(entry.id)}</a><div><h3 lang=${lang}><a href="${entry.href}">${entry.title}</a></h3><p class="meta" lang=${langIn(entry.bodyLang, locale)}>${entry.excerpt}</p></div><p class="row person meta">${faceOf(entry.author, { size: 's' })}${nameLink(entry.author, context)}</p></article>`;
};
