/** One entry: its pictures and words, under which rights it stands, and where it is talked about. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import type { ContestView, EntryView } from '../../../shared/domains/contests.ts';
import { notice } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, langOf, nameLink, standingWord } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day, when } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { besideWords, firstPicture, pictureOf } from './entry-card.template.ts';
import { entryOwn } from './entry-own.template.ts';
import { staffOnEntry } from './staff-on-entry.template.ts';
import { contestState } from './state.template.ts';
import { takesPart, voteOn, wayToVote } from './vote-on.template.ts';

export type Neighbour = { href: string; title: string; lang: string | null };
export type Neighbours = { previous: Neighbour | null; next: Neighbour | null };
/** `box`: while people vote, and this can be chosen. */
export type EntryData = Neighbours & { entry: EntryView; contest: ContestView; box: BallotBoxView | null; threadHref: string | null };

/** In place, as on its card in the gallery, with how much of it is left; who is not in yet is led in, and back here. */
const voting = ({ entry, contest, box }: EntryData, context: PageContext): TemplateResult | typeof nothing => {
  if (!box || context.suspended) return nothing;
  if (!takesPart(context))
    return html`<a class="button first" href="/sign-up?next=${encodeURIComponent(entry.href)}">${icon('ballot')}${context.say('ballots.join-to-vote')}</a>`;
  return html`${voteOn(entry, box, entry.href, context)}<a class="quiet" href="${contest.href}#box" data-box="${box.id}">${wayToVote(box, context)}</a>`;
};

const about = (data: EntryData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { entry, contest, threadHref } = data;
  return html`<div class="aside"><section aria-labelledby="by"><h2 id="by">${say('contests.made-by')}</h2><p class="row">${faceOf(entry.author)}<span>${nameLink(entry.author, context)}<br><span class="meta">${standingWord(entry.author, say)}${entry.author.line ? html`${say('platform.comma')}<span lang=${langOf(entry.author.line, context.locale)}>${entry.author.line}</span>` : nothing} <a class="why" href="/rules#tiers">${say('platform.why')}</a></span></span></p><dl class="facts"><div><dt>${say('contests.entered')}</dt><dd>${when(entry.at, context)}</dd></div>${entry.editedAt === null ? nothing : html`<div><dt>${say('contests.changed-at')}</dt><dd>${when(entry.editedAt, context)}</dd></div>`}<div><dt>${say('contests.rights')}</dt><dd>${sentenceWith(say, 'contests.accepted', { date: day(entry.rights.at, context), version: html`<a href="/contests/${contest.id}/rights/${entry.rights.version}">${say('contests.version-n', { n: entry.rights.version })}</a>` })}</dd></div></dl></section>
<section aria-labelledby="contest"><h2 id="contest">${say('contests.contest')}</h2>${contestState(contest, context)}<p><a href="${contest.href}" lang=${langIn(contest.lang, context.locale)}>${contest.title}</a></p>${data.box ? html`<div class="row entry-vote">${voting(data, context)}</div>` : nothing}${threadHref ? html`<p class="row"><a class="button" href="${threadHref}#composer">${icon('reply')}${say('contests.talk-about-entry')}</a></p>` : nothing}</section></div>`;
};

/** Along the row, in its order. */
const beside = ({ previous, next }: Neighbours, { say, locale }: PageContext): TemplateResult | typeof nothing => {
  const link = (to: Neighbour, rel: 'prev' | 'next', words: TemplateResult) =>
    html`<a class="beside-${rel}" rel="${rel}" href="${to.href}"><span class="meta">${words}</span><span class="label" lang=${langIn(to.lang, locale)}>${to.title}</span></a>`;
  if (!previous && !next) return nothing;
  return html`<nav class="beside-row" aria-label="${say('contests.entries-beside')}">${previous ? link(previous, 'prev', html`${icon('back')}${say('contests.entry-before')}`) : nothing}${next ? link(next, 'next', html`${say('contests.entry-after')}${icon('next')}`) : nothing}</nav>`;
};

export const entryPage = (data: EntryData, context: PageContext): PageView => {
  const { say, locale } = context;
  const { entry, contest } = data;
  const pictures = besideWords(entry);
  return {
    title: entry.title,
    description: entry.excerpt,
    canonical: entry.href,
    acts: true,
    place: 'contests',
    previous: data.previous?.href,
    next: data.next?.href,
    tells: true,
    hidden: entry.state !== 'shown',
    ...(data.box && !context.suspended
      ? {
          thumb: html`<aside class="thumb entry-vote" aria-label="${say('contests.this-contest')}"><a class="glyph" href="${contest.href}" aria-label="${say('contests.to-contest')}">${icon('back')}</a>${voting(data, context)}</aside>`,
        }
      : {}),
    social: { type: 'article', picture: `/og/e/${entry.id}.png`, publishedAt: entry.at, changedAt: entry.editedAt ?? entry.at },
    main: html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/contests">${say('contests.contests')}</a><a href="${contest.href}" lang=${langIn(contest.lang, locale)}>${contest.title}</a></nav>
<h1 lang=${langIn(entry.lang, locale)}>${phrases(entry.title)}</h1>
${context.form?.command === 'cast-ballot' ? notice(context.form.sentence ?? context.form.faults.choices) : nothing}
${entry.state === 'taken-out' ? html`<p class="notice">${icon('hide')}<span>${say('contests.was-taken-out')} ${entry.reason ? html`<span lang=${langOf(entry.reason, locale)}>${entry.reason}</span>` : nothing} <a class="why" href="/entries/${entry.id}/why">${say('contests.why-taken-out')}</a></span></p>` : nothing}
<div class="vote-grid"><section class="one-entry" aria-label="${entry.title}">${pictures.length === 0 ? nothing : html`<div class="entry-pictures">${pictures.map((picture, i) => html`<a href="${picture.src}">${i === 0 ? firstPicture(picture, say('contests.picture-of', { title: entry.title })) : pictureOf(picture, say('contests.picture-of', { title: entry.title }), 'large')}</a>`)}</div>`}<div class="post-words" lang=${langIn(entry.bodyLang, locale)}>${raw(entry.html)}</div>
<p class="row">${context.audience === 'visitor' || entry.state !== 'shown' ? nothing : html`${entryOwn(entry, contest, context)}<a class="quiet" href="/entries/${entry.id}/report" data-unless-of>${icon('flag')}${say('contests.report')}</a>`}</p>${context.audience === 'staff' ? staffOnEntry(entry, entry.href, context) : nothing}</section>
${about(data, context)}</div>${beside(data, context)}`,
  };
};
