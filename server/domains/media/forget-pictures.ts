/** Who left takes their face along, and every picture that nothing shows; those in words that stay, stay. Files follow when no picture names them. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';
import { usePictures } from './use-pictures.ts';

export const forgetPictures = async (work: Work, { memberId }: { memberId: string }): Promise<void> => {
  const { pictures, pictureTallies } = work.t.media;
  await usePictures(work, { kind: 'face', id: memberId }, {});
  await work.db.delete(pictures).where(and(eq(pictures.memberId, memberId), isNotNull(pictures.looseSince)));
  await work.db.delete(pictureTallies).where(eq(pictureTallies.memberId, memberId));
};
