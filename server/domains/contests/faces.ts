/** The faces of these members, by their id, in one read. */
import { inArray } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { faceJoin } from '../members/index.ts';
import type { FaceRow } from './contest-views.ts';

export const facesIn = async ({ db, t }: Pick<Reader, 'db' | 't'>, ids: readonly string[]): Promise<Map<string, FaceRow>> => {
  if (ids.length === 0) return new Map();
  const face = faceJoin(t);
  const rows = await db
    .select({ id: face.id, ...face.columns })
    .from(face.table)
    .where(inArray(face.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
};
