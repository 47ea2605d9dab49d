/** Pictures, where they are used, and how many each member has brought. */
import type { Kit } from '../../platform/store/kit.ts';

export const mediaTables = (k: Kit) => ({
  pictures: k.table(
    'pictures',
    {
      id: k.text('id').primaryKey(),
      memberId: k.text('member_id').notNull(),
      at: k.ms('at').notNull(),
      /** Names among the kept files; the same where the picture is small already. */
      large: k.text('large').notNull(),
      small: k.text('small').notNull(),
      /** '' for one that was brought before there were such: the small one is given. */
      tiny: k.text('tiny').notNull().default(''),
      width: k.int('width').notNull(),
      height: k.int('height').notNull(),
      smallWidth: k.int('small_width').notNull(),
      /** Of all its files. */
      bytes: k.int('bytes').notNull(),
      /** What it shows, in words; for posts that say nothing themselves. */
      alt: k.text('alt').notNull(),
      /** Since when nothing has used it; null while something does. */
      looseSince: k.ms('loose_since'),
    },
    (t) => [
      k.index('pictures_loose').on(t.looseSince),
      // the sweep asks which files are still named
      k.index('pictures_large').on(t.large),
      k.index('pictures_small').on(t.small),
      k.index('pictures_tiny').on(t.tiny),
    ],
  ),
  /** What shows a picture: a post, or a member as their face. Whoever may see one of these may see the picture. */
  pictureUses: k.table(
    'picture_uses',
    { pictureId: k.text('picture_id').notNull(), kind: k.text('kind').notNull(), subjectId: k.text('subject_id').notNull() },
    (t) => [
      k.primaryKey({ columns: [t.pictureId, t.kind, t.subjectId] }),
      k.index('picture_uses_subject').on(t.kind, t.subjectId, t.pictureId),
    ],
  ),
  /** Counted in one statement, so that two pictures at once can't both be the last one allowed. */
  pictureTallies: k.table('picture_tallies', {
    memberId: k.text('member_id').primaryKey(),
    /** The brand's day that `today` counts: 2026-11-24. */
    day: k.text('day').notNull(),
    today: k.int('today').notNull(),
    bytes: k.ms('bytes').notNull(),
  }),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    media: ReturnType<typeof mediaTables>;
  }
}
