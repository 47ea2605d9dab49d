/** What staff can do with a post or a thread: folded away, works without a script, each act with its reason. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PostView, SpaceView, ThreadView } from '../../../shared/domains/forum.ts';
import { describedBy, fieldError } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langTyped } from '../../kit/mixed.ts';
import type { FormBack } from '../../platform/page-view.ts';
import type { PostContext } from './post.template.ts';

type Context = Pick<PostContext, 'say' | 'form'>;

/** The reason, as it was typed where the form came back, and the sentence at it. */
const reasonField = (id: string, context: Context, back: FormBack | undefined): TemplateResult => {
  const { say } = context;
  const fault = back?.faults.reason;
  return html`<div class="form-field"><label class="label" for="${id}">${say('forum.staff-reason')}</label><textarea class="field short-text" id="${id}" name="reason" required maxlength="500" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(id, fault, id)}>${back?.values.reason ?? ''}</textarea><p class="hint" id="${id}-hint">${say('forum.staff-reason-hint')}</p>${fieldError(id, fault)}</div>`;
};
/** The form that was sent, where it was this one. */
const ofThis = (context: Context, commands: string[], field: string, id: string): FormBack | undefined =>
  context.form && commands.includes(context.form.command) && context.form.values[field] === id ? context.form : undefined;

const hidden = (name: string, value: string): TemplateResult => html`<input type="hidden" name="${name}" value="${value}">`;

const sentOf = (post: PostView, context: PostContext): FormBack | undefined =>
  ofThis(context, ['hide-post', 'restore-post'], 'postId', post.id);
/** Whether this post's form was sent and came back: then it stands open. */
export const cameBack = (post: PostView, context: PostContext): boolean => sentOf(post, context) !== undefined;

/** The page is the same for all of the staff: who of them may is said where not all of them may. */
const rank = ({ author }: Pick<PostView, 'author'>, { say }: Context, key: 'hide-from-role' | 'lock-from-role' = 'hide-from-role') =>
  author.role === 'manager' || author.role === 'administrator'
    ? html`<p class="hint">${say(`forum.${key}`, { role: say(`members.role-${author.role}`) })}</p>`
    : nothing;

export const staffOnPost = (post: PostView, context: PostContext): TemplateResult => {
  const { say } = context;
  const back = sentOf(post, context);
  const shown = post.state === 'shown';
  return html`<div class="staff-acts"><p class="label">${say('forum.for-staff')}</p>${
    shown && post.n > 1 && post.author.role !== 'member'
      ? html`<form method="post" action="${post.official ? '/forms/unmark-official' : '/forms/mark-official'}">${hidden('postId', post.id)}${hidden('_back', `/p/${post.id}`)}<button class="button" type="submit">${say(post.official ? 'forum.unmark-official' : 'forum.mark-official')}</button></form>`
      : nothing
  }<form class="form" method="post" action="${shown ? '/forms/hide-post' : '/forms/restore-post'}">${hidden('postId', post.id)}${hidden('_back', `/p/${post.id}`)}${reasonField(`why-${post.n}`, context, back)}${rank(post, context)}<p class="row"><button class="button${shown ? ' danger' : ''}" type="submit">${icon(shown ? 'hide' : 'show')}${say(shown ? (post.n === 1 ? 'forum.hide-thread' : 'forum.hide-post') : 'forum.restore-post')}</button></p></form></div>`;
};

/** Asked only once somebody was told whom the move shuts out. */
const sureField = ({ say }: Context, back: FormBack | undefined): TemplateResult | typeof nothing => {
  const fault = back?.faults.sure;
  if (!fault && back?.values.sure === undefined) return nothing;
  return html`<div class="form-field"><label class="choice"><input type="checkbox" name="sure" ?checked=${back?.values.sure !== undefined} aria-describedby=${describedBy('sure', fault)}><span>${say('forum.move-all-the-same')}</span></label>${fieldError('sure', fault)}</div>`;
};

export const staffOnThread = (thread: ThreadView, spaces: SpaceView[], context: PostContext): TemplateResult => {
  const { say } = context;
  const marks = ofThis(context, ['lock-thread', 'unlock-thread', 'pin-thread', 'unpin-thread'], 'threadId', thread.id);
  const move = ofThis(context, ['move-thread'], 'threadId', thread.id);
  const lock = thread.locked ? 'unlock-thread' : 'lock-thread';
  const pin = thread.pinned ? 'unpin-thread' : 'pin-thread';
  const others = spaces.filter((space) => space.slug !== thread.space.slug);
  return html`<details class="menu thread-more" ?open=${(marks ?? move) !== undefined}><summary class="quiet">${icon('more')}${say('forum.staff-thread')}</summary><div class="menu-list"><div class="staff-acts"><form class="form" method="post" action="/forms/${lock}">${hidden('threadId', thread.id)}${hidden('_back', thread.href)}${reasonField('why-thread', context, marks)}${rank(thread, context, 'lock-from-role')}<p class="row"><button class="button" type="submit">${icon('lock')}${say(`forum.${lock}`)}</button><button class="button" type="submit" formaction="/forms/${pin}">${icon('pin')}${say(`forum.${pin}`)}</button></p></form>${
    others.length === 0
      ? nothing
      : html`<form class="form" method="post" action="/forms/move-thread">${hidden('threadId', thread.id)}${hidden('_back', thread.href)}<div class="form-field"><label class="label" for="to-space">${say('forum.move-to')}</label><select class="field" id="to-space" name="spaceId">${others.map((space) => html`<option value="${space.id}" lang=${langTyped(space.name)} ?selected=${move?.values.spaceId === space.id}>${space.name}</option>`)}</select></div>${reasonField('why-move', context, move)}${sureField(context, move)}<p class="row"><button class="button" type="submit">${say('forum.move-thread')}</button></p></form>`
  }</div></div></details>`;
};
