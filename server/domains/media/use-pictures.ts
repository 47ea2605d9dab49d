/** What shows which pictures, written with the post (or the face) itself. */
import { and, eq, exists, inArray, isNull, not } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

/** `post`, `entry`, `contest`: as visible as that is. `face`: a member's own, seen by everybody. */
export type PictureUse = { kind: 'post' | 'face' | 'entry' | 'contest'; id: string };

/** From now on this subject shows these pictures and no others. Those that nothing shows any more are swept later. */
export const usePictures = async (work: Work, by: PictureUse, pictureIds: readonly string[]): Promise<void> => {
  const { pictures, pictureUses: uses } = work.t.media;
  const ofSubject = and(eq(uses.kind, by.kind), eq(uses.subjectId, by.id));
  const before = (await work.db.select({ id: uses.pictureId }).from(uses).where(ofSubject)).map((use) => use.id);
  const added = pictureIds.filter((id) => !before.includes(id));
  const dropped = before.filter((id) => !pictureIds.includes(id));
  if (added.length > 0) {
    // one that was swept a moment ago is no picture any more
    const there = await work.db
      .update(pictures)
      .set({ looseSince: null })
      .where(inArray(pictures.id, added))
      .returning({ id: pictures.id });
    if (there.length > 0)
      await work.db
        .insert(uses)
        .values(there.map(({ id }) => ({ pictureId: id, kind: by.kind, subjectId: by.id })))
        .onConflictDoNothing();
  }
  if (dropped.length > 0) {
    await work.db.delete(uses).where(and(ofSubject, inArray(uses.pictureId, dropped)));
    const stillUsed = work.db.select({ id: uses.pictureId }).from(uses).where(eq(uses.pictureId, pictures.id));
    await work.db
      .update(pictures)
      .set({ looseSince: work.now })
      .where(and(inArray(pictures.id, dropped), isNull(pictures.looseSince), not(exists(stillUsed))));
  }
};
