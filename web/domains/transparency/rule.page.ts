/** One rule: what holds, what is coming, and every version of before, each with what it changed and why. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RulePage, VersionView } from '../../../shared/domains/transparency.rules.ts';
import { icon } from '../../kit/icon.ts';
import { mixed } from '../../kit/mixed.ts';
import { langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { byOfChange, diffWords } from './change.template.ts';

const signs = { coming: 'clock', 'in-force': 'check', past: 'again' } as const;
const looks = { coming: '', 'in-force': 'good', past: 'quiet' } as const;

export const versionArticle = (version: VersionView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<article class="change" id="v${version.version}"><p class="meta"><span class="state ${looks[version.state]}">${icon(signs[version.state])}${say(`transparency.state-${version.state}`)}</span><br>${sentenceWith(say, 'transparency.from-date', { date: day(version.effectiveAt, context) })}<br>${byOfChange(version, context)}</p><div><h3 class="label">${say('loyalty.version', { n: version.version })}</h3><p class="diff">${version.before === null ? mixed(version.after, context) : diffWords(version, context)}</p><p class="meta" lang=${langOf(version.reason, context.locale)}>${version.reason}</p></div></article>`;
};

export const versionsSection = (versions: VersionView[], context: PageContext): TemplateResult =>
  html`<section class="block one-column" aria-labelledby="versions"><div class="head ruled"><h2 id="versions">${context.say('transparency.versions')}</h2><p class="meta">${context.say('transparency.versions-line')}</p></div>${versions.map((version) => versionArticle(version, context))}</section>`;

export const placeOfRules = ({ say }: PageContext): TemplateResult =>
  html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/rules">${say('platform.rules')}</a></nav>`;

/** For managers: the page is one for all staff, and shows it once it is known who looks. */
export const changeLink = (href: string, { say, audience }: PageContext): TemplateResult | typeof nothing =>
  audience === 'staff'
    ? html`<p class="row no-print for-managers"><a class="button" href="${href}">${icon('edit')}${say('transparency.change-this')}</a></p>`
    : nothing;

export const rulePage = (data: { rule: RulePage; path: string }, context: PageContext): PageView => {
  const { say } = context;
  const { rule, path } = data;
  return {
    title: rule.title,
    description: rule.says,
    canonical: path,
    place: 'rules',
    main: html`<section class="rules-page" aria-labelledby="t">${placeOfRules(context)}<h1 id="t">${rule.title}</h1><p class="lead">${rule.says}</p><p class="meta" lang=${langOf(rule.reason, context.locale)}>${rule.reason}</p><p class="small">${say('loyalty.version', { n: rule.version })}${say('platform.comma')}${sentenceWith(say, 'loyalty.since', { date: day(rule.since, context) })}</p>${changeLink(`/desk${path}`, context)}</section>
${versionsSection(rule.versions, context)}`,
  };
};
