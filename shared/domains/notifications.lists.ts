/** Fixed lists and limits of being told. Apart from the schemas, so that pages and islands may have them without the schema library. */
import type { SayKey, SayValues } from '../say.ts';

/** Why somebody is told, the strongest first: of several reasons for the same thing only the first counts. */
export const noticeKinds = [
  'staff',
  'mention',
  'answer',
  'accepted',
  'official',
  'reply',
  'thread',
  'reaction',
  'standing',
  'rules',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The notices of staff about one's own words are always shown here: who is decided about must be able to read it. */
export const alwaysInApp: readonly NoticeKind[] = ['staff'];

/** Which sentence a notice speaks: `notifications.what-<what>`. */
export const noticeWhats = [
  'post-hidden',
  'post-restored',
  'thread-locked',
  'thread-unlocked',
  'thread-moved',
  'thread-moved-away',
  'thread-pinned',
  'thread-unpinned',
  'report-right',
  'report-kept',
  'appeal-upheld',
  'appeal-rejected',
  'entry-taken-out',
  'entry-put-back',
  'entry-appeal-upheld',
  'entry-appeal-rejected',
  'poll-stopped',
  'ballot-set-aside',
  'ballot-put-back',
  'suspended',
  'suspension-lifted',
  'suspension-overturned',
  'suspension-kept',
  'mention',
  'answer',
  'accepted',
  'official',
  'reply',
  'thread',
  'contest-entries',
  'contest-voting',
  'contest-result',
  'contest-off',
  'reaction',
  'role',
  'tier',
  'rule-changed',
  'answer-owed',
  'answer-due',
  'answer-overdue',
  'answer-late',
  'ask-answered',
  'ask-opened',
] as const;
export type NoticeWhat = (typeof noticeWhats)[number];

/** Notices on one page. */
export const noticesPerPage = 30;
/** The bell counts so far, then says "99+": nobody needs to know which hundred. */
export const mostCounted = 100;
/** Bookmarks on one page. */
export const bookmarksPerPage = 20;
/** Threads with news on one page. */
export const unreadPerPage = 20;

/** Posts that are told at once as seen: three pages of a thread. */
export const mostSeen = 60;

/** The kinds that somebody can turn off here; those of staff are always told here. */
export type ChoosableHere = Exclude<NoticeKind, 'staff'>;
/** The fields of the settings: `replyHere`, `replyByMail` … */
export type NoticeField = `${ChoosableHere}Here` | `${NoticeKind}ByMail`;
export const noticeFields: readonly NoticeField[] = noticeKinds.flatMap((kind): NoticeField[] =>
  kind === 'staff' ? ['staffByMail'] : [`${kind}Here`, `${kind}ByMail`],
);
/** How many posts one may keep: a list that nobody reads to its end helps nobody. */
export const mostBookmarks = 5000;

type Told = { what: NoticeWhat; count: number; note: string | null };
const tiers = ['guest', 'friend', 'maker', 'keeper'] as const;

/** Which sentence a notice speaks: the same on the page and in mails. */
export const whatKey = ({ what, note }: Told): string =>
  what === 'role' ? `notifications.what-role-${note}` : `notifications.what-${what}`;
export const whatValues = ({ what, count, note }: Told, say: SayKey): SayValues => ({
  count,
  ...(what === 'tier' ? { tier: say(`loyalty.tier-${tiers[Math.min(4, Math.max(1, Number(note))) - 1]}`) } : {}),
});
