/** A contest: brief, phases, what one gives and gets, entries as a gallery, and the ballot. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import type { ContestView, EntryView } from '../../../shared/domains/contests.ts';
import { notice } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day, when } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { ballotBox } from '../ballots/ballot-box.ts';
import { followPlace } from '../members/follow-button.template.ts';
import { entryCard, firstPicture } from './entry-card.template.ts';
import { officialWord, type SaidOfResult } from './official-word.template.ts';
import { phaseLine } from './phases.template.ts';
import { contestState, untilLine } from './state.template.ts';
import { takesPart, voteOn, wayToVote } from './vote-on.template.ts';

export type ContestData = {
  contest: ContestView;
  entries: EntryView[];
  next: string | null;
  /** The places of the entries that won, once it is decided and anybody voted: the gallery is in the order of the vote. */
  podium: ReadonlyMap<string, number> | null;
  first: boolean;
  box: BallotBoxView | null;
  /** Once it is decided it opens with this, and its brief stands below. */
  said: SaidOfResult | null;
  threadHref: string | null;
  now: number;
};

const who = (may: { tier: number; days: number }, { say }: PageContext): string =>
  may.days > 0 ? say('contests.who-with-days', { who: say(`contests.who-${may.tier}`), days: may.days }) : say(`contests.who-${may.tier}`);

/** Nobody can enter yet. */
const isToCome = ({ phase, entries }: ContestView): boolean => (phase === 'announced' || phase === 'planned') && entries === 0;

const doing = ({ contest }: ContestData, context: PageContext): TemplateResult => {
  const { say } = context;
  const enter = `/contests/${contest.id}/enter`;
  const button =
    contest.phase === 'entries'
      ? html`<a class="button first" href="${context.audience === 'visitor' ? `/sign-up?next=${encodeURIComponent(enter)}` : enter}">${icon('write')}${say(context.audience === 'visitor' ? 'contests.join-to-enter' : 'contests.enter')}</a>`
      : contest.resultAt !== null
        ? html`<a class="button first" href="/contests/${contest.id}/result">${say('contests.to-result')}</a>`
        : nothing;
  // for who has one: without a script the page knows, else contests-visit asks
  const entries =
    button === nothing && context.audience !== 'visitor' && contest.phase !== 'announced'
      ? html`<a class="quiet" data-entries href="${enter}" ?hidden=${!context.own?.entered}>${say('contests.your-entries')}</a>`
      : nothing;
  return html`<div class="row">${button}${contest.threadId && !isToCome(contest) ? followPlace('thread', contest.threadId, contest.href, context) : nothing}${entries}${context.audience === 'staff' ? html`<a class="quiet" href="/desk/contests/${contest.id}">${icon('settings')}${say('contests.watch')}</a>` : nothing}</div>`;
};

const facts = (data: ContestData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { contest } = data;
  return html`<section aria-labelledby="who"><h2 id="who">${say('contests.how-it-goes')}</h2><dl class="facts"><div><dt>${say('contests.who-enters')}</dt><dd>${who(contest.enter, context)}</dd></div><div><dt>${say('contests.entries-each')}</dt><dd>${contest.enter.each}</dd></div><div><dt>${say('contests.who-votes')}</dt><dd>${who(contest.vote, context)}</dd></div><div><dt>${say('contests.votes-each')}</dt><dd>${contest.vote.each}</dd></div><div><dt>${say('contests.counts')}</dt><dd>${say(`contests.counts-${contest.counts}`)}</dd></div>${contest.takenOut > 0 ? html`<div><dt>${say('contests.taken-out')}</dt><dd>${contest.takenOut}</dd></div>` : nothing}</dl>${data.threadHref ? html`<p class="row"><a class="button" href="${data.threadHref}">${icon('reply')}${say('contests.talk-about')}</a></p>` : nothing}</section>`;
};

const changes = ({ contest }: ContestData, context: PageContext): TemplateResult | typeof nothing => {
  const { say } = context;
  if (contest.changes.length === 0) return nothing;
  return html`<section aria-labelledby="changed"><h2 id="changed">${say('contests.changed')}</h2><ul class="list meta">${contest.changes.map((change) => html`<li>${[...change.fields.map((field) => say(`contests.field-${field}`)), ''].join(say('platform.comma'))}${when(change.at, context)}<br><span lang=${langOf(change.reason, context.locale)}>${change.reason}</span></li>`)}</ul></section>`;
};

/** Of several votes, over what they are given to. */
const left = (votes: BallotBoxView | null, context: PageContext): TemplateResult | typeof nothing =>
  votes?.state !== 'open' || votes.votesEach < 2 || !takesPart(context)
    ? nothing
    : html`<p class="label" data-box="${votes.id}">${wayToVote(votes, context)}</p>`;

/** Announced, and nothing to see yet: when entries open, and to be told of it. */
const notYet = ({ contest, entriesAt }: { contest: ContestView; entriesAt: number }, context: PageContext): TemplateResult => {
  const { say } = context;
  const follow = contest.threadId && !context.suspended ? contest.threadId : null;
  const opens = sentenceWith(say, follow ? 'contests.entries-open-follow' : 'contests.entries-open', { at: when(entriesAt, context) });
  return html`<section aria-labelledby="entries"><div class="head ruled"><h2 id="entries">${say('contests.desk-entries')}</h2></div><p class="lead">${opens}</p>${follow ? html`<div class="row">${followPlace('thread', follow, contest.href, context)}</div>` : nothing}</section>`;
};

const gallery = (data: ContestData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { contest, entries, next, podium } = data;
  const entriesAt = contest.phases.find(({ phase }) => phase === 'entries')?.at;
  if (isToCome(contest) && entriesAt !== undefined) return notYet({ contest, entriesAt }, context);
  const none = contest.phase === 'entries' ? 'contests.no-entry-yet' : 'contests.no-entry';
  return html`<section aria-labelledby="entries"><div class="head ruled"><h2 id="entries">${say('contests.entries-count', { count: contest.entries })}</h2>${entries.length > 1 ? html`<p class="meta">${say(podium ? 'contests.by-vote' : 'contests.by-lot')}</p>` : nothing}</div>${entries.length === 0 ? nothing : left(data.box, context)}${entries.length === 0 ? html`<p class="lead">${say(none)}</p>` : html`<div class="gallery">${entries.map((entry) => entryCard(entry, context, { place: podium?.get(entry.id), vote: voteOn(entry, data.box, contest.href, context) }))}</div>`}${next === null && data.first ? nothing : html`<nav class="pager row">${data.first ? nothing : html`<a class="button" href="${contest.href}">${say('contests.from-first')}</a>`}${next === null ? nothing : html`<a class="button" rel="next" href="${contest.href}?after=${next}#entries">${say('contests.more-entries')}</a>`}</nav>`}</section>`;
};

const off = ({ contest }: ContestData, context: PageContext): TemplateResult | typeof nothing => {
  const reason = contest.phase === 'off' ? contest.changes.find(({ fields }) => fields.includes('off'))?.reason : undefined;
  return reason === undefined
    ? nothing
    : html`<p class="notice">${icon('alert')}<span>${context.say('contests.called-off')} <span lang=${langOf(reason, context.locale)}>${reason}</span></span></p>`;
};

export const contestPage = (data: ContestData, context: PageContext): PageView => {
  const { say, locale } = context;
  const { contest, box } = data;
  const brief = html`<div class="post-words" lang=${langIn(contest.briefLang, locale)}>${raw(contest.html)}</div>`;
  const votes = box && ['voting', 'review', 'result'].includes(contest.phase) ? box : null;
  return {
    title: contest.title,
    description: contest.excerpt,
    canonical: data.first ? contest.href : `${contest.href}?after=${data.next ?? ''}`,
    place: 'contests',
    tells: true,
    // at an open ballot it is said there
    acts: votes?.state !== 'open',
    hidden: !data.first || contest.phase === 'draft' || contest.phase === 'planned',
    feeds: [{ title: say('contests.feed'), href: '/contests/feed.atom' }],
    social: {
      type: 'article',
      picture: `/og/c/${contest.id}.png`,
      publishedAt: contest.phases[0]?.at ?? 0,
      data: (origin) => ({
        '@type': 'Event',
        name: contest.title,
        description: contest.excerpt,
        url: origin + contest.href,
        startDate: new Date(contest.phases[0]?.at ?? 0).toISOString(),
        endDate: new Date(contest.phases.at(-1)?.at ?? 0).toISOString(),
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        location: { '@type': 'VirtualLocation', url: origin + contest.href },
        organizer: { '@type': 'Organization', name: context.brand.name, url: `${origin}/` },
      }),
    },
    ...(votes?.state === 'open'
      ? {
          thumb: html`<aside class="thumb" aria-label="${say('contests.this-contest')}"><a class="glyph" href="/contests" aria-label="${say('contests.all-contests')}">${icon('back')}</a><a class="button ${votes.mine ? '' : 'first'}" href="#box" data-box="${votes.id}">${wayToVote(votes, context)}</a></aside>`,
        }
      : {}),
    main: html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/">${say('platform.home')}</a><a href="/contests">${say('contests.contests')}</a></nav>
<section class="brief ${contest.picture ? '' : 'bare'}" aria-labelledby="t"><div>${contestState(contest, context)}<h1 id="t" lang=${langIn(contest.lang, locale)}>${phrases(contest.title)}</h1>${data.said ? officialWord(data.said, context) : brief}<p class="meta row">${untilLine(contest, context)}</p>${doing(data, context)}</div>${contest.picture ? firstPicture(contest.picture, '') : nothing}</section>
${off(data, context)}${context.form?.command === 'cast-ballot' ? nothing : notice(context.form?.sentence)}
${contest.phase === 'off' ? nothing : phaseLine(contest, data.now, context)}
<div class="vote-grid">${gallery(data, context)}
<div class="aside" id="box">${votes ? ballotBox(votes, contest.href, context) : nothing}${contest.prize ? html`<section aria-labelledby="prize"><h2 id="prize">${say('contests.prize')}</h2><p lang=${langOf(contest.prize, locale)}>${contest.prize}</p></section>` : nothing}${facts(data, context)}${changes(data, context)}</div></div>
${data.said ? html`<section class="block" aria-labelledby="brief"><div class="head ruled"><h2 id="brief">${say('contests.field-brief')}</h2></div>${brief}</section>` : nothing}
<section class="block" aria-labelledby="rights"><div class="head ruled"><h2 id="rights">${say('contests.rights')}</h2><p class="meta">${sentenceWith(say, 'contests.rights-version', { n: String(contest.rights.version), date: day(contest.rights.at, context) })} <a class="why" href="/contests/${contest.id}/rights/${contest.rights.version}">${say('contests.word-for-word')}</a></p></div><div class="post-words rights-words" lang=${langIn(contest.rights.lang, locale)}>${raw(contest.rights.html)}</div></section>
<contests-visit contest-id="${contest.id}"></contests-visit>`,
  };
};
