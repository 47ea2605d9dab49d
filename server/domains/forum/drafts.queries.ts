/** Reads of drafts: nobody's but the reader's own. */
import { and, desc, eq, inArray, like } from 'drizzle-orm';
import type { DraftView, GetDraft, GetMyDrafts } from '../../../shared/domains/forum.writing.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { type SubjectRef, titlesOfReadable } from '../members/index.ts';
import { draftOf } from './drafts.ts';
import { mostDrafts } from './forum.rules.ts';

type Row = Awaited<ReturnType<typeof draftOf>>[number];
const viewOf = ({ place, body, title, kind, replyTo, tags, spaceId, poll, at }: Row): DraftView => ({
  ...{ place, body, at },
  ...(title ? { title } : {}),
  ...(kind ? { kind } : {}),
  ...(replyTo ? { replyTo } : {}),
  ...(tags ? { tags } : {}),
  ...(spaceId ? { spaceId } : {}),
  ...poll,
});

/** Which of these pictures stand in a draft of who brought them: they are no rubbish yet. */
export const picturesInDrafts = async (
  reader: Pick<Reader, 'db' | 't'>,
  pictures: { id: string; memberId: string }[],
): Promise<string[]> => {
  if (pictures.length === 0) return [];
  const { drafts } = reader.t.forum;
  const memberIds = [...new Set(pictures.map((picture) => picture.memberId))];
  const rows = await reader.db
    .select({ memberId: drafts.memberId, body: drafts.body })
    .from(drafts)
    .where(inArray(drafts.memberId, memberIds));
  return pictures.filter(({ id, memberId }) => rows.some((row) => row.memberId === memberId && row.body.includes(id))).map(({ id }) => id);
};

export const getDraft = async (reader: Reader, { place }: InputOf<typeof GetDraft>): Promise<ReturnsOf<typeof GetDraft>> => {
  const [row] = await draftOf(reader, { memberId: memberOf(reader.actor).id, place });
  return { draft: row ? viewOf(row) : null };
};

/** What the reader has begun to answer in these threads, by thread. */
export const myDraftsIn = async (reader: Reader, threadIds: string[]): Promise<Map<string, DraftView>> => {
  const { drafts } = reader.t.forum;
  const places = new Map(threadIds.map((id) => [`thread:${id}`, id]));
  if (places.size === 0) return new Map();
  const rows = await reader.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.memberId, memberOf(reader.actor).id), inArray(drafts.place, [...places.keys()])));
  return new Map(rows.map((row) => [places.get(row.place) ?? '', viewOf(row)]));
};

/** What the words are for, and where they go on, by the beginning of the place. */
const places: Record<string, { kind: string; href(id: string, opens?: string): string }> = {
  thread: { kind: 'thread', href: (id, opens = `/t/${id}`) => `${opens}#composer` },
  edit: { kind: 'post', href: (id) => `/p/${id}/edit` },
  enter: { kind: 'contest', href: (id) => `/contests/${id}/enter` },
  entry: { kind: 'entry', href: (id) => `/entries/${id}/edit` },
};
const refOf = (place: string): (SubjectRef & { what: string }) | undefined => {
  const [what = '', id = ''] = place.split(':');
  // a place may be called as what every object has: `constructor:1`
  const known = Object.hasOwn(places, what) ? places[what] : undefined;
  return known && { what, kind: known.kind, id };
};

export const getMyDrafts = async (reader: Reader): Promise<ReturnsOf<typeof GetMyDrafts>> => {
  const { drafts } = reader.t.forum;
  const rows = await reader.db
    .select()
    .from(drafts)
    .where(eq(drafts.memberId, memberOf(reader.actor).id))
    .orderBy(desc(drafts.at), desc(drafts.place))
    .limit(mostDrafts);
  const refs = rows.map(({ place }) => refOf(place));
  const titles = await titlesOfReadable(
    reader,
    refs.filter((ref) => ref !== undefined),
  );
  return {
    drafts: rows.map((row, i) => {
      const ref = refs[i];
      const of = ref && titles.get(`${ref.kind}/${ref.id}`);
      const href = ref ? (places[ref.what]?.href(ref.id, of?.href) as string) : `/new?draft=${row.place.slice('new:'.length)}`;
      return { ...viewOf(row), of: of?.title ?? null, ofLang: of?.lang ?? null, href };
    }),
  };
};

/** Threads that one has begun and not sent, the newest first: what the page of a new one offers to go on with. */
export const getBegunThreads = async (reader: Reader, most: number): Promise<DraftView[]> => {
  const { drafts } = reader.t.forum;
  const rows = await reader.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.memberId, memberOf(reader.actor).id), like(drafts.place, 'new:%')))
    .orderBy(desc(drafts.at), desc(drafts.place))
    .limit(most);
  return rows.map(viewOf);
};
