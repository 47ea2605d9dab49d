/** What one follows, the newest first, each with the way to let it go. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FollowView, GetMyFollows } from '../../../shared/domains/members.follows.ts';
import { type FollowKind, followKinds } from '../../../shared/domains/members.lists.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { langIn } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from './mine-place.template.ts';

export type MyFollowsData = ReturnsOf<typeof GetMyFollows> & { kind: FollowKind | null };

const row = (follow: FollowView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const title = follow.title ?? say('members.subject-gone');
  return html`<li class="follow-row"><div>${follow.href ? html`<a class="label" href="${follow.href}" lang=${langIn(follow.lang, locale)}>${title}</a>` : html`<span class="none">${title}</span>`}<p class="meta">${say(`members.kind-${follow.kind}`)}${say('platform.comma')}${sentenceWith(say, 'members.follows-since', { date: day(follow.at, context) })}</p></div><form method="post" action="/forms/unfollow"><input type="hidden" name="kind" value="${follow.kind}"><input type="hidden" name="subjectId" value="${follow.subjectId}"><input type="hidden" name="_back" value="${context.path}"><button class="button" type="submit" aria-label="${say('members.unfollow-this', { title })}">${say('members.unfollow')}</button></form></li>`;
};

export const myFollowsPage = (data: MyFollowsData, context: PageContext): PageView => {
  const { say } = context;
  const address = data.kind ? `/me/follows?kind=${data.kind}` : '/me/follows';
  return {
    title: say('members.my-follows'),
    description: say('members.my-follows-line'),
    canonical: '/me/follows',
    place: 'me',
    hidden: true,
    main: html`${minePlace('my-follows', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('members.my-follows')}</h1><p class="lead">${say('members.my-follows-line')}</p></section>
<nav class="tabs-line" aria-label="${say('members.which-follows')}"><a href="/me/follows" aria-current=${data.kind === null ? 'page' : nothing}>${say('members.all-of-them')}</a>${followKinds.map((kind) => html`<a href="/me/follows?kind=${kind}" aria-current=${data.kind === kind ? 'page' : nothing}>${say(`members.kinds-${kind}`)}</a>`)}</nav>
${
  data.follows.length === 0
    ? emptyPart(say('members.follows-nothing'), { href: '/', text: say('platform.to-home') })
    : html`<ul class="list follow-list">${data.follows.map((follow) => row(follow, context))}</ul>`
}
${data.next === null ? nothing : html`<p class="row"><a class="button" rel="next" href="${address}${data.kind ? '&' : '?'}before=${encodeURIComponent(data.next)}">${say('members.earlier-follows')}</a></p>`}`,
  };
};
