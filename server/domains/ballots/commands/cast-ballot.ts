/** CastBallot: one ballot for each member and box, which can be changed while voting is open. */
import { and, eq, sql } from 'drizzle-orm';
import { CastBallot } from '../../../../shared/domains/ballots.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, type Member, memberOf } from '../../../platform/actor.ts';
import { dayOf, startOfDay } from '../../../platform/day.ts';
import type { InTwoSteps } from '../../../platform/domain.ts';
import type { Reader } from '../../../platform/reader.ts';
import { Refused, refuse } from '../../../platform/refusal.ts';
import { placeholdersOf, prepared, preparedWrite } from '../../../platform/store/store.ts';
import type { Work } from '../../../platform/work.ts';
import { memberById } from '../../members/index.ts';
import { BallotCast } from '../ballots.events.ts';
import { mayVote, stateOf } from '../ballots.rules.ts';
import { boxThere, isSuspended } from '../boxes.queries.ts';
import { type BoxRow, tagOfBox, topicOfBox } from '../boxes.ts';
import { ballotIdOf, joinChoices, newReceipt, type Proofs, sealOf } from '../seals.ts';

type Input = InputOf<typeof CastBallot>;
type Row = { id: string; choices: string; seal: string; setAside: string; proof: string };

const takeBox = preparedWrite(({ db, t }) => {
  const { boxes } = t.ballots;
  return db
    .update(boxes)
    .set({ version: sql`${boxes.version} + 1` })
    .where(eq(boxes.id, sql.placeholder('boxId')))
    .returning();
});
const settleBox = preparedWrite(({ db, t }) => {
  const { boxes } = t.ballots;
  return db
    .update(boxes)
    .set({ digest: sql`${sql.placeholder('digest')}`, ballots: sql`${boxes.ballots} + ${sql.placeholder('added')}` })
    .where(eq(boxes.id, sql.placeholder('boxId')));
});
const receiptOf = prepared(({ db, t }) => {
  const { voters } = t.ballots;
  return db
    .select({ receipt: voters.receipt })
    .from(voters)
    .where(and(eq(voters.boxId, sql.placeholder('boxId')), eq(voters.memberId, sql.placeholder('memberId'))));
});
const addVoter = preparedWrite(({ db, t }) => db.insert(t.ballots.voters).values(placeholdersOf(t.ballots.voters)));
const ballotOf = prepared(({ db, t }) => {
  const { ballots } = t.ballots;
  return db
    .select()
    .from(ballots)
    .where(and(eq(ballots.boxId, sql.placeholder('boxId')), eq(ballots.id, sql.placeholder('id'))));
});
const putBallot = preparedWrite(({ db, t }) => {
  const { ballots } = t.ballots;
  const { choices, seal, setAside, proof } = placeholdersOf(ballots);
  return db
    .insert(ballots)
    .values(placeholdersOf(ballots))
    .onConflictDoUpdate({
      target: [ballots.boxId, ballots.id],
      set: { choices: sql`${choices}`, seal: sql`${seal}`, setAside: sql`${setAside}`, proof: sql`${proof}` },
    });
});
const oneChoice = prepared(({ db, t }) => {
  const { choices } = t.ballots;
  return db
    .select({ id: choices.id, title: choices.title, withdrawnAt: choices.withdrawnAt })
    .from(choices)
    .where(and(eq(choices.boxId, sql.placeholder('boxId')), eq(choices.id, sql.placeholder('id'))));
});
const countOne = preparedWrite(({ db, t }) => {
  const { choices } = t.ballots;
  return db
    .update(choices)
    .set({ votes: sql`${choices.votes} + ${sql.placeholder('by')}` })
    .where(and(eq(choices.boxId, sql.placeholder('boxId')), eq(choices.id, sql.placeholder('id'))));
});

const momentText = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(',', '');

/** Is it the moment, and may this one? */
const mustBeAllowed = (work: Work, box: BoxRow, me: Member, joinedAt: number, suspended: boolean): void => {
  const state = stateOf(box, work.now);
  if (state === 'waiting') throw refuse(CastBallot, 'not-open-yet', { values: { at: momentText(box.opensAt, work.zone) } });
  if (state !== 'open')
    throw refuse(CastBallot, 'voting-over', { values: { at: momentText(box.closesAt ?? box.closedAt ?? work.now, work.zone) } });
  const may = mayVote(box, { level: levelOf(me), joinedAt, suspended }, work.now);
  if (may === 'suspended') throw refuse(CastBallot, 'suspended');
  // named as people know it, in their language
  if (may === 'tier-too-low')
    throw new Refused({
      sentenceKey: `ballots.tier-too-low-${box.tier}`,
      type: 'tier-too-low',
      status: CastBallot.refuses['tier-too-low'].status,
    });
  if (may === 'too-new') throw refuse(CastBallot, 'too-new', { values: { days: box.accountAgeDays } });
};

const faultOfChoices = async (work: Work, box: BoxRow, chosen: string[]): Promise<Refused | undefined> => {
  if (chosen.length === 0) return refuse(CastBallot, 'no-choice');
  if (new Set(chosen).size < chosen.length) return refuse(CastBallot, 'choice-twice');
  if (chosen.length > box.votesEach)
    return refuse(CastBallot, 'too-many-choices', { values: { most: box.votesEach, sent: chosen.length } });
  for (const id of chosen) {
    const [choice] = await oneChoice(work, { boxId: box.id, id });
    if (!choice) return refuse(CastBallot, 'choice-elsewhere');
    if (choice.withdrawnAt !== null) return refuse(CastBallot, 'choice-withdrawn');
  }
  return undefined;
};

export const castBallot = (proofs: Proofs): InTwoSteps<typeof CastBallot, { suspended: boolean }> => ({
  before: async (reader: Reader, { boxId }: Input) => {
    // a box in a thread that one may not read is nowhere
    if (!(await boxThere(reader, boxId))) throw refuse(CastBallot, 'box-missing');
    return { suspended: await isSuspended(reader, memberOf(reader.actor).id) };
  },
  run: async (work: Work, { boxId, choices: chosen }: Input, { suspended }): Promise<ReturnsOf<typeof CastBallot>> => {
    const me = memberOf(work.actor);
    const joinedAt = me.joinedAt ?? (await memberById(work, { id: me.id }))[0]?.joinedAt ?? work.now;
    // first: from here on nobody else writes to this box, so the window, the sums and the counts are those of this moment
    const [box] = await takeBox(work, { boxId });
    if (!box) throw refuse(CastBallot, 'box-missing');
    mustBeAllowed(work, box, me, joinedAt, suspended);
    const fault = await faultOfChoices(work, box, chosen);
    if (fault) throw fault;

    const [voter] = await receiptOf(work, { boxId, memberId: me.id });
    // brought from elsewhere without receipts: which ballot is theirs is known to nobody, so it can't be changed
    if (voter && voter.receipt === null) throw refuse(CastBallot, 'voting-over');
    const receipt = voter?.receipt ?? newReceipt();
    const id = ballotIdOf(boxId, receipt);
    const [old] = voter ? ((await ballotOf(work, { boxId, id })) as Row[]) : [];
    const words = joinChoices(chosen);
    if (old?.choices === words) return { receipt };
    const ballot = { id, choices: words, seal: sealOf(boxId, receipt, words), setAside: old?.setAside ?? '' };
    if (!voter) await addVoter(work, { boxId, memberId: me.id, receipt, asideGroup: null });
    await putBallot(work, { boxId, ...ballot, proof: proofs.of(boxId, ballot) });
    const digest = proofs.sum(old ? proofs.sum(box.digest, boxId, old, -1) : box.digest, boxId, ballot, 1);
    await settleBox(work, { boxId, digest, added: old ? 0 : 1 });
    if (ballot.setAside === '') {
      const before = old ? old.choices.split(',') : [];
      for (const choice of before.filter((c) => !chosen.includes(c))) await countOne(work, { boxId, id: choice, by: -1 });
      for (const choice of chosen.filter((c) => !before.includes(c))) await countOne(work, { boxId, id: choice, by: 1 });
    }
    const subject = { kind: box.subjectKind, id: box.subjectId };
    if (!voter) {
      const day = startOfDay(dayOf(work.now, work.zone), work.zone);
      await work.emit(BallotCast, { boxId, kind: box.kind, subject, memberId: me.id, ballots: box.ballots + 1, day });
    }
    work.changed(tagOfBox(boxId));
    work.live({ topic: topicOfBox(boxId), kind: 'ballot-box', payload: { boxId } });
    return { receipt };
  },
});
