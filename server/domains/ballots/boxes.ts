/** What other domains do with boxes of theirs: open one, add and withdraw choices, move its window, say that its result stands. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type BoxKind, type Counting, mostChoices, mostVotesEach } from '../../../shared/domains/ballots.lists.ts';
import { newId } from '../../platform/id.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { chunked, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { BoxOpened, ResultPublished } from './ballots.events.ts';
import { policiesAtOpening } from './ballots.rules.ts';

/** `id` is the owner's. `title` only where the owner has no words of its own for it; otherwise `titlesOfChoices` is asked. */
export type NewChoice = { id: string; title?: string };
export type NewBox = {
  /** Made here where its owner has not made one. */
  id?: string | undefined;
  kind: BoxKind;
  /** One box of a kind for each subject. What it is called, and who may see it, is asked by `titlesOfSubjects`. */
  subject: { kind: string; id: string };
  /** What is asked, where the subject's title does not say it. */
  question?: string;
  choices: NewChoice[];
  votesEach: number;
  /** From this tier on (1 to 4), and here for so many days. */
  voters: { tier: number; accountAgeDays: number };
  counts: Counting;
  /** Epoch milliseconds. Null: until `closeBox`. */
  opensAt: number;
  closesAt: number | null;
  /** `owner`: after the close somebody looks at the ballots first, and calls `publishResult`. Otherwise it stands at the close. */
  result?: 'close' | 'owner';
};
export type BoxRow = Tables['ballots']['boxes']['$inferSelect'];

/** Pages with this tag are made anew when something about the box changes that everybody sees. */
export const tagOfBox = (boxId: string): string => `ballot-box:${boxId}`;
export const topicOfBox = tagOfBox;

/** Rows for the moments at which a box opens and closes: whoever runs them, also late. Moved windows leave old rows, which find nothing to do. */
const setTimes = async (work: Work, boxId: string, { opensAt, closesAt }: { opensAt: number; closesAt: number | null }): Promise<void> => {
  if (opensAt > work.now) await work.later({ kind: 'open-ballot-box', subject: boxId, dueAt: opensAt, onceKey: `${boxId} ${opensAt}` });
  if (closesAt !== null) await work.later({ kind: 'close-ballot-box', subject: boxId, dueAt: closesAt, onceKey: `${boxId} ${closesAt}` });
};

const mustBeAWindow = (opensAt: number, closesAt: number | null): void => {
  if (closesAt !== null && closesAt <= opensAt) throw new Error(`a ballot box that closes (${closesAt}) before it opens (${opensAt})`);
};

/** There is one of that kind for this subject already, maybe since this very moment. */
export class BoxThere extends Error {}

/** @throws BoxThere; or when the numbers make no box: the owner checks what people typed, and says it in its own words */
export const openBox = async (work: Work, box: NewBox): Promise<string> => {
  const { boxes } = work.t.ballots;
  if (box.votesEach < 1 || box.votesEach > mostVotesEach) throw new Error(`${box.votesEach} votes each`);
  mustBeAWindow(box.opensAt, box.closesAt);
  const id = box.id ?? newId(work.now);
  const values = {
    id,
    kind: box.kind,
    subjectKind: box.subject.kind,
    subjectId: box.subject.id,
    question: box.question ?? '',
    votesEach: box.votesEach,
    tier: box.voters.tier,
    accountAgeDays: box.voters.accountAgeDays,
    counts: box.counts,
    opensAt: box.opensAt,
    closesAt: box.closesAt,
    resultBy: box.result ?? 'close',
    policies: policiesAtOpening(work.policies, work.now),
    version: 1,
    ballots: 0,
    setAside: 0,
    digest: '', // by its listener, which has the secret
    root: null,
    file: null,
    faults: 0,
    endedAt: null,
    closedAt: null,
    publishedAt: null,
  };
  const [made] = await work.db.insert(boxes).values(values).onConflictDoNothing().returning({ id: boxes.id });
  if (!made) throw new BoxThere(`${box.subject.kind} ${box.subject.id} has a ballot box of the kind ${box.kind}`);
  await putChoices(work, id, box.choices, 1);
  await setTimes(work, id, box);
  await work.emit(BoxOpened, {
    boxId: id,
    kind: box.kind,
    subject: box.subject,
    opensAt: box.opensAt,
    closesAt: box.closesAt,
    at: work.now,
  });
  work.changed(tagOfBox(id));
  return id;
};

export const keepDigest = async (work: Work, boxId: string, digest: string): Promise<void> => {
  const { boxes } = work.t.ballots;
  await work.db.update(boxes).set({ digest }).where(eq(boxes.id, boxId));
};

/** `there`: how many the box has; `from`: the number of the first of these. */
const putChoices = async (work: Work, boxId: string, added: NewChoice[], from = 1, there = 0): Promise<void> => {
  const { choices } = work.t.ballots;
  if (there + added.length > mostChoices) throw new Error(`more than ${mostChoices} choices in one ballot box`);
  const rows = added.map(({ id, title = '' }, i) => ({ boxId, id, n: from + i, title, votes: 0, withdrawnAt: null, reason: '' }));
  for (const some of chunked(rows)) await work.db.insert(choices).values(some);
};

/** The box's row, and nobody else writes to the box until this work has ended. */
export const takeBox = async (work: Work, boxId: string): Promise<BoxRow> => {
  const { boxes } = work.t.ballots;
  const [box] = await work.db
    .update(boxes)
    .set({ version: sql`${boxes.version} + 1` })
    .where(eq(boxes.id, boxId))
    .returning();
  if (!box) throw new Error(`there is no ballot box ${boxId}`);
  return box;
};
const mustBeUnclosed = (box: BoxRow): void => {
  if (box.closedAt !== null || box.endedAt !== null) throw new Error(`the ballot box ${box.id} is closed`);
};

/** Behind those that are there. */
const putLast = async (work: Work, boxId: string, choice: NewChoice): Promise<void> => {
  const { choices } = work.t.ballots;
  const [last] = await work.db
    .select({ n: sql<number>`max(${choices.n})`, there: sql<number>`count(*)` })
    .from(choices)
    .where(eq(choices.boxId, boxId));
  await putChoices(work, boxId, [choice], Number(last?.n ?? 0) + 1, Number(last?.there ?? 0));
};
/** One more to choose, at most `mostChoices` in all: owners look before they add. */
export const addChoice = async (work: Work, boxId: string, choice: NewChoice): Promise<void> => {
  mustBeUnclosed(await takeBox(work, boxId));
  await putLast(work, boxId, choice);
  work.changed(tagOfBox(boxId));
};

/** The list that can be downloaded is not true any more: it is not given until it was made anew, after the commit. Before the close there is none. */
export const dropList = async (work: Work, box: BoxRow): Promise<void> => {
  const { boxes } = work.t.ballots;
  if (box.root === null) return;
  await work.db.update(boxes).set({ file: null }).where(eq(boxes.id, box.id));
  await work.later({ kind: 'list-ballots-again', subject: box.id });
};

/** What the choices are called has changed, or may not be read any more: nobody is given the list with the old names. */
export const nameChoicesAnew = async (work: Work, boxId: string): Promise<void> => {
  await dropList(work, await takeBox(work, boxId));
  work.changed(tagOfBox(boxId));
};

/** Nobody can choose it from now on, and votes that it has are not in the result. Who voted for it may vote anew while the box is open. */
export const withdrawChoice = async (work: Work, boxId: string, choiceId: string, reason: string): Promise<void> => {
  const { choices } = work.t.ballots;
  const box = await takeBox(work, boxId);
  if (box.publishedAt !== null) throw new Error(`the result of the ballot box ${boxId} stands`);
  await work.db
    .update(choices)
    .set({ withdrawnAt: work.now, reason })
    .where(and(eq(choices.boxId, boxId), eq(choices.id, choiceId), isNull(choices.withdrawnAt)));
  await dropList(work, box);
  work.changed(tagOfBox(boxId));
  work.live({ topic: topicOfBox(boxId), kind: 'ballot-box', payload: { boxId } });
};

/** Out before anybody could vote: no ballot names it, so it is as if it had never been there. Once votes may name it, it is withdrawn. */
export const dropChoice = async (work: Work, boxId: string, choiceId: string, reason = ''): Promise<void> => {
  const { choices } = work.t.ballots;
  const box = await takeBox(work, boxId);
  if (box.opensAt <= work.now || box.ballots > 0) return withdrawChoice(work, boxId, choiceId, reason);
  await work.db.delete(choices).where(and(eq(choices.boxId, boxId), eq(choices.id, choiceId)));
  work.changed(tagOfBox(boxId));
};

/** Takes it in again, with the votes that it had: what staff took out by mistake. What left before the vote comes in last. */
export const restoreChoice = async (work: Work, boxId: string, choiceId: string): Promise<void> => {
  const { choices } = work.t.ballots;
  const box = await takeBox(work, boxId);
  if (box.publishedAt !== null) throw new Error(`the result of the ballot box ${boxId} stands`);
  const back = await work.db
    .update(choices)
    .set({ withdrawnAt: null, reason: '' })
    .where(and(eq(choices.boxId, boxId), eq(choices.id, choiceId)))
    .returning({ id: choices.id });
  if (back.length === 0) await putLast(work, boxId, { id: choiceId });
  await dropList(work, box);
  work.changed(tagOfBox(boxId));
  work.live({ topic: topicOfBox(boxId), kind: 'ballot-box', payload: { boxId } });
};

/** A window that is over can not be opened again: what was closed is published. */
export const moveWindow = async (work: Work, boxId: string, window: { opensAt: number; closesAt: number | null }): Promise<void> => {
  const { boxes } = work.t.ballots;
  mustBeUnclosed(await takeBox(work, boxId));
  mustBeAWindow(window.opensAt, window.closesAt);
  await work.db.update(boxes).set(window).where(eq(boxes.id, boxId));
  await setTimes(work, boxId, window);
  work.changed(tagOfBox(boxId));
  work.live({ topic: topicOfBox(boxId), kind: 'ballot-box', payload: { boxId } });
};

/** Ends voting now; false where it had ended. The list is made after the commit. */
export const closeBox = async (work: Work, boxId: string): Promise<boolean> => {
  const box = await takeBox(work, boxId);
  // the mark, and not the moment alone: of two acts of one moment the one that waited may have begun before the other ended it
  if (box.endedAt !== null || box.closedAt !== null || (box.closesAt !== null && box.closesAt <= work.now)) return false;
  await work.db
    .update(work.t.ballots.boxes)
    .set({
      endedAt: work.now,
      closesAt: work.now,
      opensAt: sql`case when ${work.t.ballots.boxes.opensAt} < ${work.now} then ${work.t.ballots.boxes.opensAt} else ${work.now - 1} end`,
    })
    .where(eq(work.t.ballots.boxes.id, boxId));
  await setTimes(work, boxId, { opensAt: 0, closesAt: work.now });
  work.changed(tagOfBox(boxId));
  work.live({ topic: topicOfBox(boxId), kind: 'ballot-box', payload: { boxId } });
  return true;
};

export type Result = { choiceId: string; votes: number }[];
/** The most votes first; of equals, who came first. What was withdrawn is not in it. */
export const resultOf = async (reading: { db: ReadDb; t: Tables }, boxId: string): Promise<Result> => {
  const { choices } = reading.t.ballots;
  const rows = await reading.db
    .select({ choiceId: choices.id, votes: choices.votes, n: choices.n })
    .from(choices)
    .where(and(eq(choices.boxId, boxId), isNull(choices.withdrawnAt)));
  return rows.sort((a, b) => b.votes - a.votes || a.n - b.n).map(({ choiceId, votes }) => ({ choiceId, votes }));
};

/** The result stands: nothing about this box changes any more, and what ties ballots to people is cut. After the close only. */
export const publishResult = async (work: Work, boxId: string): Promise<Result> => {
  const { boxes } = work.t.ballots;
  const box = await takeBox(work, boxId);
  if (box.root === null) throw new Error(`the ballots of ${boxId} are not in their list yet`);
  const result = await resultOf(work, boxId);
  if (box.publishedAt !== null) return result;
  await work.db.update(boxes).set({ publishedAt: work.now }).where(eq(boxes.id, boxId));
  await work.later({ kind: 'cut-ballot-ties', subject: boxId, onceKey: boxId });
  const { kind, root, ballots, setAside } = box;
  const subject = { kind: box.subjectKind, id: box.subjectId };
  await work.emit(ResultPublished, { boxId, kind, subject, ballots, setAside, root, result, at: work.now });
  work.changed(tagOfBox(boxId));
  work.live({ topic: topicOfBox(boxId), kind: 'ballot-box', payload: { boxId } });
  return result;
};

/** What it was for is called off: voting ends, and what ties ballots to people is cut all the same. */
export const abandonBox = async (work: Work, boxId: string): Promise<void> => {
  const { boxes } = work.t.ballots;
  const box = await takeBox(work, boxId);
  if (box.publishedAt !== null) return;
  // nobody will come to say that the result stands
  await work.db.update(boxes).set({ resultBy: 'close' }).where(eq(boxes.id, boxId));
  if (box.root === null) await closeBox(work, boxId);
  else await publishResult(work, boxId);
};

/** Boxes by their ids, for owners that list many. */
export const boxRowsOf = async (reading: { db: ReadDb; t: Tables }, ids: string[]): Promise<BoxRow[]> =>
  ids.length === 0 ? [] : reading.db.select().from(reading.t.ballots.boxes).where(inArray(reading.t.ballots.boxes.id, ids));
