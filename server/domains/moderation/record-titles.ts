/** What reports and decisions are called in a record, and where its own words lead that their author can't read in place any more. */
import { and, eq, inArray } from 'drizzle-orm';
import { levelOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { ownHiddenThreads, ownTitles, placesOfPosts, readableTalk, type TalkRef } from '../forum/index.ts';
import { decisionsAboutOwn } from './decisions.queries.ts';

type Subject = { kind: string; id: string };

/** What reports and decisions in a record are about: the title of the thread, where this reader may see it. */
export const titlesOfReports = async (reader: Reader, subjects: { kind: string; id: string }[]) => {
  const { reports, staffActs } = reader.t.moderation;
  const titles = new Map<string, { title: string; href: string; lang: string | null }>();
  const idsOf = (kind: string) => subjects.filter((s) => s.kind === kind).map((s) => s.id);
  const [reportIds, decisionIds] = [idsOf('report'), idsOf('decision')];
  const places = new Map<string, string>();
  if (reportIds.length > 0)
    for (const row of await reader.db
      .select({ id: reports.id, postId: reports.postId })
      .from(reports)
      .where(inArray(reports.id, reportIds)))
      places.set(`report/${row.id}`, row.postId);
  if (decisionIds.length > 0)
    for (const row of await reader.db
      .select({ id: staffActs.id, postId: staffActs.subjectId })
      .from(staffActs)
      .where(inArray(staffActs.id, decisionIds)))
      places.set(`decision/${row.id}`, row.postId);
  const talk = await readableTalk(
    reader,
    [...places.values()].map((id) => ({ kind: 'post' as const, id })),
  );
  for (const [key, postId] of places) {
    const found = talk.get(`post/${postId}`);
    const isDecision = key.startsWith('decision/');
    if (found || isDecision)
      titles.set(key, {
        title: found?.title ?? reader.speaks(reader.locale)('moderation.decision'),
        href: isDecision ? `/decisions/${key.slice('decision/'.length)}` : (found?.href ?? ''),
        lang: found?.lang ?? null,
      });
  }
  for (const [key, title] of await titlesOfSuspensions(reader, idsOf('suspension'))) titles.set(key, title);
  for (const [key, title] of await closedToOneself(reader, subjects)) titles.set(key, title);
  return titles;
};

/** Suspensions lead to the decision: whom it kept away, and staff. */
const titlesOfSuspensions = async (reader: Reader, ids: string[]) => {
  if (ids.length === 0 || reader.actor.kind !== 'member') return [];
  const { staffActs } = reader.t.moderation;
  const me = reader.actor.id;
  const acts = await reader.db
    .select({ id: staffActs.id, subjectId: staffActs.subjectId, authorId: staffActs.authorId })
    .from(staffActs)
    .where(and(inArray(staffActs.subjectId, ids), eq(staffActs.kind, 'suspended')));
  const title = reader.speaks(reader.locale)('moderation.decision');
  return acts
    .filter(({ authorId }) => authorId === me || levelOf(reader.actor) === 5)
    .map(({ id, subjectId }) => [`suspension/${subjectId}`, { title, href: `/decisions/${id}`, lang: null }] as const);
};

/** One's own words that staff hid or moved away: nobody leads there any more, so their author is led to the decision about them. */
const closedToOneself = async (reader: Reader, subjects: Subject[]) => {
  const titles = new Map<string, { title: string; href: string; lang: string | null; instead: { reason: string } }>();
  const refs = subjects.filter((s): s is TalkRef => s.kind === 'post' || s.kind === 'thread');
  // with its opening post a thread is hidden, and it is the post that was decided about
  const openings = await ownHiddenThreads(
    reader,
    refs.filter(({ kind }) => kind === 'thread').map(({ id }) => id),
  );
  const decisions = await decisionsAboutOwn(reader, [...refs.map(({ id }) => id), ...openings.values()]);
  const decisionOf = ({ id }: TalkRef) => decisions.get(openings.get(id) ?? id);
  const decided = refs.filter((ref) => decisionOf(ref) !== undefined);
  if (decided.length === 0) return titles;
  const places = await placesOfPosts(
    reader,
    decided.filter(({ kind }) => kind === 'post').map(({ id }) => id),
  );
  const seen = await readableTalk(reader, [
    ...decided,
    ...[...places.values()].map(({ threadId }) => ({ kind: 'thread' as const, id: threadId })),
  ]);
  const threadOf = ({ kind, id }: TalkRef): string => (kind === 'thread' ? id : (places.get(id)?.threadId ?? ''));
  const began = await ownTitles(reader, decided.map(threadOf));
  for (const ref of decided) {
    const { kind, id } = ref;
    const decision = decisionOf(ref);
    if (!decision || seen.has(`${kind}/${id}`)) continue;
    const thread = seen.get(`thread/${threadOf(ref)}`) ?? began.get(threadOf(ref));
    const title = thread?.title ?? reader.speaks(reader.locale)('moderation.closed-thread');
    const { id: decisionId, reason } = decision;
    titles.set(`${kind}/${id}`, { title, href: `/decisions/${decisionId}`, lang: thread?.lang ?? null, instead: { reason } });
  }
  return titles;
};
