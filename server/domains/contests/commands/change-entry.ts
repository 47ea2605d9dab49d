/** ChangeEntry: an author works on, as long as entries are open. What was accepted of the rights stays as it was. */
import { eq } from 'drizzle-orm';
import { ChangeEntry } from '../../../../shared/domains/contests.entries.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { picturesShownIn } from '../../../platform/text/markdown.ts';
import type { Work } from '../../../platform/work.ts';
import { dropDraftOf } from '../../forum/index.ts';
import { usePictures } from '../../media/index.ts';
import { hrefOfEntry } from '../contests.rules.ts';
import type { ShownPicture } from '../contests.tables.ts';
import { chosenOf, type EntryNo, entryBody, entryPictures, entryTitle } from '../entry-words.ts';
import { ownOpenEntry, takeOwnEntry } from '../own-entry.ts';
import { tellOfContest } from '../phases.ts';

type Input = InputOf<typeof ChangeEntry>;
type Made = {
  heading?: { title: string; lang: string | null };
  words?: Awaited<ReturnType<typeof entryBody>>;
  pictures?: ShownPicture[];
};

const no: EntryNo = (...said) => refuse(ChangeEntry, ...said);

const before = async (reader: Reader, input: Input): Promise<Made> => {
  const entry = await ownOpenEntry(ChangeEntry, reader, input.entryId);
  const heading = input.title === undefined ? undefined : entryTitle(input.title, no);
  const words = input.body === undefined ? undefined : await entryBody(reader, input.body, no);
  const inWords = words?.shown ?? picturesShownIn(entry.html);
  const ids = input.pictures ?? chosenOf(entry.pictures).map(({ id }) => id);
  const pictures = await entryPictures(reader, ids, inWords, no);
  return { heading, words, pictures: input.pictures === undefined && !words ? undefined : pictures };
};

const run = async (work: Work, input: Input, { heading, words, pictures }: Made): Promise<ReturnsOf<typeof ChangeEntry>> => {
  const { entries } = work.t.contests;
  const { entry, contest } = await takeOwnEntry(ChangeEntry, work, input.entryId);
  if (entry.version !== input.version) throw refuse(ChangeEntry, 'changed-meanwhile');
  const version = entry.version + 1;
  const changed = { ...heading, ...words?.row, ...(pictures ? { pictures } : {}) };
  await work.db
    .update(entries)
    .set({ ...changed, version, editedAt: work.now, waitsSince: work.now })
    .where(eq(entries.id, entry.id));
  const own = pictures ?? entry.pictures;
  const html = words?.row.html ?? entry.html;
  await usePictures(work, { kind: 'entry', id: entry.id }, { html, chosen: chosenOf(own).map(({ id }) => id) });
  tellOfContest(work, contest.id);
  work.changed(`words-of:${entry.memberId}`);
  if (words) await dropDraftOf(work, entry.memberId, `entry:${entry.id}`);
  return { entryId: entry.id, version, href: hrefOfEntry(contest.id, entry.id) };
};

export const changeEntry = { before, run };
