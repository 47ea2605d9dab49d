/** EnterContest: a work of one's own for a contest, under the very rights text that was read. */
import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { mostChoices } from '../../../../shared/domains/ballots.lists.ts';
import { EnterContest } from '../../../../shared/domains/contests.entries.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import type { Reader } from '../../../platform/reader.ts';
import { Refused, refuse, refuseAll } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { dropDraftOf } from '../../forum/index.ts';
import { takeTurn } from '../../identity/index.ts';
import { usePictures } from '../../media/index.ts';
import { followQuietly } from '../../members/index.ts';
import { addToBox, boxIsFull } from '../box.ts';
import { contestThere, takeContest } from '../contest-rows.ts';
import { EntryMade } from '../contests.events.ts';
import { rightsIn } from '../contests.queries.ts';
import { entryGapMs, hrefOfEntry } from '../contests.rules.ts';
import type { ShownPicture } from '../contests.tables.ts';
import { countEntries } from '../count-entries.ts';
import { chosenOf, type EntryNo, entryBody, entryPictures, entryTitle } from '../entry-words.ts';
import { mayNotEnter, sentenceOf } from '../may-enter.ts';
import { tellOfContest } from '../phases.ts';

type Input = InputOf<typeof EnterContest>;
type Made = { heading: { title: string; lang: string | null }; words: Awaited<ReturnType<typeof entryBody>>; pictures: ShownPicture[] };

const no: EntryNo = (...said) => refuse(EnterContest, ...said);
const rightsMissing = (): Refused => refuse(EnterContest, 'rights-not-accepted');

/** Tiers are named as people know them, in their language. */
const whyNot = ({ name, values }: NonNullable<Awaited<ReturnType<typeof mayNotEnter>>>): Refused =>
  name === 'tier-too-low'
    ? new Refused({ sentenceKey: sentenceOf(name, values), type: name, status: EnterContest.refuses[name].status, values })
    : refuse(EnterContest, name, { values });

const before = async (reader: Reader, input: Input): Promise<Made> => {
  // nothing is rendered for what is not there, or shut
  const contest = await contestThere(reader, input.contestId);
  if (!contest) throw refuse(EnterContest, 'contest-missing');
  const faults: Refused[] = [];
  const tried = async <T>(make: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  const heading = await tried(() => entryTitle(input.title, no));
  const words = await tried(() => entryBody(reader, input.body, no));
  const pictures = words && (await tried(() => entryPictures(reader, input.pictures ?? [], words.shown, no)));
  const [first, ...also] = faults;
  if (first) throw refuseAll(first, ...also, ...(input.acceptRights ? [] : [rightsMissing()]));
  return { heading, words, pictures } as Made;
};

const run = async (work: Work, input: Input, { heading, words, pictures }: Made): Promise<ReturnsOf<typeof EnterContest>> => {
  const { contestEntrants, entries } = work.t.contests;
  const author = memberOf(work.actor);
  const contest = await takeContest(work, input.contestId);
  if (!contest) throw refuse(EnterContest, 'contest-missing');
  const out = await mayNotEnter(work, contest, author, work.now);
  if (out) throw whyNot(out);
  if (!input.acceptRights) throw rightsMissing();
  if (input.rightsVersion !== contest.rights) {
    const rights = await rightsIn(work, contest.id, contest.rights);
    throw refuse(EnterContest, 'rights-changed', { extra: { rights } });
  }
  if (work.paced && levelOf(author) < 5) {
    const seconds = await takeTurn(work, 'entry', author.id, { most: 100, windowMs: 86_400_000, gapMs: entryGapMs });
    if (seconds > 0) throw refuse(EnterContest, 'entered-too-fast', { values: { seconds } });
  }
  if (await boxIsFull(work, contest)) throw refuse(EnterContest, 'contest-full', { values: { count: mostChoices } });
  const [entrant] = await work.db
    .insert(contestEntrants)
    .values({ contestId: contest.id, memberId: author.id, entries: 1 })
    .onConflictDoUpdate({
      target: [contestEntrants.contestId, contestEntrants.memberId],
      set: { entries: sql`${contestEntrants.entries} + 1` },
      setWhere: sql`${contestEntrants.entries} < ${contest.entriesEach}`,
    })
    .returning({ entries: contestEntrants.entries });
  if (!entrant) throw refuse(EnterContest, 'enough-entries', { values: { count: contest.entriesEach } });

  const entryId = newId(work.now);
  await work.db.insert(entries).values({
    id: entryId,
    contestId: contest.id,
    memberId: author.id,
    ...heading,
    ...words.row,
    pictures,
    lot: randomInt(1, 1_000_000_000),
    at: work.now,
    editedAt: null,
    version: 1,
    state: 'shown',
    stateAt: null,
    reason: null,
    rights: contest.rights,
    rightsAt: work.now,
    reports: 0,
    lookedAt: 0,
    waitsSince: work.now,
  });
  if (pictures.length + words.shown.length > 0)
    await usePictures(work, { kind: 'entry', id: entryId }, { html: words.row.html, chosen: chosenOf(pictures).map(({ id }) => id) });
  if (contest.threadId) await followQuietly(work, author.id, 'thread', contest.threadId);
  await countEntries(work, contest.id, { shown: 1, made: 1 });
  await addToBox(work, contest, entryId);
  await work.emit(EntryMade, { entryId, contestId: contest.id, authorId: author.id, at: work.now });
  tellOfContest(work, contest.id);
  work.changed(`words-of:${author.id}`);
  await dropDraftOf(work, author.id, `enter:${contest.id}`);
  return { entryId, contestId: contest.id, href: hrefOfEntry(contest.id, entryId) };
};

export const enterContest = { before, run };
