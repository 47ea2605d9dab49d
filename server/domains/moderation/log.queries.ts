/** The staff log. Titles are joined when read, under the reader's rights: the log keeps none. */
import { desc, sql } from 'drizzle-orm';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import { deskPerPage, staffActKinds } from '../../../shared/domains/moderation.lists.ts';
import type { GetStaffLog, StaffActView } from '../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { levelOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { placesOfPosts, type ReadableTalk, readableTalk, type TalkRef } from '../forum/index.ts';
import { facesOf, titlesOf } from '../members/index.ts';

export type Act = {
  id: string;
  at: number;
  kind: StaffActView['kind'];
  byId: string | null;
  byRole: StaffActView['by'];
  subjectKind: string;
  subjectId: string;
  authorId: string | null;
  reason: string;
  note: string | null;
};

export const refOf = ({ subjectKind, subjectId }: Act): TalkRef[] =>
  subjectKind === 'post' || subjectKind === 'thread' ? [{ kind: subjectKind, id: subjectId }] : [];

/** The spaces that these acts are about, where this reader may come in. */
const spacesOf = async (reader: Reader, acts: Act[]) => {
  const ids = new Set(acts.filter(({ subjectKind }) => subjectKind === 'space').map(({ subjectId }) => subjectId));
  const { spaces } = ids.size > 0 ? await reader.query(ListSpaces, {}) : { spaces: [] };
  const langOf = (name: string): string | null => (/\p{Script=Han}/u.test(name) ? 'zh' : null);
  return new Map(
    spaces
      .filter(({ id }) => ids.has(id))
      .map(({ id, name, slug }) => [id, { title: name, lang: langOf(name), href: `/s/${slug}`, n: 1 }] as const),
  );
};

/** A reply that is not to be read leaves its place in its thread: where that can be read, the log says in which. By post. */
const unseenReplies = async (reader: Reader, acts: Act[], seen: Map<string, ReadableTalk>) => {
  const ids = acts.flatMap(refOf).flatMap(({ kind, id }) => (kind === 'post' && !seen.has(`post/${id}`) ? [id] : []));
  const places = await placesOfPosts(reader, [...new Set(ids)]);
  const threads = await readableTalk(
    reader,
    [...places.values()].map(({ threadId }) => ({ kind: 'thread' as const, id: threadId })),
  );
  return new Map(
    [...places].flatMap(([id, { threadId, n }]) => {
      const thread = threads.get(`thread/${threadId}`);
      return thread && n > 1 ? [[id, { title: thread.title, lang: thread.lang, href: `/p/${id}`, n }] as const] : [];
    }),
  );
};

/** What a later version wrote is told of without its words, and nothing else of the log is lost by it. */
const known: ReadonlySet<string> = new Set(staffActKinds);

/** What else has a name that whoever owns it gives: only where this reader may see it. */
const titled = ['contest', 'entry', 'promise', 'rule', 'ballot-box'];

/** Who got a role, or was suspended. */
const concernedBy = ({ subjectKind, subjectId, authorId }: Act): string | null =>
  subjectKind === 'member' ? subjectId : subjectKind === 'suspension' ? authorId : null;

/** As this reader may see them: staff see who it was; that a post was reported and left as it is, is not tied to it in public. */
export const viewsOf = async (reader: Reader, acts: Act[]): Promise<StaffActView[]> => {
  const isStaff = levelOf(reader.actor) === 5;
  const talk = await readableTalk(reader, acts.flatMap(refOf));
  const replies = await unseenReplies(reader, acts, talk);
  const spaces = await spacesOf(reader, acts);
  const others = await titlesOf(
    reader,
    acts.flatMap(({ subjectKind: kind, subjectId }) => (titled.includes(kind) ? [{ kind, id: subjectId }] : [])),
  );
  const concerned = acts.flatMap((act) => concernedBy(act) ?? []);
  const faces = isStaff ? await facesOf(reader, [...new Set([...acts.flatMap(({ byId }) => byId ?? []), ...concerned])]) : new Map();
  const named = (id: string | null) => {
    const face = id ? faces.get(id) : undefined;
    return face ? { handle: face.handle, name: face.name } : null;
  };
  return acts.map((act) => {
    const [ref] = refOf(act);
    const open = ref && (isStaff || act.kind !== 'report-kept');
    const space = act.subjectKind === 'space' ? spaces.get(act.subjectId) : undefined;
    const other = others.get(`${act.subjectKind}/${act.subjectId}`);
    const about = space ?? (other && { ...other, n: 1 }) ?? (open ? (talk.get(`${ref.kind}/${ref.id}`) ?? replies.get(ref.id)) : undefined);
    return {
      id: act.id,
      at: act.at,
      kind: known.has(act.kind) ? act.kind : 'other',
      by: act.byRole,
      who: named(act.byId),
      member: named(concernedBy(act)),
      about: about ? { title: about.title, lang: about.lang, href: about.href, reply: ref?.kind === 'post' && about.n > 1 } : null,
      reason: act.reason,
      note: act.note,
    };
  });
};

export const getStaffLog = async (reader: Reader, input: InputOf<typeof GetStaffLog>): Promise<ReturnsOf<typeof GetStaffLog>> => {
  const { staffActs } = reader.t.moderation;
  // the first page begins at this moment: every page is found by the same walk
  const [at = '', id = ''] = (input.before ?? `${reader.now + 1}_`).split('_');
  const rows = await reader.db
    .select()
    .from(staffActs)
    .where(sql`(${staffActs.at}, ${staffActs.id}) < (${Number(at)}, ${id})`)
    .orderBy(desc(staffActs.at), desc(staffActs.id))
    .limit(deskPerPage + 1);
  const page = rows.slice(0, deskPerPage);
  const last = page.at(-1);
  return { acts: await viewsOf(reader, page), next: rows.length > deskPerPage && last ? `${last.at}_${last.id}` : null };
};
