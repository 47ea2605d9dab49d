/** Whom one is talking to, beside what waits for staff: face, tier, stage, since when, the last five acts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Stage } from '../../../shared/domains/members.lists.ts';
import { faceOf, langOf, nameLink, type Person, standingWord } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { type ActInWords, actSentence } from './act-sentence.template.ts';

export type CardData = { face: Person; stage: Stage | null; joinedAt: number; acts: (ActInWords & { at: number })[] };

export const personCardTemplate = (card: CardData, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<div class="person-card"><div class="row">${faceOf(card.face)}<div><p class="label">${nameLink(card.face, context)}</p><p class="meta">${standingWord(card.face, say)}${card.stage ? html`${say('platform.comma')}${say(`members.stage-${card.stage}`)}` : nothing}${say('platform.comma')}${sentenceWith(say, 'members.here-since', { date: day(card.joinedAt, context) })}</p></div></div>${card.face.line ? html`<p class="small" lang=${langOf(card.face.line, locale)}>${card.face.line}</p>` : nothing}${
    card.acts.length === 0
      ? html`<p class="small">${say('members.no-act-yet')}</p>`
      : html`<ul class="card-acts small">${card.acts.map((act) => html`<li>${actSentence(act, context)} <span class="none">${day(act.at, context)}</span></li>`)}</ul>`
  }</div>`;
};
