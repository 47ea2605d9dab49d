/** Follow: from now on one is told of what happens there. */
import { Follow } from '../../../../shared/domains/members.follows.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { addFollow, followedId } from '../follows.ts';
import { Followed } from '../members.events.ts';
import { titlesOfReadable } from '../members.questions.ts';

type Input = InputOf<typeof Follow>;

/** Only what one may see can be followed: whoever owns the subject knows. */
const before = async (reader: Reader, { kind, subjectId }: Input): Promise<string> => {
  const id = await followedId(reader, kind, subjectId);
  if (kind === 'member' && id === memberOf(reader.actor).id) throw refuse(Follow, 'following-oneself');
  if (!id || !(await titlesOfReadable(reader, [{ kind, id }])).has(`${kind}/${id}`)) throw refuse(Follow, 'subject-missing');
  return id;
};

const run = async (work: Work, { kind }: Input, subjectId: string): Promise<ReturnsOf<typeof Follow>> => {
  const { id } = memberOf(work.actor);
  if (await addFollow(work, id, kind, subjectId)) {
    await work.emit(Followed, { memberId: id, what: kind, subjectId, at: work.now });
    work.changed(`followers:${kind}/${subjectId}`);
  }
  return { following: true };
};

export const follow = { before, run };
