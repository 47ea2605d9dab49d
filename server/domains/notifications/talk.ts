/** What notices, mails and bookmarks are about: only what this reader may see now, in one read. */

import type { NoticeWhat } from '../../../shared/domains/notifications.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { saidWithResults } from '../contests/index.ts';
import { ownTitles, type ReadableTalk, readableTalk, type TalkRef } from '../forum/index.ts';
import { titlesOf } from '../members/index.ts';
import { decisionsAboutOwn } from '../moderation/index.ts';

type About = { postId: string | null; threadId: string | null; kind: string; cause?: string; count?: number };

/** `rule/earning/replied/2`, `ask/ID/due`, `ballot-box/ID/…`: what else it is about, where that is neither post nor thread. */
const otherOf = ({ cause = '' }: About): { kind: string; id: string } | undefined => {
  const [kind = '', ...rest] = cause.split('/');
  if (kind === 'rule') return { kind, id: rest.join('/') };
  return kind === 'ask' || kind === 'ballot-box' ? { kind, id: rest[0] ?? '' } : undefined;
};

/** `suspension/ID/begun`: which suspension it is about. It has neither post nor thread. */
export const causeOfSuspension = (id: string, what: 'begun' | 'lifted' | 'appeal'): string => `suspension/${id}/${what}`;
const suspensionIn = (cause = ''): string | null => (cause.startsWith('suspension/') ? (cause.split('/')[1] ?? null) : null);

/** `contest-result/ID/…`: the contest that was decided. */
const decidedIn = ({ cause = '' }: About): string | undefined => (cause.startsWith('contest-result/') ? cause.split('/')[1] : undefined);

/** `entry-taken-out/ID/…`: the entry that staff decided about, where the reason stands. */
export const causeOfEntry = (what: NoticeWhat, entryId: string, at: number): string => `${what}/${entryId}/${at}`;
/** Where on the contest's page one does what a phase is for: its notice is no word of the talk. */
const placeInContest: Record<string, string> = { 'contest-entries': '', 'contest-voting': '#box' };
/** Named by the thread in which the contest is talked about, it leads to the contest itself or to the entry. */
const leadsTo = ({ cause = '' }: About): { kind: string; id: string; place: string } | undefined => {
  const [what = '', id = ''] = cause.split('/');
  if (what.startsWith('entry-')) return { kind: 'entry', id, place: '' };
  const place = placeInContest[what];
  return place === undefined ? undefined : { kind: 'contest', id, place };
};

/** Of several replies the first is what it leads to. */
const isOfSeveral = ({ kind, count = 1 }: About): boolean => count > 1 && kind !== 'reaction';

const refsOf = (notice: About): TalkRef[] => {
  const { postId, threadId, kind } = notice;
  const thread: TalkRef[] = threadId && (!postId || kind === 'staff' || isOfSeveral(notice)) ? [{ kind: 'thread', id: threadId }] : [];
  return [...(postId ? [{ kind: 'post' as const, id: postId }] : []), ...thread];
};

export type Told = Pick<ReadableTalk, 'title' | 'lang' | 'href'> & {
  excerpt: string | null;
  excerptLang: string | null;
  /** Where staff's decision about one's own words stands. */
  decision: string | null;
};

/**
 * Of each notice what it is about; what is gone, hidden or not open to this reader by now is undefined. A decision about one's own
 * words is told though they are hidden, by the name of their thread where that can be read, and with the way to the decision. Of a
 * thread that they began themselves they are told its name here, and not by mail: what is hidden goes out of the house in no letter.
 */
export const talkOf = async (reader: Reader, notices: About[], where: 'here' | 'mail' = 'here'): Promise<(Told | undefined)[]> => {
  const talk = await readableTalk(reader, notices.flatMap(refsOf));
  const subjectOf = ({ kind, postId, threadId, cause }: About) => (kind === 'staff' ? (postId ?? threadId ?? suspensionIn(cause)) : null);
  const decisions = await decisionsAboutOwn(
    reader,
    notices.flatMap((notice) => subjectOf(notice) ?? []),
  );
  const others = await titlesOf(
    reader,
    notices.flatMap((notice) => otherOf(notice) ?? leadsTo(notice) ?? []),
  );
  const began = await ownTitles(
    reader,
    where === 'mail' ? [] : notices.flatMap((notice) => (notice.threadId && decisions.has(subjectOf(notice) ?? '') ? notice.threadId : [])),
  );
  const results = await saidWithResults(
    reader,
    notices.flatMap((notice) => decidedIn(notice) ?? []),
  );
  return notices.map((notice) => {
    const ref = otherOf(notice);
    const other = ref && others.get(`${ref.kind}/${ref.id}`);
    if (other) return { ...other, excerpt: null, excerptLang: null, decision: null };
    const decided = decisions.get(subjectOf(notice) ?? '');
    const decision = decided ? `/decisions/${decided.id}` : null;
    const about = notice.postId ? talk.get(`post/${notice.postId}`) : undefined;
    // of several it names the latest who spoke and leads to the first: nobody's words stand under another's name
    if (about) return { ...about, ...(isOfSeveral(notice) ? { excerpt: null, excerptLang: null } : {}), decision };
    // the first is gone by now: the thread is where the others are
    const thread = notice.threadId ? talk.get(`thread/${notice.threadId}`) : undefined;
    const result = results.get(decidedIn(notice) ?? '');
    const to = leadsTo(notice);
    const place = to && others.get(`${to.kind}/${to.id}`);
    if (thread && to && place) {
      const why = notice.cause?.startsWith('entry-put-back/') ? null : `/entries/${to.id}/why`;
      return { ...thread, href: place.href + to.place, excerpt: null, excerptLang: null, decision: to.kind === 'entry' ? why : null };
    }
    if (thread && result)
      return { ...thread, href: `/contests/${decidedIn(notice)}/result`, excerpt: result.sentence, excerptLang: result.lang, decision };
    if (thread) return { ...thread, ...(notice.postId ? { excerpt: null, excerptLang: null } : {}), decision };
    if (!decision) return undefined;
    const named = reader.speaks(reader.locale)(suspensionIn(notice.cause) ? 'moderation.decision' : 'moderation.closed-thread');
    const own = began.get(notice.threadId ?? '') ?? { title: named, lang: null };
    return { ...own, href: decision, excerpt: null, excerptLang: null, decision };
  });
};
/** It is about somebody's standing, not about talk. */
export const isOfStanding = (kind: string): boolean => kind === 'standing';
/** Where one looks at it: the record has it, and who was given an office is led to where it is done. */
export const hrefOfStanding = (what: string, note: string | null): string =>
  what === 'role' && note !== 'member' ? '/desk' : '/me/record';
