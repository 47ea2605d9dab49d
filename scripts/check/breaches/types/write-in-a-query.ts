// expect: TS2339 Property 'insert' does not exist
/** A query gets a handle that can't write. */
import type { Reader } from '../../../../server/platform/reader.ts';

export const sneaky = async (reader: Reader): Promise<unknown> => reader.db.insert(reader.t.forum.spaces).values([]);
