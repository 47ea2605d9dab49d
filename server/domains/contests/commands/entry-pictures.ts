/** AddEntryPicture, DescribeEntryPicture and DropEntryPicture: the pictures of one's own entry, one at a time, as a plain form can send them. */
import { eq } from 'drizzle-orm';
import { AddEntryPicture, DescribeEntryPicture, DropEntryPicture } from '../../../../shared/domains/contests.entries.ts';
import { mostEntryPictures } from '../../../../shared/domains/contests.lists.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Brought } from '../../../platform/domain.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { picturesShownIn } from '../../../platform/text/markdown.ts';
import type { Work } from '../../../platform/work.ts';
import { cleanAlt, type Taken, takePicture, usePictures, writePicture } from '../../media/index.ts';
import type { EntryRow } from '../contest-rows.ts';
import { pictureView } from '../contest-views.ts';
import type { ShownPicture } from '../contests.tables.ts';
import { chosenOf } from '../entry-words.ts';
import { ownOpenEntry, takeOwnEntry } from '../own-entry.ts';
import { tellOfContest } from '../phases.ts';

const full = (entry: EntryRow): boolean =>
  new Set([...entry.pictures.map(({ id }) => id), ...picturesShownIn(entry.html)]).size >= mostEntryPictures;
const tooMany = () => refuse(AddEntryPicture, 'too-many-pictures', { values: { count: mostEntryPictures } });

const show = async (work: Work, entry: EntryRow, pictures: ShownPicture[]): Promise<void> => {
  const { entries } = work.t.contests;
  await work.db
    .update(entries)
    .set({ pictures, version: entry.version + 1, editedAt: work.now, waitsSince: work.now })
    .where(eq(entries.id, entry.id));
  await usePictures(work, { kind: 'entry', id: entry.id }, { html: entry.html, chosen: chosenOf(pictures).map(({ id }) => id) });
  tellOfContest(work, entry.contestId);
};

export const addEntryPicture = {
  before: async (reader: Reader, input: InputOf<typeof AddEntryPicture>, brought: Brought): Promise<Taken> => {
    // nothing is decoded for an entry that takes none
    if (full(await ownOpenEntry(AddEntryPicture, reader, input.entryId))) throw tooMany();
    return takePicture(AddEntryPicture, reader, brought, 'photo');
  },
  run: async (work: Work, input: InputOf<typeof AddEntryPicture>, taken: Taken): Promise<ReturnsOf<typeof AddEntryPicture>> => {
    const { entry } = await takeOwnEntry(AddEntryPicture, work, input.entryId);
    if (full(entry)) throw tooMany();
    const alt = cleanAlt(input.alt ?? '');
    const id = await writePicture(AddEntryPicture, work, taken, alt);
    const { width, height } = taken.made.large;
    const picture = { id, width, height, alt };
    await show(work, entry, [...chosenOf(entry.pictures), picture, ...entry.pictures.filter(({ inWords }) => inWords)]);
    return pictureView(picture);
  },
};

export const describeEntryPicture = async (
  work: Work,
  input: InputOf<typeof DescribeEntryPicture>,
): Promise<ReturnsOf<typeof DescribeEntryPicture>> => {
  const { entry } = await takeOwnEntry(DescribeEntryPicture, work, input.entryId);
  const picture = entry.pictures.find(({ id, inWords }) => !inWords && id === input.pictureId);
  if (!picture) throw refuse(DescribeEntryPicture, 'picture-gone');
  const alt = cleanAlt(input.alt);
  if (alt === picture.alt) return { done: true };
  await show(
    work,
    entry,
    entry.pictures.map((one) => (one === picture ? { ...one, alt } : one)),
  );
  return { done: true };
};

export const dropEntryPicture = async (
  work: Work,
  input: InputOf<typeof DropEntryPicture>,
): Promise<ReturnsOf<typeof DropEntryPicture>> => {
  const { entry } = await takeOwnEntry(DropEntryPicture, work, input.entryId);
  const dropped = entry.pictures.find(({ id, inWords }) => !inWords && id === input.pictureId);
  if (!dropped) return { done: true };
  const left = entry.pictures.filter((picture) => picture !== dropped);
  // the words still show it, so it stays the entry's: as one of theirs, behind the chosen ones
  const words = picturesShownIn(entry.html).includes(dropped.id) ? [{ ...dropped, inWords: true as const }] : [];
  await show(work, entry, [...left, ...words]);
  return { done: true };
};
