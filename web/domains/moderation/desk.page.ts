/** The desk: what waits for staff, the most pressing first, and beside it how lively the house is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskAround, Owed } from '../../../shared/domains/moderation.lists.ts';
import type { TalkShown } from '../../../shared/domains/moderation.ts';
import { ageText } from '../../kit/age.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, nameLink, standingWord } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { countText, deskHead } from './desk-head.template.ts';
import { type LatelyHere, latelyHere } from './lately.template.ts';
import { owedList } from './owed.template.ts';

const kinds = ['reports', 'appeals', 'questions'] as const;
type Kind = (typeof kinds)[number];

export type DeskData = { queues: Record<Kind, TalkShown[]>; owed: Owed[]; around: DeskAround; lately: LatelyHere };

/** One that waits, in the two lines that say whether it is pressing; all of it stands where it is dealt with. */
const waits = (talk: TalkShown, kind: Kind, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<article class="queue-row"><p class="age">${ageText(talk.at, context)}</p><div><h3 lang=${langIn(talk.lang, locale)}><a href="${kind === 'questions' ? talk.href : `/desk/${kind}`}">${talk.title}</a></h3><p class="meta cut" lang=${langIn(talk.excerptLang, locale)}>${talk.excerpt}</p><p class="small">${nameLink(talk.author, context)}${say('platform.comma')}${standingWord(talk.author, say)}</p></div></article>`;
};

export const deskPage = (data: DeskData, context: PageContext): PageView => {
  const { say } = context;
  const { counts } = data.around;
  const queue = (kind: Kind): TemplateResult =>
    html`<section aria-labelledby="${kind}"><div class="head ruled"><h2 id="${kind}">${say(`moderation.waiting-${kind}`)}</h2>${counts[kind] > 0 ? html`<a class="quiet" href="/desk/${kind}">${say('moderation.see-all', { count: countText(counts[kind]) })}</a>` : ''}</div>${
      counts[kind] === 0
        ? html`<p class="meta">${say(`moderation.none-${kind}`)}</p>`
        : data.queues[kind].length === 0
          ? html`<p class="meta">${say('moderation.post-gone')}</p>`
          : data.queues[kind].map((talk) => waits(talk, kind, context))
    }</section>`;
  // what waits comes before what does not
  const sorted = [...kinds.filter((kind) => counts[kind] > 0), ...kinds.filter((kind) => counts[kind] === 0)];
  const nothingWaits = data.owed.length === 0 && kinds.every((kind) => counts[kind] === 0);
  return {
    title: say('moderation.desk'),
    description: say('moderation.desk-line'),
    canonical: '/desk',
    place: 'desk',
    hidden: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('desk', data.around, context)}<div class="talk"><div class="queues">${nothingWaits ? emptyPart(say('moderation.nothing-waits'), { href: '/new', text: html`${icon('write')}${say('forum.start-thread')}` }, { beside: { href: '/', text: say('platform.to-home') } }) : html`${data.owed.length > 0 ? owedList(data.owed, context) : nothing}${sorted.map(queue)}`}</div><div class="aside">${latelyHere(data.lately, context)}</div></div></section>`,
  };
};
