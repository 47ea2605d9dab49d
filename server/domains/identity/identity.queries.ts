/** What the pages of coming in need to know: where the person wanted to go. */
import { type Static, Type } from 'typebox';
import { fields } from '../../../shared/endpoint.ts';
import { localPath } from '../../platform/http/local-path.ts';
import type { Loaded } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';

export const nextQuery = fields({ next: Type.Optional(Type.String({ maxLength: 500 })) });
export type WayBack = { next: string };

export const wayBack = async (reader: Reader, input: Static<typeof nextQuery>): Promise<Loaded<WayBack>> => {
  const next = localPath(input.next);
  return reader.actor.kind === 'member' ? { moved: next } : { data: { next }, tags: [] };
};
