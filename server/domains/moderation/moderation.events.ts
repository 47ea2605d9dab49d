/** What moderation tells the house. Lines hold neither the post's words nor who reported it to whom. */
import { memberEvent } from '../../platform/event.ts';

/** A member reported a post: in their own record alone. */
export type PostReported = { reportId: string; postId: string; reporterId: string; at: number };
export const PostReported = memberEvent<PostReported>('PostReported', {
  lines: (p) => [{ member: p.reporterId, kind: 'reported', subject: { kind: 'report', id: p.reportId }, at: p.at }],
});

/** What came of a report, told to who made it. */
export type ReportDecided = { reportId: string; postId: string; reporterId: string; right: boolean; reason: string; at: number };
export const ReportDecided = memberEvent<ReportDecided>('ReportDecided', {
  lines: (p) => [
    { member: p.reporterId, kind: p.right ? 'report-right' : 'report-kept', subject: { kind: 'report', id: p.reportId }, at: p.at },
  ],
});

/** A post that its reports had hidden stays hidden: somebody has looked. */
export type HidingConfirmed = { postId: string; threadId: string; authorId: string; byId: string | null; reason: string; at: number };
export const HidingConfirmed = memberEvent<HidingConfirmed>('HidingConfirmed', {
  lines: (p) => [{ member: p.authorId, kind: 'hiding-confirmed', subject: { kind: 'post', id: p.postId }, at: p.at }],
});

export type AppealMade = { appealId: string; decisionId: string; memberId: string; at: number };
export const AppealMade = memberEvent<AppealMade>('AppealMade', {
  lines: (p) => [{ member: p.memberId, kind: 'appealed', subject: { kind: 'decision', id: p.decisionId }, at: p.at }],
});

export type AppealDecided = {
  appealId: string;
  decisionId: string;
  /** '': it was not about a post. */
  postId: string;
  /** Which entry it was about; '': none. */
  entryId: string;
  /** Where that entry's contest is talked about. */
  threadId: string | null;
  /** Which suspension it was about; '': none. */
  suspensionId: string;
  memberId: string;
  byId: string | null;
  upheld: boolean;
  reason: string;
  at: number;
};
export const AppealDecided = memberEvent<AppealDecided>('AppealDecided', {
  lines: (p) => [
    { member: p.memberId, kind: p.upheld ? 'appeal-upheld' : 'appeal-rejected', subject: { kind: 'decision', id: p.decisionId }, at: p.at },
  ],
});
