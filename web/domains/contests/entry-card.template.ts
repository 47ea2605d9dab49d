/** An entry in a gallery: its picture and its name, or its name in the picture's place; a line of its words, who made it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EntryView, ShownPictureView } from '../../../shared/domains/contests.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, nameLink } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { worded } from './worded.template.ts';

/** In a gallery it is as wide as half a telephone or a fifth of a screen; by its density the browser takes one of the two. */
const sizes = '(max-width: 40em) 45vw, 280px';
const widths = { tiny: 400, small: 800 };
const srcset = ({ src, width }: ShownPictureView): string | typeof nothing =>
  width > widths.tiny ? `${src}/tiny ${widths.tiny}w, ${src}/small ${Math.min(width, widths.small)}w` : nothing;

export const pictureOf = (picture: ShownPictureView, alt: string, size: 'small' | 'large' = 'small'): TemplateResult =>
  html`<img src="${size === 'small' ? `${picture.src}/small` : picture.src}" srcset=${size === 'small' ? srcset(picture) : nothing} sizes=${size === 'small' ? sizes : nothing} width="${picture.width}" height="${picture.height}" alt="${picture.alt || alt}" loading="lazy" decoding="async">`;

/** The one that a page opens with: on its way before anything below it. */
export const firstPicture = (picture: ShownPictureView, alt: string, size: 'small' | 'large' = 'large'): TemplateResult =>
  html`<img src="${size === 'small' ? `${picture.src}/small` : picture.src}" srcset=${size === 'small' ? srcset(picture) : nothing} sizes=${size === 'small' ? sizes : nothing} width="${picture.width}" height="${picture.height}" alt="${picture.alt || alt}" fetchpriority="high">`;

/** Those that its words do not show already. */
export const besideWords = ({ pictures }: EntryView): ShownPictureView[] => pictures.filter(({ inWords }) => !inWords);

/** `place`: it won one. `vote`: what one chose, and how to vote from here. */
export const entryCard = (
  entry: EntryView,
  context: PageContext,
  { place, vote }: { place?: number | undefined; vote?: TemplateResult | typeof nothing } = {},
): TemplateResult => {
  const { say, locale } = context;
  const [picture] = entry.pictures;
  const lang = langIn(entry.lang, locale);
  const words = html`<p class="meta" lang=${langIn(entry.bodyLang, locale)}>${entry.excerpt}</p>`;
  return html`<article class="entry">${
    picture
      ? html`<a class="entry-picture" href="${entry.href}" aria-label="${entry.title}" lang=${lang}>${pictureOf(picture, say('contests.picture-of', { title: entry.title }))}</a><div><h3 lang=${lang}><a href="${entry.href}">${entry.title}</a></h3>${words}</div>`
      : html`<h3>${worded(entry, context)}</h3><div>${words}</div>`
  }${place === undefined ? nothing : html`<p class="state brand">${icon('contest')}${say('contests.place-n', { place })}</p>`}${vote ?? nothing}<p class="row person meta">${faceOf(entry.author, { size: 's' })}${nameLink(entry.author, context)}</p></article>`;
};
