/** Follow, or following: the same on the server and in the island. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FollowKind } from '../../../shared/domains/members.lists.ts';
import type { SayKey } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';
import type { Own } from '../../platform/page-view.ts';

export type FollowButton = {
  kind: FollowKind;
  subjectId: string;
  back: string;
  following: boolean;
  say: SayKey;
  /** Why the last tap was not taken. */
  sentence?: string;
  onSubmit?: (event: SubmitEvent) => void;
};

export const followButton = ({ kind, subjectId, back, following, say, sentence, onSubmit }: FollowButton): TemplateResult =>
  html`<form class="follow" method="post" action="${following ? '/forms/unfollow' : '/forms/follow'}" @submit=${onSubmit}><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="subjectId" value="${subjectId}"><input type="hidden" name="_back" value="${back}"><button class="button" type="submit" aria-pressed="${following ? 'true' : 'false'}">${icon(following ? 'check' : 'bell')}${say(following ? 'members.following' : 'members.follow')}</button></form>${sentence ? html`<span class="react-said" role="alert">${sentence}</span>` : nothing}`;

type Context = { say: SayKey; own?: Own | undefined; suspended?: object };

/** The place of the button. On a page that is the same for all the island learns whether one follows already; `known`: one's own page knows. */
export const followPlace = (
  kind: FollowKind,
  subjectId: string,
  back: string,
  { say, own, suspended }: Context,
  known?: boolean,
): TemplateResult => {
  const following = known ?? own?.following ?? own?.thread?.following ?? false;
  // who is suspended lets go of what they follow, and follows nothing new
  const none = suspended && !following;
  const isMe = kind === 'member' && own?.me.handle === subjectId;
  return html`<members-follow kind="${kind}" subject-id="${subjectId}" back="${back}" known=${known === undefined ? nothing : known ? 'yes' : 'no'} ?only-off=${suspended}>${isMe || none ? nothing : followButton({ kind, subjectId, back, following, say })}</members-follow>`;
};
