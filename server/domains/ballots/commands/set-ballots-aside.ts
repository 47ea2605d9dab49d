/** SetBallotsAside and PutBallotsBack: how doubtful ballots are counted, before the result stands. */
import { and, eq, ne } from 'drizzle-orm';
import { fewestTogether } from '../../../../shared/domains/ballots.lists.ts';
import { PutBallotsBack, SetBallotsAside } from '../../../../shared/domains/ballots.review.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { InTwoSteps } from '../../../platform/domain.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { memberIdsOf } from '../../members/index.ts';
import { BallotsPutBack, BallotsSetAside } from '../ballots.events.ts';
import { leftToOthers } from '../ballots.questions.ts';
import { boxThere } from '../boxes.queries.ts';
import type { BoxRow } from '../boxes.ts';
import type { Proofs } from '../seals.ts';
import { ballotsOf, groupVoters, markBallots, membersSetAside, takeReviewed } from '../set-aside.ts';

const about = (box: BoxRow) => ({ boxId: box.id, kind: box.kind, subject: { kind: box.subjectKind, id: box.subjectId } });

const mayNot = async (reader: Reader, box: BoxRow): Promise<boolean> =>
  (await reader.ask(leftToOthers, { subject: { kind: box.subjectKind, id: box.subjectId } })).some(Boolean);

export const setBallotsAside = (proofs: Proofs): InTwoSteps<typeof SetBallotsAside, { memberIds: string[] }> => ({
  before: async (reader: Reader, { boxId, members }: InputOf<typeof SetBallotsAside>) => {
    const box = await boxThere(reader, boxId);
    if (!box) throw refuse(SetBallotsAside, 'box-missing');
    if (await mayNot(reader, box)) throw refuse(SetBallotsAside, 'decide-by-another');
    const handles = [...new Set(members.map((handle) => handle.trim().replace(/^@/, '').toLowerCase()))];
    return { memberIds: [...(await memberIdsOf(reader, handles)).values()] };
  },
  run: async (work, input, { memberIds }): Promise<ReturnsOf<typeof SetBallotsAside>> => {
    const reason = input.reason.normalize('NFC').trim();
    if (!reason) throw refuse(SetBallotsAside, 'reason-missing');
    const box = await takeReviewed(work, input.boxId);
    if (!box) throw refuse(SetBallotsAside, 'not-under-review');
    // what one chose oneself one knows: of three only two would be hidden
    if (memberIds.includes(memberOf(work.actor).id)) throw refuse(SetBallotsAside, 'own-ballot');
    const counted = [...(await ballotsOf(work, box.id, memberIds))].filter(([, { setAside }]) => setAside === '');
    if (counted.length < fewestTogether) throw refuse(SetBallotsAside, 'too-few-to-set-aside', { values: { fewest: fewestTogether } });
    const grouped = await groupVoters(
      work,
      box.id,
      counted.map(([id]) => id),
    );
    if (grouped !== 'done') throw refuse(SetBallotsAside, grouped, { values: { fewest: fewestTogether } });
    const setAside = await markBallots(
      work,
      proofs,
      box,
      counted.map(([, row]) => row),
      reason,
    );
    const byId = memberOf(work.actor).id;
    await work.emit(BallotsSetAside, { ...about(box), memberIds: counted.map(([id]) => id), byId, reason, at: work.now });
    return { boxId: box.id, setAside };
  },
});

export const putBallotsBack = (proofs: Proofs): InTwoSteps<typeof PutBallotsBack, null> => ({
  before: async (reader: Reader, { boxId }: InputOf<typeof PutBallotsBack>) => {
    const box = await boxThere(reader, boxId);
    if (!box) throw refuse(PutBallotsBack, 'box-missing');
    if (await mayNot(reader, box)) throw refuse(PutBallotsBack, 'decide-by-another');
    return null;
  },
  run: async (work, input): Promise<ReturnsOf<typeof PutBallotsBack>> => {
    const { ballots } = work.t.ballots;
    const reason = input.reason.normalize('NFC').trim();
    if (!reason) throw refuse(PutBallotsBack, 'reason-missing');
    const box = await takeReviewed(work, input.boxId);
    if (!box) throw refuse(PutBallotsBack, 'not-under-review');
    const rows = await work.db
      .select()
      .from(ballots)
      .where(and(eq(ballots.boxId, box.id), ne(ballots.setAside, '')));
    if (rows.length === 0) throw refuse(PutBallotsBack, 'nothing-set-aside');
    const memberIds = await membersSetAside(work, box.id);
    const setAside = await markBallots(work, proofs, box, rows, '');
    const byId = memberOf(work.actor).id;
    await work.emit(BallotsPutBack, { ...about(box), memberIds, byId, reason, at: work.now });
    return { boxId: box.id, setAside };
  },
});
