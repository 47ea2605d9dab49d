/** The one-tap responses under a post: the same on the server and in the island. */
import { html, type TemplateResult } from 'lit';
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
  onSubmit?: (event: SubmitEvent) => void;
};

export const reactionBar = (bar: ReactionBar): TemplateResult =>
  bar.own
    ? html`<span class="reacts">${shownReactions.map((kind) => html`<span class="react still">${icon(kind)}${bar.say(`forum.${kind}`)} <span class="num">${bar.counts[kind]}</span></span>`)}</span>`
    : html`<form class="reacts" method="post" action="/forms/react-to-post" @submit=${bar.onSubmit}><input type="hidden" name="postId" value="${bar.postId}"><input type="hidden" name="_back" value="/p/${bar.postId}">${shownReactions.map(
        (kind) =>
          html`<button class="react" name="kind" value="${kind}" aria-pressed="${bar.mine.includes(kind) ? 'true' : 'false'}">${icon(kind)}${bar.say(`forum.${kind}`)} <span class="num">${bar.counts[kind]}</span></button>`,
      )}</form>`;
