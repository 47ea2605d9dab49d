/** Unfollow: one is told no longer. Works for what is gone, too. */
import { and, eq } from 'drizzle-orm';
import type { Unfollow } from '../../../../shared/domains/members.follows.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { followedId } from '../follows.ts';
import { Unfollowed } from '../members.events.ts';

export const unfollow = async (work: Work, input: InputOf<typeof Unfollow>): Promise<ReturnsOf<typeof Unfollow>> => {
  const { follows } = work.t.members;
  const { kind } = input;
  const subjectId = (await followedId(work, kind, input.subjectId)) ?? input.subjectId;
  const { id } = memberOf(work.actor);
  const gone = await work.db
    .delete(follows)
    .where(and(eq(follows.memberId, id), eq(follows.kind, kind), eq(follows.subjectId, subjectId)))
    .returning({ at: follows.at });
  if (gone.length > 0) {
    await work.emit(Unfollowed, { memberId: id, what: kind, subjectId, at: work.now });
    work.changed(`followers:${kind}/${subjectId}`);
  }
  return { following: false };
};
