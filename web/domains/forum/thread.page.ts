/** A thread: title, posts in the order they were said, what arrives, and the composer at the end, always. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import { postsPerPage } from '../../../shared/domains/forum.lists.ts';
import type { PostView, SpaceView, ThreadView } from '../../../shared/domains/forum.ts';
import type { Face } from '../../../shared/kinds.ts';
import { notice } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, langOf } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { keptWords, suspendedNote } from '../../kit/suspended-note.ts';
import { day, dayKey, when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { ballotBox } from '../ballots/ballot-box.ts';
import { firstWords } from '../members/first-words.template.ts';
import { followPlace } from '../members/follow-button.template.ts';
import { continueLink, readToHere } from '../notifications/place.template.ts';
import { threadFound } from './found.ts';
import { keptPost } from './kept-posts.ts';
import { draftLine, plainShown, plainWriting } from './plain-writing.template.ts';
import { type PostContext, postTemplate, shownWords } from './post.template.ts';
import { replyForm } from './reply-form.template.ts';
import { sharePlace } from './share-link.template.ts';
import { speaker } from './speaker.template.ts';
import { staffOnThread } from './staff-menu.template.ts';
import { tagList } from './tag-list.template.ts';

/** Only staff can go on with it. */
const isEnded = ({ locked }: ThreadView, audience: PageContext['audience']): boolean => locked && audience !== 'staff';

/** That the talk is over, and the reason that staff gave. */
const lockedLine = ({ why }: ThreadData, { say, locale, audience }: PageContext): TemplateResult =>
  html`<p class="meta">${icon('lock')} ${say(audience === 'staff' ? 'forum.locked-for-staff' : 'forum.locked-here')} ${why ? html`<q lang=${langOf(why, locale)}>${why}</q> ` : nothing}<a class="why" href="/rules/log">${say('platform.why')}</a></p>`;

/** Under the title already: whoever reads knows it before there is something to answer. */
const endedLine = (thread: ThreadView, { say, audience }: PageContext): TemplateResult | typeof nothing =>
  isEnded(thread, audience)
    ? html`<p class="meta">${icon('lock')} ${say('forum.locked-short')} <a class="why" href="#ended">${say('platform.why')}</a></p>`
    : nothing;

/** A reply that came back, sent for oneself or for the brand. */
const isReply = ({ form }: PageContext): boolean => form?.command === 'reply-to-thread' || form?.command === 'answer-officially';

const composer = (thread: ThreadData, back: string, context: PageContext): TemplateResult => {
  const { say } = context;
  if (isEnded(thread, context.audience))
    return html`<section class="post join" id="ended"><div class="post-main">${lockedLine(thread, context)}</div></section>`;
  if (context.audience === 'visitor') {
    return html`<section class="post join"><div class="post-main"><h2 class="label" id="composer">${say('forum.join-in')}</h2><p class="meta">${say('forum.join-in-line')}</p><p class="row"><a class="button first" href="/sign-up?next=${encodeURIComponent(`${back}#composer`)}">${say('identity.sign-up')}</a><a class="quiet" href="/sign-in?next=${encodeURIComponent(`${back}#composer`)}">${say('identity.sign-in')}</a></p></div></section>`;
  }
  const form = isReply(context) ? context.form : undefined;
  if (context.suspended)
    return html`<section class="post join"><div class="post-main"><h2 class="label" id="composer">${say('forum.your-reply')}</h2>${suspendedNote(context)}${keptWords(form?.values.body ?? context.own?.draft?.body, context)}</div></section>`;
  const draft = form ? undefined : context.own?.draft;
  const { quoted } = thread;
  // what is quoted comes under what one had written already
  const body = form?.values.body ?? (draft && quoted ? `${draft.body.trimEnd()}\n\n${quoted.body}` : (quoted?.body ?? draft?.body));
  const replyTo = form ? form.values.replyTo : (quoted?.postId ?? draft?.replyTo);
  const shown = plainShown(form, context);
  const writing = plainWriting(
    { form: 'reply-to-thread', at: 'composer', top: 'composer', place: `thread:${thread.id}`, readTo: thread.posts.at(-1)?.n },
    context,
  );
  return html`${thread.locked ? html`<div class="post join"><div class="post-main">${lockedLine(thread, context)}</div></div>` : nothing}${shown === nothing ? nothing : html`<div class="post"><div class="post-main">${shown}</div></div>`}<section class="post" aria-labelledby="composer"><forum-speaker class="post-who" aria-hidden="true">${speaker(context.own?.me, context.locale)}</forum-speaker><forum-composer thread-id="${thread.id}" back="${back}">${replyForm({ threadId: thread.id, back, say, body, fault: form?.faults.body ?? form?.faults.replyTo, sentence: form?.sentence, replyTo, replyName: form ? undefined : quoted?.name })}</forum-composer>${writing === nothing ? nothing : html`<div class="post-main">${writing}${draft ? draftLine(draft, context) : nothing}</div>`}${ofBrand(thread, context)}</section>`;
};

/** An answer of the brand: by its own button of the same form, where one is wanted. The page is the same for all of the staff. */
const ofBrand = (thread: ThreadData, { audience, say, brand }: PageContext): TemplateResult | typeof nothing =>
  audience === 'staff' && ((thread.kind === 'question' && !thread.official) || thread.owed)
    ? html`<p class="post-main row as-brand"><button class="button" type="submit" form="reply-to-thread" formaction="/forms/answer-officially">${say('moderation.answer-as', { brand: brand.name })}</button><span class="hint">${say('moderation.answer-hint')}</span></p>`
    : nothing;

/** Who looks after the house is told in the place where it is done. */
const owedLine = ({ owed }: ThreadData, context: PageContext): TemplateResult | typeof nothing =>
  owed
    ? html`<p class="state ${owed.late ? 'bad' : 'care'}">${icon('clock')}<span>${sentenceWith(context.say, `forum.answer-${owed.late ? 'late' : 'owed'}-here`, { date: day(owed.dueAt, context) })}</span></p>`
    : nothing;

/** What somebody's first words were worth, directly under them; with a script the island asks for it and puts itself there. */
const earned = (post: PostView, thread: ThreadView, { own, say }: PageContext): TemplateResult | typeof nothing =>
  own?.first && own.first.postOrThread === (post.n === 1 ? thread.id : post.id) ? firstWords(own.first, say) : nothing;

/** Under a question the answers that were marked, then everything else as it was said. */
const inOrder = ({ posts, lifted }: ThreadView): PostView[] =>
  lifted.length === 0 ? posts : [...posts.slice(0, 1), ...lifted, ...posts.slice(1)];

/** In a thread of many pages: straight to a post by its number, or to where a day begins. Works without a script. */
const jump = (thread: ThreadView, { say, zone }: PageContext): TemplateResult | typeof nothing =>
  thread.total <= 3 * postsPerPage
    ? nothing
    : html`<form class="jump row" method="get" action="${thread.href}"><label class="row"><span>${say('forum.jump-post')}</span><input class="field num" type="number" name="post" min="1" max="${thread.total}" inputmode="numeric"></label><label class="row"><span>${say('forum.jump-day')}</span><input class="field" type="date" name="on" min="${dayKey(thread.at, zone)}" max="${dayKey(thread.lastAt, zone)}"></label><button class="button" type="submit">${say('forum.jump')}</button></form>`;

/** Which posts of how many stand on this page. */
const span = ({ posts, total }: ThreadView, say: PageContext['say']): string => {
  const first = posts[0]?.n ?? 1;
  return say('forum.posts-of', { first, last: Math.min(first + postsPerPage - 1, total), total });
};

const pager = (thread: ThreadView, context: PageContext): TemplateResult | typeof nothing => {
  if (thread.previous === null && thread.next === null) return nothing;
  const { say } = context;
  const at = (from: number) => (from > 1 ? `${thread.href}?from=${from}` : thread.href);
  const last = Math.floor((thread.total - 1) / postsPerPage) * postsPerPage + 1;
  return html`<nav class="pager row" aria-label="${say('forum.pages')}">${thread.previous === null ? nothing : html`<a class="button" rel="prev" href="${at(thread.previous)}">${say('forum.earlier')}</a>${thread.previous > 1 ? html`<a class="quiet" href="${thread.href}">${say('forum.to-the-beginning')}</a>` : nothing}`}<span class="meta">${span(thread, say)}</span>${
    thread.next === null
      ? nothing
      : html`<a class="button" rel="next" href="${at(thread.next)}">${say('forum.later')}</a><a class="quiet" href="${at(last)}#p${thread.total}">${say('forum.to-the-end')}</a>`
  }${jump(thread, context)}</nav>`;
};

/** Who comes in further on is told where that is, before the first post. */
const furtherOn = (thread: ThreadView, { say }: PageContext): TemplateResult | typeof nothing => {
  if (thread.previous === null) return nothing;
  const href = thread.previous > 1 ? `${thread.href}?from=${thread.previous}` : thread.href;
  return html`<p class="meta row"><span>${span(thread, say)}</span><a href="${href}">${say('forum.earlier')}</a></p>`;
};

const talking = (person: Face): TemplateResult => html`<a href="/m/${person.handle}" aria-label="${person.name}">${faceOf(person)}</a>`;

const facts = (thread: ThreadView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<div class="aside"><section aria-labelledby="a1"><h2 id="a1">${say(`forum.this-${thread.kind === 'question' ? 'question' : 'thread'}`)}</h2><dl class="facts"><div><dt>${say(thread.kind === 'question' ? 'forum.asked' : 'forum.started')}</dt><dd>${when(thread.at, context)}</dd></div><div data-latest ?hidden=${thread.replies === 0}><dt>${say('forum.latest-post')}</dt><dd>${when(thread.lastAt, context)}</dd></div><div><dt>${say('forum.space')}</dt><dd><a href="/s/${thread.space.slug}" lang=${langOf(thread.space.name, context.locale)}>${thread.space.name}</a></dd></div></dl></section>
<section aria-labelledby="a2"><h2 id="a2">${say('forum.who-is-talking')}</h2><div class="row">${thread.people.map(talking)}</div></section></div>`;
};

/** What staff did with it, and whether it is solved, beside its kind. */
const threadMarks = (thread: ThreadView, { say, audience }: PageContext): (TemplateResult | typeof nothing)[] => [
  thread.state === 'hidden' ? html`<span class="state care">${icon('hide')}${say('forum.hidden-by-staff')}</span>` : nothing,
  thread.solved ? html`<span class="state good">${icon('check')}${say('forum.solved')}</span>` : nothing,
  thread.pinned ? html`<span class="state quiet">${icon('pin')}${say('forum.pinned')}</span>` : nothing,
  thread.locked && audience === 'staff' ? html`<span class="state quiet">${icon('lock')}${say('forum.locked')}</span>` : nothing,
  thread.openTo > 0 ? html`<span class="state quiet">${icon('key')}${say(`forum.open-to-${thread.openTo}`)}</span>` : nothing,
];

type Words = Pick<PageContext, 'say' | 'locale'>;
const threadTitle = (thread: Pick<ThreadView, 'title' | 'lang'>, { locale }: Words): TemplateResult =>
  html`<h1 class="thread-title" lang=${langIn(thread.lang, locale)}>${phrases(thread.title)}</h1>`;
/** There without any tag, too: those that come live find their place. */
const threadTags = (thread: Pick<ThreadView, 'tags'>, context: Words): TemplateResult =>
  html`<div class="thread-tags">${tagList(thread.tags, context)}</div>`;
/** Both as they arrive live. */
export const threadName = (thread: Pick<ThreadView, 'title' | 'lang' | 'tags'>, context: Words): TemplateResult =>
  html`${threadTitle(thread, context)}${threadTags(thread, context)}`;

/** Where one was, for who reads without a script. */
const readPlace = (thread: ThreadView, { own, say }: PageContext): TemplateResult | typeof nothing =>
  own?.thread
    ? continueLink({
        readTo: own.thread.readTo,
        total: thread.total,
        from: thread.posts[0]?.n ?? 1,
        href: thread.href,
        reached: false,
        say,
      })
    : nothing;

/** `spaces`: for staff, where it can be moved to. `why`: the reason for which it is locked. `owed`: for staff, the official answer that was asked for here. */
export type ThreadData = ThreadView & {
  quoted?: { postId: string; name: string; body: string } | undefined;
  spaces?: SpaceView[];
  poll?: BallotBoxView | undefined;
  why?: string | null;
  owed?: { dueAt: number; late: boolean } | null | undefined;
};

export const threadPage = (thread: ThreadData, context: PageContext): PageView => {
  const { say } = context;
  const first = thread.posts[0]?.n ?? 1;
  const back = first > 1 ? `${thread.href}?from=${first}` : thread.href;
  const ended = isEnded(thread, context.audience);
  const post: PostContext = {
    say,
    locale: context.locale,
    zone: context.zone,
    audience: context.audience,
    threadId: thread.id,
    question: thread.kind === 'question',
    ...(!thread.poll ? {} : thread.poll.state === 'open' ? { pollOpen: true } : { pollOver: true }),
    ...(context.suspended ? { still: true } : {}),
    ...(ended ? { ended } : {}),
    form: context.form,
    own: context.own,
  };
  return {
    title: thread.title,
    newIn: thread.space.slug,
    description: thread.excerpt,
    canonical: back,
    ...(thread.previous === null ? {} : { previous: thread.previous > 1 ? `${thread.href}?from=${thread.previous}` : thread.href }),
    ...(thread.next === null ? {} : { next: `${thread.href}?from=${thread.next}` }),
    // feeds are for everybody: a space behind a door has none
    feeds:
      thread.openTo > 0 ? [] : [{ title: say('search.feed-of', { space: thread.space.name }), href: `/s/${thread.space.slug}/feed.atom` }],
    social: {
      type: 'article',
      picture: `/og/t/${thread.id}.png`,
      publishedAt: thread.at,
      changedAt: thread.lastAt,
      data: threadFound(thread, context, postsPerPage),
    },
    tells: true,
    // where one writes it is said as well
    acts: thread.locked,
    main: html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/">${say('platform.home')}</a><a href="/s/${thread.space.slug}" lang=${langOf(thread.space.name, context.locale)}>${thread.space.name}</a><forum-presence thread-id="${thread.id}"></forum-presence></nav>
${threadTitle(thread, context)}
<div class="thread-head">${furtherOn(thread, context)}<div class="meta row"><span class="state ${thread.kind === 'announcement' ? 'brand' : ''}">${say(`forum.kind-${thread.kind}`)}</span>${threadMarks(thread, context)}<span data-count="${thread.kind === 'question' ? 'answers' : 'replies'}">${say(thread.kind === 'question' ? 'forum.answers' : 'forum.replies', { count: thread.replies })}</span>${threadTags(thread, context)}</div><div class="meta row">${followPlace('thread', thread.id, back, context)}${sharePlace(thread.id, thread.href, say)}${context.audience === 'visitor' ? nothing : html`<notifications-place thread-id="${thread.id}" from="${first}" total="${thread.total}" href="${thread.href}">${readPlace(thread, context)}</notifications-place>`}${thread.spaces ? staffOnThread(thread, thread.spaces, post) : nothing}</div>${endedLine(thread, context)}${owedLine(thread, context)}</div>
${isReply(context) ? nothing : notice(context.form?.sentence)}
<div class="thread${context.own && context.own.me.handle === thread.author.handle ? ' asks' : ''}" data-asker="${thread.author.handle}"><div><h2 class="unseen">${say('forum.the-conversation')}</h2>${inOrder(thread).map((p) => html`${keptPost(p, post)}${earned(p, thread, context)}${p.n === 1 && thread.poll ? ballotBox(thread.poll, thread.href, context) : nothing}`)}
<forum-arrivals thread-id="${thread.id}" from="${first}" total="${thread.total}" ?last=${thread.next === null} ?still=${context.suspended} href="${thread.href}"></forum-arrivals>${context.audience === 'visitor' ? nothing : html`<members-first-words thread-id="${thread.id}" from="${first}"></members-first-words>`}
${pager(thread, context)}${context.own?.thread ? readToHere(thread, context.own.thread.readTo, back, say) : nothing}
${composer(thread, back, context)}</div>
${facts(thread, context)}</div>`,
    thumb: html`<aside class="thumb" aria-label="${say('forum.this-thread')}"><a class="glyph" href="/s/${thread.space.slug}" aria-label="${say('forum.back-to', { space: thread.space.name })}">${icon('back')}</a>${ended ? html`<a class="field" href="#ended">${icon('lock')} ${say('forum.locked-short')}</a>` : html`<a class="field" href="#composer">${say(context.audience === 'visitor' ? 'forum.join-in' : 'forum.reply')}</a>`}</aside>`,
  };
};

/** One post as it arrives live: drawn by the very function that draws it on the page. */
export const livePost = postTemplate;

/** The words of a post as they stand in it. */
export { shownWords };
