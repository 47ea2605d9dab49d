/** One post, as the page draws it and as it arrives live. Holds stored HTML, so it is made on the server only. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PostView } from '../../../shared/domains/forum.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { SayKey } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, langOf, standingWord } from '../../kit/person.ts';
import { when, whenText } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { FormBack, Own } from '../../platform/page-view.ts';
import { accepting } from './accepting.template.ts';
import { postMenu } from './post-menu.template.ts';
import { reactionBar } from './reaction-bar.template.ts';

export type PostContext = {
  say: SayKey;
  locale: Locale;
  zone: string;
  audience: 'visitor' | 'member' | 'staff';
  threadId: string;
  /** Its answers can be accepted. */
  question: boolean;
  /** Its poll is over, and a thread has one in its life: there is none to begin or to end. */
  pollOver?: true;
  pollOpen?: true;
  /** Whose page it is may do nothing that others see: no buttons for it. */
  still?: true;
  /** The talk was ended, and the reader is none who may go on with it: there is no composer to lead to. */
  ended?: true;
  form?: FormBack;
  own?: Own;
};

const answered = (reply: NonNullable<PostView['replyTo']>, context: PostContext): TemplateResult =>
  html`<details class="said"><summary><span lang=${langOf(reply.name, context.locale)}>${reply.name}</span><q lang=${langIn(reply.lang, context.locale)}>${reply.excerpt}</q>${icon('down')}</summary><blockquote><p lang=${langIn(reply.lang, context.locale)}>${reply.excerpt}</p><p><a href="/p/${reply.id}">${context.say('forum.see-post')}</a></p></blockquote></details>`;

/** Code and tables scroll by themselves when they are wide: by keyboard, too. In stored HTML these two tags have no attributes. */
export const shownWords = (html: string): string =>
  html.replaceAll('<pre>', '<pre tabindex="0">').replaceAll('<table>', '<table tabindex="0">');

/** Whose it was is led from there to the decision and a second look; the page is the same for all. */
const whyHidden = (post: PostView, { audience }: PostContext): string => (audience === 'visitor' ? '/rules/log' : `/p/${post.id}/why`);

/** What is not shown leaves its number and its time: nobody's name, and no word. */
const tombstone = (post: PostView, context: PostContext): TemplateResult => {
  const { say } = context;
  return html`<article class="post gone" id="p${post.n}" data-post="${post.id}"><div class="post-main"><p class="meta"><span>${say(post.state === 'hidden' ? 'forum.hidden-by-staff' : 'forum.deleted-by-author')}${post.state === 'hidden' ? html` <a class="why" href="${whyHidden(post, context)}" rel="nofollow">${say(context.audience === 'member' ? 'forum.why-hidden' : 'platform.why')}</a>` : nothing}</span> <span class="end num">${when(post.at, context)}</span></p></div></article>`;
};

const acts: Record<string, string> = {
  'closed.enabled': 'closed',
  'autoclosed.enabled': 'closed',
  'archived.enabled': 'closed',
  'closed.disabled': 'opened',
  'autoclosed.disabled': 'opened',
  'archived.disabled': 'opened',
  'pinned.enabled': 'pinned',
  'pinned_globally.enabled': 'pinned',
  'pinned.disabled': 'unpinned',
  'pinned_globally.disabled': 'unpinned',
};
/** What was done to the thread, where it was before it was brought here: one quiet line in its place, with nothing to react to. */
const actLine = (post: PostView, context: PostContext): TemplateResult => {
  const { say } = context;
  const { author } = post;
  const words = post.html.trim() === '' ? html`<p>${say(`forum.act-${acts[post.act ?? ''] ?? 'other'}`)}</p>` : raw(shownWords(post.html));
  return html`<article class="post gone" id="p${post.n}" data-post="${post.id}"><div class="post-main"><p class="meta"><a class="plain" href="/m/${author.handle}" lang=${langOf(author.name, context.locale)}>${author.name}</a> <span class="end num">${when(post.at, context)}</span></p><div class="post-words" lang=${langIn(post.lang, context.locale)}>${words}</div></div></article>`;
};

/** What the post is beside being one: the brand's answer, the one that helped; for staff, hidden. */
const marks = (post: PostView, context: PostContext): TemplateResult | typeof nothing => {
  const { say } = context;
  if (post.state === 'hidden')
    return html`<p class="answer-mark"><span class="state care">${icon('hide')}${say('forum.hidden-by-staff')}</span><a class="why" href="${whyHidden(post, context)}" rel="nofollow">${say('platform.why')}</a></p>`;
  if (!post.official && !post.accepted) return nothing;
  return html`<p class="answer-mark">${post.official ? html`<span class="state">${say('forum.official-answer')}</span>` : nothing}${post.accepted ? html`<span class="state good">${icon('check')}${say('forum.accepted-answer')}</span><a class="why" href="/rules#earning-answer-accepted">${say('platform.why')}</a>` : nothing}</p>`;
};

export const postTemplate = (post: PostView, context: PostContext): TemplateResult => {
  const { say } = context;
  if (post.author.handle === '') return tombstone(post, context);
  if (post.act !== null && post.n > 1) return actLine(post, context);
  const { author, reactions } = post;
  const { own } = context;
  const isOwn = own?.me.handle === author.handle;
  const changes = isOwn && own.thread && own.at < post.at + own.thread.editHours * 3_600_000;
  const mine = own?.thread?.reactions.filter(({ postId }) => postId === post.id).map(({ kind }) => kind) ?? [];
  const readTo = own?.thread?.readTo ?? 0;
  const firstNew = readTo > 0 && post.n === readTo + 1;
  const edited = post.editedAt ? say('forum.edited', { when: whenText(post.editedAt, context) }) : undefined;
  return html`<article class="post${post.official ? ' official' : ''}${post.accepted ? ' accepted' : ''}${post.state === 'hidden' ? ' gone' : ''}${changes ? ' mine' : ''}" id="p${post.n}" data-post="${post.id}" data-by="${author.handle}" data-new-since=${firstNew ? say('notifications.new-since') : nothing}><div class="post-who">${faceOf(author)}<span><a class="label plain" href="/m/${author.handle}" lang=${langOf(author.name, context.locale)}>${author.name}</a><span class="unseen">, ${standingWord(author, say)}</span></span><span class="line"><span lang=${langOf(author.line, context.locale)}>${author.line}</span></span></div><div class="post-main">${marks(post, context)}${post.replyTo ? answered(post.replyTo, context) : nothing}<div class="post-words" lang=${langIn(post.lang, context.locale)}>${raw(shownWords(post.html))}</div><footer class="post-foot"><forum-reactions post-id="${post.id}" helpful="${reactions.helpful}" thanks="${reactions.thanks}" same="${reactions.same}" ?still=${context.still}>${reactionBar({ postId: post.id, counts: reactions, mine, own: isOwn || Boolean(context.still), say })}</forum-reactions>${
    context.audience === 'visitor' || context.ended || post.state !== 'shown'
      ? nothing
      : html`<a class="quiet" href="#composer" data-reply-to="${post.id}" data-reply-name="${author.name}">${say('forum.reply')}</a>`
  }${context.audience === 'member' && !post.accepted ? accepting(post, context) : nothing}<div class="post-end"><span class="post-at num"><a class="quiet" href="/p/${post.id}" aria-label="${say('forum.link-to-post', { when: whenText(post.at, context) })}">${when(post.at, context)}</a>${edited ? html`<a class="quiet edited" href="/p/${post.id}/history" title="${edited}">${icon('edit')}<span>${say('forum.edited-mark')}</span></a>` : nothing}</span>${postMenu(post, context, edited)}</div></footer></div></article>`;
};
