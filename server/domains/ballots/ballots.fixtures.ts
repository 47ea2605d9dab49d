/** Things of ballots for tests, samples and benches. */
import { CastBallot } from '../../../shared/domains/ballots.ts';
import { JoinCommunity } from '../../../shared/domains/members.ts';
import { type Member, system } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';
import { newId } from '../../platform/id.ts';
import { chunked } from '../../platform/store/store.ts';
import { someThread } from '../forum/forum.fixtures.ts';
import { type NewBox, openBox, takeBox } from './boxes.ts';
import { ballotIdOf, joinChoices, newReceipt, proofsWith, sealOf } from './seals.ts';

const day = 86_400_000;

/** A box in a thread of this member, with three choices, open now and for a day. */
export const someBox = async (
  house: House,
  author: Member,
  options: Partial<NewBox> & { threadId?: string } = {},
): Promise<{ boxId: string; choices: [string, string, string]; threadId: string; spaceId: string | undefined }> => {
  const made = options.threadId === undefined ? await someThread(house, author, {}) : undefined;
  const threadId = options.threadId ?? made?.threadId ?? '';
  const now = house.clock();
  const choices: [string, string, string] = [newId(), newId(), newId()];
  const boxId = await house.system('a box for a test', (work) =>
    openBox(work, {
      kind: 'poll',
      subject: { kind: 'thread', id: threadId },
      choices: choices.map((id, i) => ({ id, title: `Choice ${i + 1}` })),
      votesEach: 1,
      voters: { tier: 1, accountAgeDays: 0 },
      counts: 'live',
      opensAt: now,
      closesAt: now + day,
      ...options,
    }),
  );
  return { boxId, choices, threadId, spaceId: made?.spaceId };
};

export const castIn = async (house: House, member: Member, boxId: string, choices: string[], now?: number): Promise<string> =>
  (await house.run(CastBallot, member, { boxId, choices }, { now })).out.receipt;

/** Closed by the job that would have closed it. */
export const closeNow = async (house: House, boxId: string): Promise<void> => {
  const { boxes } = house.store.t.ballots;
  const { eq } = await import('drizzle-orm');
  const [box] = await house.store.read.select().from(boxes).where(eq(boxes.id, boxId));
  // some seconds on: what follows from the close is due at the moment at which that ran, on a slow machine too
  await house.jobs.drain(Math.max(box?.closesAt ?? 0, house.clock()) + 30_000);
};

/** A box with a ballot in it that is closed and counted. */
export const closedBox = async (house: House, author: Member): Promise<string> => {
  const now = house.clock();
  const { boxId, choices } = await someBox(house, author, { opensAt: now - 10, closesAt: now + 5 });
  await castIn(house, author, boxId, [choices[0]], now);
  await closeNow(house, boxId);
  return boxId;
};

/** A box whose result waits for its owner, over, with a ballot of each of these. */
export const reviewedBox = async (house: House, author: Member, people: Member[]): Promise<string> => {
  const now = house.clock();
  const { boxId, choices } = await someBox(house, author, { opensAt: now - 10, closesAt: now + 5, result: 'owner' });
  for (const who of people) await castIn(house, who, boxId, [choices[0]], now);
  await closeNow(house, boxId);
  return boxId;
};

/** So many ballots at once, as if so many had voted, one for each choice in turn: for what has to be fast with many. */
export const manyBallots = async (house: House, boxId: string, choices: string[], count: number): Promise<void> => {
  const proofs = proofsWith(house.config.secret);
  const { boxes, ballots, voters } = house.store.t.ballots;
  const { eq } = await import('drizzle-orm');
  await house.system('many ballots', async (work) => {
    let { digest, ballots: before } = await takeBox(work, boxId);
    const made = Array.from({ length: count }, (_, i) => {
      const receipt = newReceipt();
      const words = joinChoices([choices[i % choices.length] as string]);
      const ballot = { id: ballotIdOf(boxId, receipt), choices: words, seal: sealOf(boxId, receipt, words), setAside: '' };
      digest = proofs.sum(digest, boxId, ballot, 1);
      return { voter: { boxId, memberId: newId(), receipt }, ballot: { boxId, ...ballot, proof: proofs.of(boxId, ballot) } };
    });
    for (const some of chunked(made)) {
      await work.db.insert(voters).values(some.map(({ voter }) => voter));
      await work.db.insert(ballots).values(some.map(({ ballot }) => ballot));
    }
    before += count;
    await work.db.update(boxes).set({ digest, ballots: before }).where(eq(boxes.id, boxId));
  });
};

/** So many members, by the command that people join with. */
export const manyVoters = async (house: House, count: number): Promise<Member[]> => {
  const members: Member[] = [];
  for (let i = 0; i < count; i++) {
    const { out } = await house.run(JoinCommunity, system('fixture'), { name: 'Somebody Voting', handle: `voter-${i}` });
    members.push({ kind: 'member', id: out.memberId, handle: out.handle, role: 'member', tier: 1, locale: null });
  }
  return members;
};

/** The box of the poll that a thread was started with. */
export const pollIn = async (house: House, threadId: string): Promise<string> => {
  const { boxes } = house.store.t.ballots;
  const { eq } = await import('drizzle-orm');
  const [box] = await house.store.read.select({ id: boxes.id }).from(boxes).where(eq(boxes.subjectId, threadId));
  return box?.id ?? '';
};
