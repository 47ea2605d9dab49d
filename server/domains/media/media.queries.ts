/** Reads of pictures: what they are, and who may see them. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { type Actor, audienceOf, visitor } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { readableSubjects, type SubjectRef } from './media.questions.ts';

export const tallyOf = prepared(({ db, t }) => {
  const { pictureTallies: tally } = t.media;
  return db
    .select()
    .from(tally)
    .where(eq(tally.memberId, sql.placeholder('memberId')))
    .limit(1);
});
const pictureById = prepared(({ db, t }) => {
  const { pictures: p } = t.media;
  return db
    .select({ memberId: p.memberId, large: p.large, small: p.small, tiny: p.tiny })
    .from(p)
    .where(eq(p.id, sql.placeholder('id')))
    .limit(1);
});
/** One picture is used a few times; of the rest one will do. */
const usesOf = prepared(({ db, t }) => {
  const { pictureUses: u } = t.media;
  return db
    .select({ kind: u.kind, id: u.subjectId })
    .from(u)
    .where(eq(u.pictureId, sql.placeholder('id')))
    .limit(50);
});

/** May this actor see one of them? A face is seen by everybody. */
const seesOne = async (reader: Reader, as: Actor, uses: SubjectRef[]): Promise<boolean> =>
  uses.some((use) => use.kind === 'face') ||
  (uses.length > 0 && (await reader.ask(readableSubjects, { as, subjects: uses })).some((found) => found.size > 0));

export type SeenPicture = { large: string; small: string; tiny: string; shared: boolean };

/** The picture, if this reader may see it: in something they may read, or as their own, or as staff. */
export const seenPicture = async (reader: Reader, id: string): Promise<SeenPicture | null> => {
  const [picture] = await pictureById(reader, { id });
  if (!picture) return null;
  const { large, small, memberId } = picture;
  const files = { large, small, tiny: picture.tiny || small };
  const uses = await usesOf(reader, { id });
  if (await seesOne(reader, visitor, uses)) return { ...files, shared: true };
  const { actor } = reader;
  if (actor.kind === 'visitor') return null;
  const may = actor.kind !== 'member' || actor.id === memberId || audienceOf(actor) === 'staff' || (await seesOne(reader, actor, uses));
  return may ? { ...files, shared: false } : null;
};

export type KnownPicture = { width: number; height: number; smallWidth: number; alt: string };

/** Those of these pictures that this reader may put into their words: their own, and what they may see already. */
export const usablePictures = async (reader: Reader, ids: readonly string[]): Promise<Map<string, KnownPicture>> => {
  if (ids.length === 0) return new Map();
  const { pictures: p } = reader.t.media;
  const rows = await reader.db
    .select({ id: p.id, memberId: p.memberId, width: p.width, height: p.height, smallWidth: p.smallWidth, alt: p.alt })
    .from(p)
    .where(inArray(p.id, [...ids]));
  const known = new Map<string, KnownPicture>();
  for (const { id, memberId, ...picture } of rows)
    if (
      reader.actor.kind === 'system' ||
      (reader.actor.kind === 'member' && reader.actor.id === memberId) ||
      (await seenPicture(reader, id))
    )
      known.set(id, picture);
  return known;
};

export type OwnPicture = { id: string; width: number; height: number; alt: string };
/** Those of these pictures that this member brought, in the order in which they were asked for. */
export const ownPictures = async ({ db, t }: Pick<Reader, 'db' | 't'>, memberId: string, ids: readonly string[]): Promise<OwnPicture[]> => {
  if (ids.length === 0) return [];
  const { pictures: p } = t.media;
  const rows = await db
    .select({ id: p.id, memberId: p.memberId, width: p.width, height: p.height, alt: p.alt })
    .from(p)
    .where(inArray(p.id, [...ids]));
  const own = new Map(rows.filter((row) => row.memberId === memberId).map(({ memberId: _, ...picture }) => [picture.id, picture]));
  return [...new Set(ids)].flatMap((id) => own.get(id) ?? []);
};

/** Those of these files that a picture still names. */
export const filesOfPictures = async (reader: Reader, names: string[]): Promise<string[]> => {
  const { pictures: p } = reader.t.media;
  const large = await reader.db.select({ name: p.large }).from(p).where(inArray(p.large, names));
  const small = await reader.db.select({ name: p.small }).from(p).where(inArray(p.small, names));
  const tiny = await reader.db.select({ name: p.tiny }).from(p).where(inArray(p.tiny, names));
  return [...large, ...small, ...tiny].map((file) => file.name);
};

/** The next so many posts that show this picture, after this one. */
export const postsShowing = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  { pictureId, after, limit }: { pictureId: string; after: string; limit: number },
): Promise<string[]> => {
  const { pictureUses: u } = t.media;
  const rows = await db
    .select({ id: u.subjectId })
    .from(u)
    .where(and(eq(u.pictureId, pictureId), eq(u.kind, 'post'), gt(u.subjectId, after)))
    .orderBy(asc(u.subjectId))
    .limit(limit);
  return rows.map(({ id }) => id);
};
