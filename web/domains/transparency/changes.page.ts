/** Everything that changed in the rules, the latest first. */
import { html, nothing } from 'lit';
import type { RuleChanges } from '../../../shared/domains/transparency.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { changeArticle } from './change.template.ts';

export const changesPage = (data: RuleChanges & { before: string | null }, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('transparency.changes'),
    description: say('transparency.changes-line'),
    canonical: data.before ? `/rules/changes?before=${data.before}` : '/rules/changes',
    place: 'rules',
    hidden: data.before !== null,
    feeds: [{ title: say('transparency.changes'), href: '/rules/changes/feed.atom' }],
    main: html`<section class="rules-page" aria-labelledby="t"><nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/rules">${say('platform.rules')}</a></nav><h1 id="t">${say('transparency.changes')}</h1><p class="lead">${say('transparency.changes-line')}</p><p class="row no-print"><a class="quiet" href="/rules/changes/feed.atom">${icon('feed')}${say('transparency.feed')}</a></p></section>
<div class="block one-column"><h2 class="unseen">${say('transparency.versions')}</h2>${data.changes.length === 0 ? emptyPart(say('transparency.no-changes'), { href: '/rules', text: say('platform.rules') }) : data.changes.map((change) => changeArticle(change, context))}</div>
${data.next === null ? nothing : html`<p class="row"><a class="button" rel="next" href="/rules/changes?before=${data.next}">${say('transparency.earlier-changes')}</a></p>`}`,
  };
};
