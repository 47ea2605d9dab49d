/** The one-tap responses under a post: the same on the server and in the island. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ReactionKind } from '../../../shared/domains/forum.lists.ts';
import type { SayKey } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';

export const shownReactions = ['helpful', 'thanks', 'same'] as const satisfies readonly ReactionKind[];

export type ReactionBar = {
  postId: string;
  counts: Record<ReactionKind, number>;
  mine: readonly ReactionKind[];
  say: SayKey;
  /** One's own post: counts without buttons. */
  own: boolean;
  /** Why the last tap was not taken. */
  sentence?: string;
  onSubmit?: (event: SubmitEvent) => void;
};

/** Nobody yet is no number. The room for one tap more is kept, so that nothing moves when it comes. */
const tally = (count: number): TemplateResult =>
  html`<span class="num d${Math.min(4, String(count + 1).length)}">${count > 0 ? count : nothing}</span>`;

export const reactionBar = (bar: ReactionBar): TemplateResult =>
  bar.own
    ? html`<span class="reacts">${shownReactions.map((kind) => html`<span class="react still">${icon(kind)}${bar.say(`forum.${kind}`)} ${tally(bar.counts[kind])}</span>`)}</span>`
    : html`<form class="reacts" method="post" action="/forms/react-to-post" @submit=${bar.onSubmit}><input type="hidden" name="postId" value="${bar.postId}"><input type="hidden" name="_back" value="/p/${bar.postId}">${shownReactions.map(
        (kind) =>
          html`<button class="react" type="submit" name="kind" value="${kind}" formaction=${bar.mine.includes(kind) ? '/forms/take-reaction-back' : nothing} aria-pressed="${bar.mine.includes(kind) ? 'true' : 'false'}">${icon(kind)}${bar.say(`forum.${kind}`)} ${tally(bar.counts[kind])}</button>`,
      )}</form>${bar.sentence ? html`<span class="react-said" role="alert">${bar.sentence}</span>` : nothing}`;
