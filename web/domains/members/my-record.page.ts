/** One's own record: standing and how it came, every line with its rule. Nobody else sees this page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StandingView } from '../../../shared/domains/loyalty.ts';
import type { GetMe, GetMyRecord, RecordLineView } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { amountText } from '../../kit/amount.ts';
import { faceOf, langOf, standingWord } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day, when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { actSentence } from './act-sentence.template.ts';
import { tierPath } from './tier-path.template.ts';

export type MyRecordData = { me: ReturnsOf<typeof GetMe>; standing: StandingView | null; record: ReturnsOf<typeof GetMyRecord> };

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
const amount = (n: number): TemplateResult =>
  html`<td class="n"><span class="${n > 0 ? 'plus' : n < 0 ? '' : 'none'}">${signed(n)}</span></td>`;

const what = (line: RecordLineView, context: PageContext): TemplateResult => {
  const { say } = context;
  const { subject, counterpart } = line;
  const sentence = actSentence({ ...subject, kind: line.kind, other: counterpart }, context);
  return html`<th class="what" scope="row">${line.state === 'takes-back' ? sentenceWith(say, 'members.taken-back', { line: sentence }) : sentence}</th>`;
};

const row = (line: RecordLineView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<tr class=${line.state === 'live' ? nothing : 'off'}><td class="when small">${when(line.at, context)}</td>${what(line, context)}${amount(line.growth)}${amount(line.balance)}<td class="rule small">${
    line.rule
      ? html`<a href="${line.rule.href}">${say(`loyalty.rule-${line.rule.key}`)}</a>${say('platform.comma')}${say('loyalty.version', { n: line.rule.version })}`
      : say('loyalty.no-rule')
  }${line.state === 'taken-back' ? html`${say('platform.comma')}${say('members.was-taken-back')}` : nothing}</td></tr>`;
};

export const myRecordPage = ({ me, standing, record }: MyRecordData, context: PageContext): PageView => {
  const { say, brand } = context;
  return {
    title: say('members.my-record'),
    description: say('members.my-record-line', { brand: brand.name }),
    canonical: '/me/record',
    place: 'me',
    hidden: true,
    main: html`<section class="self" aria-labelledby="t">${faceOf(me, { size: 'xl', mine: true })}<div><h1 id="t" lang=${langOf(me.name, context.locale)}>${me.name}</h1><p class="lead standing">${standingWord(me, say)}${say('platform.comma')}${sentenceWith(say, 'members.here-since', { date: day(me.joinedAt, context) })}</p><p class="meta"><a href="/m/${me.handle}">${say('members.as-others-see')}</a></p></div>
${standing ? html`<dl class="two"><div><dd class="figure">${amountText(standing.growth, context)}</dd><dt class="meta">${say('loyalty.growth-line')}</dt></div><div><dd class="figure">${amountText(standing.balance, context)}</dd><dt class="meta">${say('loyalty.balance-line')}</dt></div></dl>` : nothing}</section>
${standing ? tierPath(standing, context) : nothing}
<section class="block" aria-labelledby="el"><div class="head ruled"><h2 id="el">${say('members.every-line')}</h2><p class="meta">${say('members.lines-in-all', { count: record.total })}</p></div>
${
  record.lines.length === 0
    ? html`<p class="lead">${say('members.no-line-yet')}</p><p class="row"><a class="button first" href="/">${say('members.to-the-conversation')}</a></p>`
    : html`<table class="lines ledger"><thead><tr><th scope="col">${say('members.when')}</th><th scope="col">${say('members.what')}</th><th scope="col" class="n">${say('loyalty.growth')}</th><th scope="col" class="n">${say('loyalty.balance')}</th><th scope="col">${say('members.by-which-rule')}</th></tr></thead><tbody>${record.lines.map((line) => row(line, context))}</tbody></table>`
}
${record.next === null ? nothing : html`<p class="row"><a class="button" href="/me/record?before=${record.next}">${say('members.earlier-lines')}</a></p>`}</section>`,
  };
};
