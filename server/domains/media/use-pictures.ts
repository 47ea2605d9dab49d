/** What shows which pictures, written with the post (or the face) itself. Showing one opens it to everybody who may read that. */
import { and, eq, exists, inArray, isNull, not, or } from 'drizzle-orm';
import { picturesShownIn } from '../../platform/text/markdown.ts';
import type { Work } from '../../platform/work.ts';

/** `post`, `entry`, `contest`: as visible as that is. `face`: a member's own, seen by everybody. */
export type PictureUse = { kind: 'post' | 'face' | 'entry' | 'contest'; id: string };

/**
 * `html`: words as they are rendered, in which others' pictures show only where the writer may see them; a source may name any.
 * `chosen`: pictures of one's own beside the words.
 */
export type Showing = { html?: string; chosen?: readonly string[] };

/** From now on this subject shows these pictures and no others. Those that nothing shows any more are swept later. */
export const usePictures = async (work: Work, by: PictureUse, { html = '', chosen = [] }: Showing): Promise<void> => {
  const rendered = picturesShownIn(html);
  const pictureIds = [...new Set([...rendered, ...chosen])];
  const { pictures, pictureUses: uses } = work.t.media;
  const ofSubject = and(eq(uses.kind, by.kind), eq(uses.subjectId, by.id));
  const before = (await work.db.select({ id: uses.pictureId }).from(uses).where(ofSubject)).map((use) => use.id);
  const added = pictureIds.filter((id) => !before.includes(id));
  const dropped = before.filter((id) => !pictureIds.includes(id));
  if (added.length > 0) {
    const { actor } = work;
    // what was chosen is looked at here once more: an id alone says nothing of whose picture it is
    const mine = actor.kind === 'member' ? eq(pictures.memberId, actor.id) : undefined;
    const may = mine && or(inArray(pictures.id, rendered), mine);
    // one that was swept a moment ago is no picture any more
    const there = await work.db
      .update(pictures)
      .set({ looseSince: null })
      .where(and(inArray(pictures.id, added), may))
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
