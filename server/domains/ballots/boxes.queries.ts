/** Reads of boxes: what anybody sees, and what is one's own. Who may not see what a box belongs to sees no box. */
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import { type BoxKind, fewestTogether } from '../../../shared/domains/ballots.lists.ts';
import { type BallotBoxView, type ChoiceView, GetBallotBox } from '../../../shared/domains/ballots.ts';
import type { InputOf } from '../../../shared/endpoint.ts';
import { type Actor, levelOf, visitor } from '../../platform/actor.ts';
import { mustConfirm } from '../../platform/confirmed.ts';
import type { Given } from '../../platform/http/downloads.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { prepared } from '../../platform/store/store.ts';
import { facesOf, memberById, titlesOfReadable } from '../members/index.ts';
import { type ChoiceTitle, suspendedNow, titlesOfChoices } from './ballots.questions.ts';
import { mayVote, showsWhoVoted, stateOf } from './ballots.rules.ts';
import { type BoxRow, tagOfBox } from './boxes.ts';
import type { ListHead } from './list.ts';
import { ballotIdOf } from './seals.ts';

/** Names under a box whose voters are shown; all of them are told as a number. */
const namesShown = 60;

const boxById = prepared(({ db, t }) =>
  db
    .select()
    .from(t.ballots.boxes)
    .where(eq(t.ballots.boxes.id, sql.placeholder('id'))),
);
const boxBySubject = prepared(({ db, t }) => {
  const { boxes } = t.ballots;
  return db
    .select()
    .from(boxes)
    .where(
      and(
        eq(boxes.subjectKind, sql.placeholder('subjectKind')),
        eq(boxes.subjectId, sql.placeholder('subjectId')),
        eq(boxes.kind, sql.placeholder('kind')),
      ),
    );
});
const choiceRows = prepared(({ db, t }) => {
  const { choices } = t.ballots;
  return db
    .select()
    .from(choices)
    .where(eq(choices.boxId, sql.placeholder('boxId')));
});
/** In the order in which they came in. There are some hundreds at most, and one index less to keep. */
const choicesOf = async (reading: Pick<Reader, 'db' | 't'>, about: { boxId: string }) =>
  (await choiceRows(reading, about)).sort((a, b) => a.n - b.n);
const voterOf = prepared(({ db, t }) => {
  const { voters } = t.ballots;
  return db
    .select({ receipt: voters.receipt })
    .from(voters)
    .where(and(eq(voters.boxId, sql.placeholder('boxId')), eq(voters.memberId, sql.placeholder('memberId'))));
});
const ballotOf = prepared(({ db, t }) => {
  const { ballots } = t.ballots;
  return db
    .select({ choices: ballots.choices })
    .from(ballots)
    .where(and(eq(ballots.boxId, sql.placeholder('boxId')), eq(ballots.id, sql.placeholder('id'))));
});

const subjectOf = (box: BoxRow) => ({ kind: box.subjectKind, id: box.subjectId });
const titleOfBox = async (reader: Reader, box: BoxRow) => {
  const subject = subjectOf(box);
  return (await titlesOfReadable(reader, [subject])).get(`${subject.kind}/${subject.id}`);
};

/** The box, where this reader may see what it belongs to. */
export const boxThere = async (reader: Reader, boxId: string): Promise<BoxRow | undefined> => {
  const [box] = await boxById(reader, { id: boxId });
  return box && (await titleOfBox(reader, box)) ? box : undefined;
};

export const isSuspended = async (reader: Reader, memberId: string): Promise<boolean> =>
  (await reader.ask(suspendedNow, { memberId, at: reader.now })).some(Boolean);

const mineIn = async (reader: Reader, boxId: string): Promise<BallotBoxView['mine']> => {
  const { actor } = reader;
  if (actor.kind !== 'member' || actor.id === '') return null;
  const [voter] = await voterOf(reader, { boxId, memberId: actor.id });
  if (!voter) return null;
  if (voter.receipt === null) return { choices: null, receipt: null };
  const [ballot] = await ballotOf(reader, { boxId, id: ballotIdOf(boxId, voter.receipt) });
  return { choices: ballot ? ballot.choices.split(',') : [], receipt: voter.receipt };
};

const mayVoteIn = async (reader: Reader, box: BoxRow): Promise<BallotBoxView['mayVote']> => {
  const { actor } = reader;
  if (actor.kind !== 'member' || actor.id === '') return 'visitor';
  const joinedAt = actor.joinedAt ?? (await memberById(reader, { id: actor.id }))[0]?.joinedAt ?? reader.now;
  const kept = { suspended: await isSuspended(reader, actor.id), unconfirmed: mustConfirm(actor, reader) };
  return mayVote(box, { level: levelOf(actor), joinedAt, ...kept }, reader.now);
};

/**
 * With live counts one would see them move with the names; of one or two the counts say who chose what; and where there is one thing to
 * choose, who voted is what they chose.
 */
const namesOf = (box: BoxRow): 'never' | 'later' | 'now' => {
  if (!showsWhoVoted(box.policies) || box.kind === 'request') return 'never';
  const few = box.ballots < fewestTogether;
  if (box.root === null) return few || box.counts === 'live' ? 'later' : 'now';
  return few ? 'never' : 'now';
};

/** Something was chosen by all whose ballots are counted: each name would say that they did. */
const isUnanimous = (box: BoxRow, choices: readonly { votes: number }[]): boolean =>
  choices.some(({ votes }) => votes >= box.ballots - box.setAside);

const whoVotedIn = async (reader: Reader, box: BoxRow): Promise<BallotBoxView['whoVoted']> => {
  if (namesOf(box) !== 'now') return null;
  if (box.root !== null && isUnanimous(box, await choicesOf(reader, { boxId: box.id }))) return null;
  const { voters } = reader.t.ballots;
  const rows = await reader.db
    .select({ memberId: voters.memberId })
    .from(voters)
    .where(eq(voters.boxId, box.id))
    .orderBy(asc(voters.memberId))
    .limit(namesShown);
  const faces = await facesOf(
    reader,
    rows.map(({ memberId }) => memberId),
  );
  return { people: [...faces.values()].sort((a, b) => (a.handle < b.handle ? -1 : 1)), all: box.ballots };
};

/** Shown while it is open only where the box says so; after the close anybody can count the list anyway. */
const showsCounts = (box: BoxRow): boolean => box.counts === 'live' || box.root !== null;

const choiceViews = async (reader: Reader, box: BoxRow): Promise<ChoiceView[]> => {
  const rows = await choicesOf(reader, { boxId: box.id });
  const asked = rows.filter(({ title }) => title === '').map(({ id }) => id);
  const titles =
    asked.length === 0
      ? new Map<string, ChoiceTitle>()
      : new Map((await reader.ask(titlesOfChoices, { boxId: box.id, subject: subjectOf(box), choiceIds: asked })).flatMap((m) => [...m]));
  const shows = showsCounts(box);
  return rows.map((row) => {
    const known = titles.get(row.id);
    return {
      id: row.id,
      title: row.title || known?.title || reader.speaks(reader.locale)('ballots.choice-not-shown'),
      lang: known ? known.lang : /\p{Script=Han}/u.test(row.title) ? 'zh' : null,
      href: known?.href ?? null,
      lot: known?.lot ?? null,
      picture: known?.picture ?? null,
      withdrawn: row.withdrawnAt === null ? null : row.reason,
      votes: shows ? row.votes : null,
    };
  });
};

export const viewOfBox = async (reader: Reader, box: BoxRow): Promise<BallotBoxView | undefined> => {
  const subject = await titleOfBox(reader, box);
  if (!subject) return undefined;
  return {
    id: box.id,
    kind: box.kind,
    subject: { ...subjectOf(box), title: subject.title, href: subject.href, lang: subject.lang },
    question: box.question || null,
    votesEach: box.votesEach,
    voters: { tier: box.tier, accountAgeDays: box.accountAgeDays },
    counts: box.counts,
    opensAt: box.opensAt,
    closesAt: box.closesAt,
    state: stateOf(box, reader.now),
    ballots: box.ballots,
    setAside: box.setAside,
    faults: box.faults,
    choices: await choiceViews(reader, box),
    root: box.root,
    closedAt: box.closedAt,
    whoVoted: await whoVotedIn(reader, box),
    namesLater: namesOf(box) === 'later',
    mine: await mineIn(reader, box.id),
    mayVote: await mayVoteIn(reader, box),
  };
};

export const getBallotBox = async (reader: Reader, { boxId }: InputOf<typeof GetBallotBox>): Promise<BallotBoxView> => {
  const [box] = await boxById(reader, { id: boxId });
  const view = box && (await viewOfBox(reader, box));
  if (!view) throw refuse(GetBallotBox, 'box-missing');
  return view;
};

/** The box of that kind that belongs to this, as the reader sees it. Pages that show it carry the tag `tagOfBox(box.id)`. */
export const boxFor = async (reader: Reader, subject: { kind: string; id: string }, kind: BoxKind): Promise<BallotBoxView | undefined> => {
  const [box] = await boxBySubject(reader, { subjectKind: subject.kind, subjectId: subject.id, kind });
  return box && viewOfBox(reader, box);
};

/** Votes by choice id, withdrawn choices among them; null while they are hidden, which they are from staff, too. */
export const countsOf = async (reader: Reader, boxId: string, _actor?: Actor): Promise<Map<string, number> | null> => {
  const [box] = await boxById(reader, { id: boxId });
  if (!box || !showsCounts(box)) return null;
  return new Map((await choicesOf(reader, { boxId })).map(({ id, votes }) => [id, votes]));
};

/** What stands above the published list: in the language of the house, with the names that anybody may see. */
export const headOf = async (reader: Reader, box: BoxRow): Promise<ListHead> => {
  const anybody = { ...reader, actor: visitor };
  return {
    box: box.id,
    faults: box.faults,
    title: box.question || ((await titleOfBox(anybody, box))?.title ?? ''),
    choices: (await choiceViews(anybody, box)).map(({ id, title, withdrawn }) => ({ id, title, withdrawn: withdrawn !== null })),
  };
};

/** Where the whole list of a box is kept, for those who may see the box. */
export const fileOfList = async (reader: Reader, { boxId }: { boxId: string }): Promise<Given | null> => {
  const box = await boxThere(reader, boxId);
  if (!box?.file) return null;
  // until the result stands a choice may be taken out, with its title: nobody keeps what a browser or cache was given before
  const shared = box.publishedAt !== null && (await titleOfBox({ ...reader, actor: visitor }, box)) !== undefined;
  return { file: box.file, type: 'application/json; charset=utf-8', saveAs: `ballots-${boxId}.json`, shared };
};
/** Which of these kept files are lists. */
export const listsAmong = async (reader: Reader, names: string[]): Promise<string[]> => {
  const { boxes } = reader.t.ballots;
  const rows = await reader.db.select({ file: boxes.file }).from(boxes).where(inArray(boxes.file, names));
  return rows.flatMap(({ file }) => file ?? []);
};

/** What changes with each ballot: small, because everybody who looks is sent it. */
export const liveCounts = async (reader: Reader, boxId: string) => {
  const [box] = await boxById(reader, { id: boxId });
  if (!box || !(await titleOfBox(reader, box))) return undefined;
  const rows = await choicesOf(reader, { boxId });
  const choosable = rows.filter((row) => row.withdrawnAt === null).length;
  const votes = showsCounts(box) ? rows.map((row) => row.votes) : null;
  return { boxId, state: stateOf(box, reader.now), closesAt: box.closesAt, ballots: box.ballots, choosable, votes };
};

/** Who voted, in the order of their ids: for telling them what became of it, and for nothing that others see. */
export const votersAfter = async (reading: Pick<Reader, 'db' | 't'>, boxId: string, after: string, limit: number): Promise<string[]> => {
  const { voters } = reading.t.ballots;
  const rows = await reading.db
    .select({ memberId: voters.memberId })
    .from(voters)
    .where(and(eq(voters.boxId, boxId), gt(voters.memberId, after)))
    .orderBy(asc(voters.memberId))
    .limit(limit);
  return rows.map(({ memberId }) => memberId);
};

/** How many voted in it. */
export const votersIn = async (reader: Pick<Reader, 'db' | 't'>, boxId: string): Promise<number> => {
  const { voters } = reader.t.ballots;
  const [row] = await reader.db.select({ n: count() }).from(voters).where(eq(voters.boxId, boxId));
  return Number(row?.n ?? 0);
};

/** Boxes as subjects of record lines: called as what they belong to. */
export const titlesOfBoxes = async (reader: Reader, subjects: { kind: string; id: string }[]) => {
  const out = new Map<string, { title: string; href: string; lang: string | null }>();
  const boxes: BoxRow[] = [];
  for (const { kind, id } of subjects) if (kind === 'ballot-box') boxes.push(...(await boxById(reader, { id })));
  if (boxes.length === 0) return out;
  const titles = await titlesOfReadable(reader, boxes.map(subjectOf));
  for (const box of boxes) {
    const title = titles.get(`${box.subjectKind}/${box.subjectId}`);
    if (title) out.set(`ballot-box/${box.id}`, title);
  }
  return out;
};

/** For whoever may see the thread. */
export const boxIdOfThread = async (reader: Reader, { threadId }: { threadId: string }): Promise<string | null> =>
  (await boxBySubject(reader, { subjectKind: 'thread', subjectId: threadId, kind: 'poll' }))[0]?.id ?? null;

/** For the page of a thread. The subject is there: its page is being made. */
export const pollOfThread = async (reader: Reader, { threadId }: { threadId: string }) => {
  const box = await boxFor(reader, { kind: 'thread', id: threadId }, 'poll');
  return box ? { box, tags: [tagOfBox(box.id)] } : null;
};
