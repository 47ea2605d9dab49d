/** Faces for the lists of other domains: joined in one read, through this one way into members' table. */
import type { Tables } from '../../platform/store/kit.ts';

/** `select({ ...own, ...face.columns }).innerJoin(face.table, eq(face.id, posts.authorId))` */
export const faceJoin = (t: Tables) => {
  const { members } = t.members;
  return {
    table: members,
    id: members.id,
    columns: {
      handle: members.handle,
      name: members.name,
      line: members.line,
      tier: members.tier,
      role: members.role,
      picture: members.pictureId,
    },
  };
};
