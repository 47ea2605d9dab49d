/** All tags: what is talked about now, then every one by its letters. */
import { html, nothing, type TemplateResult } from 'lit';
import { mostCounted } from '../../../shared/domains/forum.lists.ts';
import type { TagCount } from '../../../shared/domains/forum.reading.ts';
import { emptyPart } from '../../kit/empty.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { tagLink } from './tag-list.template.ts';

export type TagsData = { lively: TagCount[]; tags: TagCount[]; next: string | null; first: boolean };

const counted = (tags: TagCount[], context: PageContext): TemplateResult =>
  html`<ul class="tag-index">${tags.map(
    ({ tag, threads }) =>
      html`<li>${tagLink(tag, context)}<span class="small num">${threads > mostCounted ? `${mostCounted}+` : threads}<span class="unseen"> ${context.say('forum.tag-count', { count: threads })}</span></span></li>`,
  )}</ul>`;

export const tagsPage = (data: TagsData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('forum.tags'),
    description: say('forum.all-tags-line'),
    canonical: '/tags',
    hidden: data.tags.length === 0,
    main: html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/">${say('platform.home')}</a><span>${say('forum.tags')}</span></nav>
<h1>${say('forum.tags')}</h1><p class="lead">${say('forum.all-tags-line')}</p>
${data.tags.length === 0 ? emptyPart(say(data.first ? 'forum.no-tags' : 'forum.tag-no-more'), { href: '/new', text: say('forum.start-thread') }) : nothing}
${data.first && data.lively.length > 0 ? html`<section class="block" aria-labelledby="l"><div class="head ruled"><h2 id="l">${say('forum.tags-now')}</h2></div>${counted(data.lively, context)}</section>` : nothing}
${data.tags.length > 0 ? html`<section class="block" aria-labelledby="a"><div class="head ruled"><h2 id="a">${say('forum.tags-all')}</h2></div>${counted(data.tags, context)}</section>` : nothing}
${data.next ? html`<p><a class="button" rel="next" href="/tags?after=${encodeURIComponent(data.next)}">${say('forum.more-tags')}</a></p>` : nothing}`,
  };
};
