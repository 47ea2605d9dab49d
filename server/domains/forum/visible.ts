/** Who may see which talk: the one place that says so. Every read of the forum goes through one of these. */
import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { TalkState } from '../../../shared/domains/forum.lists.ts';
import { type Actor, levelOf } from '../../platform/actor.ts';
import type { Tables } from '../../platform/store/kit.ts';

/** What staff hid, staff still see: they must be able to judge it again. What its author deleted, nobody sees. */
export const statesSeenBy = (actor: Actor): TalkState[] => (levelOf(actor) === 5 ? ['shown', 'hidden'] : ['shown']);

export const seesState = (actor: Actor, state: TalkState): boolean => statesSeenBy(actor).includes(state);
/** One's own words one may read again though staff hid them or moved them away: on the page of that decision. What one deleted is gone. */
export const mayReread = (actor: Actor, said: { authorId: string; state: TalkState }): boolean =>
  actor.kind === 'member' && actor.id === said.authorId && said.state !== 'deleted';
export const mayComeIn = (actor: Actor, openTo: number): boolean => openTo <= levelOf(actor);
export const seesThread = (actor: Actor, thread: { state: TalkState; openTo: number }): boolean =>
  seesState(actor, thread.state) && mayComeIn(actor, thread.openTo);

/** For statements built anew: threads that this one sees. Lists show what is shown, to staff too. */
export const threadsSeenBy = (t: Tables, actor: Actor): SQL | undefined =>
  and(inArray(t.forum.threads.state, statesSeenBy(actor)), lte(t.forum.threads.openTo, levelOf(actor)));
export const listedFor = (t: Tables, actor: Actor): SQL | undefined =>
  and(eq(t.forum.threads.state, 'shown'), lte(t.forum.threads.openTo, levelOf(actor)));
/** For statements built anew: posts that this one sees, joined with their thread. */
export const postsSeenBy = (t: Tables, actor: Actor): SQL | undefined =>
  and(inArray(t.forum.posts.state, statesSeenBy(actor)), threadsSeenBy(t, actor));

/** For prepared statements: a shown thread behind an open door, with `level` filled in. */
export const shownThread = (t: Tables): SQL | undefined =>
  and(eq(t.forum.threads.state, 'shown'), lte(t.forum.threads.openTo, sql.placeholder('level')));
