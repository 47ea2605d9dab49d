/** A tag: what was said under it, the newest thread first. */
import { html } from 'lit';
import type { ThreadSummary } from '../../../shared/domains/forum.ts';
import { emptyPart } from '../../kit/empty.ts';
import { langOf } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { followPlace } from '../members/follow-button.template.ts';
import { olderThreads, threadRow } from './thread-row.template.ts';

export type TagData = { tag: string; href: string; threads: ThreadSummary[]; next: string | null; first: boolean };

export const tagPage = (data: TagData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: `#${data.tag}`,
    description: say('forum.tag-line', { tag: data.tag }),
    canonical: data.href,
    acts: true,
    hidden: data.threads.length === 0,
    main: html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/">${say('platform.home')}</a><a href="/tags">${say('forum.tags')}</a></nav>
<h1 lang=${langOf(data.tag, context.locale)}>#${data.tag}</h1><p class="lead space-about">${say('forum.tag-line', { tag: data.tag })}</p>
<div class="row">${followPlace('tag', data.tag, data.href, context)}</div>
<section aria-labelledby="k"><div class="head ruled"><h2 id="k">${say('forum.tag-threads')}</h2></div>
${data.threads.length === 0 ? emptyPart(say(data.first ? 'forum.tag-empty' : 'forum.tag-no-more'), data.first ? { href: '/new', text: say('forum.start-thread') } : { href: '/', text: say('platform.to-home') }) : data.threads.map((thread) => threadRow(thread, context))}
${olderThreads(data.next, data.href, context)}</section>`,
  };
};
