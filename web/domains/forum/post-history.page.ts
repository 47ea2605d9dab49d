/** What a post said before each edit, the newest first: what came stands bold on a ground of its own, what went is struck through. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PostHistory, PostVersion } from '../../../shared/domains/forum.acts.ts';
import { difference } from '../../kit/difference.ts';
import { mixed } from '../../kit/mixed.ts';
import { langIn, nameLink } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

type Words = TemplateResult | string;
const words = ({ body, changes }: PostVersion, said: (text: string) => Words) =>
  changes.length === 0 ? said(body) : difference(changes, said);
/** Where the thread got another name. Words that stayed with it are not said over again. */
const version = (one: PostVersion, post: PostHistory, context: PageContext, said: (text: string) => Words): TemplateResult => {
  const { say } = context;
  const line = (name: 'title' | 'tags', changes: PostVersion['changes']) =>
    changes.length === 0
      ? nothing
      : html`<p class="version"><span class="meta">${say(`forum.${name}`)}</span> <span lang=${langIn(post.titleLang, context.locale)}>${difference(changes, (text) => text)}</span></p>`;
  const renamed = one.titleChanges.length + one.tagChanges.length > 0;
  return html`${line('title', one.titleChanges)}${line('tags', one.tagChanges)}${renamed && one.changes.every(({ what }) => what === 'same') ? nothing : html`<div class="version" lang=${langIn(post.lang, context.locale)}>${words(one, said)}</div>`}`;
};

export const postHistoryPage = (post: PostHistory, context: PageContext): PageView => {
  const { say, locale } = context;
  // a post that is not Chinese may quote Chinese words
  const said = (text: string): Words => (post.lang === null && locale === 'en' ? mixed(text, context) : text);
  return {
    title: say('forum.history-of', { title: post.title }),
    description: say('forum.history-line'),
    canonical: `/p/${post.postId}/history`,
    hidden: true,
    main: html`<section class="rules-page" aria-labelledby="t"><nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/">${say('platform.home')}</a><a href="${post.href}" lang=${langIn(post.titleLang, context.locale)}>${post.title}</a></nav>
<h1 id="t">${say('forum.history')}</h1><p class="lead">${say('forum.history-line')}</p><p class="meta">${nameLink(post.author, context)}</p></section>
<ol class="list versions" reversed>${post.versions.map((one) => html`<li><h2 class="label">${sentenceWith(say, one.version === 1 ? 'forum.as-written' : 'forum.as-changed', { when: when(one.at, context) })}</h2>${version(one, post, context, said)}</li>`)}</ol>
${post.next === null ? nothing : html`<p><a class="button" href="/p/${post.postId}/history?before=${post.next}" rel="next">${say('forum.earlier-versions')}</a></p>`}`,
  };
};
