/** One's own record: standing and how it came, every line with its rule. Nobody else sees this page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StandingView } from '../../../shared/domains/loyalty.ts';
import type { GetMe, GetMyRecord, RecordLineView } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { amountText } from '../../kit/amount.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, isLongName, langOf, standingWord } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day, when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { ruleName } from '../loyalty/rule-name.template.ts';
import { actSentence, lineKey } from './act-sentence.template.ts';
import { minePlace } from './mine-place.template.ts';

export type MyRecordData = {
  me: ReturnsOf<typeof GetMe>;
  standing: StandingView | null;
  record: ReturnsOf<typeof GetMyRecord>;
  filters: { kinds: string[]; months: string[] };
  asked: { kind: string | null; month: string | null; first: boolean };
  /** Where each file to take along begins. */
  files: (number | null)[];
  /** The person's own zone, or '' for the brand's. */
  zone: string;
};

/** What a kind of line is called where it stands alone: its sentence, with the places of names left open. */
const kindName = (kind: string, { say }: PageContext): string => say(lineKey(kind), { title: '…', other: '…', kind });

const filterForm = ({ filters, asked }: MyRecordData, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const months = asked.month && !filters.months.includes(asked.month) ? [asked.month, ...filters.months] : filters.months;
  const month = (name: string) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale === 'zh-Hans' ? 'zh-CN' : 'zh-TW', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
    }).format(Date.parse(`${name}-01`));
  return html`<form class="record-filter" method="get" action="/me/record" aria-label="${say('members.filter-lines')}"><div class="form-field"><label class="label" for="kind">${say('members.what')}</label><select class="field" id="kind" name="kind"><option value="">${say('members.every-kind')}</option>${filters.kinds.map((kind) => html`<option value="${kind}" ?selected=${kind === asked.kind}>${kindName(kind, context)}</option>`)}</select></div><div class="form-field"><label class="label" for="month">${say('members.when')}</label><select class="field" id="month" name="month"><option value="">${say('members.any-time')}</option>${months.map((name) => html`<option value="${name}" ?selected=${name === asked.month}>${month(name)}</option>`)}</select></div><button class="button" type="submit">${icon('filter')}${say('members.filter')}</button>${asked.kind || asked.month ? html`<a class="quiet" href="/me/record">${say('members.without-filter')}</a>` : nothing}</form>`;
};

const addressOf = (asked: MyRecordData['asked'], before: number): string => {
  const query = new URLSearchParams({ ...(asked.kind ? { kind: asked.kind } : {}), ...(asked.month ? { month: asked.month } : {}) });
  query.set('before', String(before));
  return `/me/record?${query}`;
};

const takeAlong = ({ me, files }: MyRecordData, { say }: PageContext): TemplateResult =>
  html`<section class="block" aria-labelledby="along"><div class="head ruled"><h2 id="along">${say('members.take-along')}</h2></div><p class="section-line">${say('members.take-along-line')}</p><p class="row">${files.map((before, i) => html`<a class="button" href="/api/me/record/export${before === null ? '' : `?before=${before}`}" download="record-${me.handle}${files.length > 1 ? `-${i + 1}` : ''}.json">${icon('download')}${files.length > 1 ? say('members.download-part', { part: i + 1 }) : say('members.download')}</a>`)}</p></section>`;

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
const amount = (n: number): TemplateResult =>
  html`<td class="n"><span class="${n > 0 ? 'plus' : n < 0 ? '' : 'none'}">${signed(n)}</span></td>`;

const what = (line: RecordLineView, context: PageContext): TemplateResult => {
  const { say } = context;
  const { subject, counterpart } = line;
  const sentence = actSentence({ ...subject, kind: line.kind, other: counterpart }, context);
  return html`<th class="what" scope="row">${line.state === 'takes-back' ? sentenceWith(say, 'members.taken-back', { line: sentence }) : line.state === 'restores' ? sentenceWith(say, 'members.counts-again', { line: sentence }) : sentence}${line.reason === null ? nothing : html` <span class="small" lang=${langOf(line.reason, context.locale)}>${say('notifications.reason', { note: line.reason })}</span>`}</th>`;
};

/** What stands where no rule gives points, if anything: most lines are there to be read, and earning is not what they are about. */
const besideRule = (kind: string): string | undefined => {
  if (kind.endsWith('-unconfirmed')) return 'loyalty.not-yet';
  // an idea and a review are threads, too, and have a line of that
  return kind === 'brought-idea' || kind === 'wrote-review' ? 'loyalty.with-thread' : undefined;
};
const byRule = ({ rule, kind }: RecordLineView, { say }: PageContext): TemplateResult | string => {
  if (rule) return html`${ruleName(rule, say)}${say('platform.comma')}${say('loyalty.version', { n: rule.version })}`;
  const beside = besideRule(kind);
  return beside ? say(beside) : '';
};

/** `zone`: of the brand, whose day a vote stands on; all other times are on one's own clock. */
const row = (line: RecordLineView, context: PageContext, zone: string): TemplateResult => {
  const { say } = context;
  const takenBack = line.state === 'taken-back' ? say('members.was-taken-back') : '';
  return html`<tr class=${line.state === 'live' ? nothing : 'off'}><td class="when small">${line.kind === 'voted' ? day(line.at, { ...context, zone }) : when(line.at, context)}</td>${what(line, context)}${amount(line.growth)}${amount(line.balance)}<td class="rule small">${byRule(line, context)}${takenBack && (line.rule || besideRule(line.kind)) ? say('platform.comma') : ''}${takenBack}</td></tr>`;
};

export const myRecordPage = (data: MyRecordData, brandContext: PageContext): PageView => {
  const { me, standing, record, asked } = data;
  // one's own page: times as one's own clock shows them
  const context = data.zone ? { ...brandContext, zone: data.zone } : brandContext;
  const { say, brand } = context;
  return {
    title: say('members.my-record'),
    description: say('members.my-record-line', { brand: brand.name }),
    canonical: '/me/record',
    place: 'me',
    hidden: true,
    main: html`${minePlace('my-record', context)}<section class="self${isLongName(me.name) ? ' long' : ''}" aria-labelledby="t">${faceOf(me, { size: 'xl', mine: true })}<div><h1 id="t" lang=${langOf(me.name, context.locale)}>${me.name}</h1><p class="lead standing">${standingWord(me, say)}${say('platform.comma')}${sentenceWith(say, 'members.here-since', { date: day(me.joinedAt, context) })}</p><p class="meta"><a href="/m/${me.handle}">${say('members.as-others-see')}</a></p></div>
${standing ? html`<dl class="two"><div><dd class="figure">${amountText(standing.growth, context)}</dd><dt class="meta">${say('loyalty.growth-line')}</dt></div><div><dd class="figure">${amountText(standing.balance, context)}</dd><dt class="meta">${say('loyalty.balance-line')}</dt></div></dl>` : nothing}</section>
<section class="block" aria-labelledby="el"><div class="head ruled"><h2 id="el">${say('members.every-line')}</h2><p class="meta">${say('members.lines-in-all', { count: record.total })}</p></div>
${filterForm(data, context)}
${
  record.lines.length === 0
    ? asked.kind || asked.month
      ? emptyPart(say('members.no-such-line'), { href: '/me/record', text: say('members.without-filter') })
      : emptyPart(say('members.no-line-yet'), { href: '/', text: say('platform.to-home') })
    : html`<table class="lines ledger"><thead><tr><th scope="col">${say('members.when')}</th><th scope="col">${say('members.what')}</th><th scope="col" class="n">${say('loyalty.growth')}</th><th scope="col" class="n">${say('loyalty.balance')}</th><th scope="col">${say('members.by-which-rule')}</th></tr></thead><tbody>${record.lines.map((line) => row(line, context, brandContext.zone))}</tbody></table>${record.lines.some(({ kind }) => kind === 'voted') ? html`<p class="meta">${say('members.votes-by-day')}</p>` : nothing}`
}
${record.next === null ? nothing : html`<p class="row"><a class="button" rel="next" href="${addressOf(asked, record.next)}">${say('members.earlier-lines')}</a></p>`}</section>
${takeAlong(data, context)}`,
  };
};
