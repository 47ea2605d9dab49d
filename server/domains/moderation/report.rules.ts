/** Pure decisions about reports: what one weighs, when a post is hidden until somebody has looked. */
import { isStaff, type Role } from '../../../shared/endpoint.ts';
import type { PolicyDefault } from '../../platform/policies.ts';

/** Published like every rule that binds: kind `reports`, key `reports`. */
export type ReportRule = {
  /** A post is hidden until review from this weight on. */
  hideAt: number;
  /** Reports of one member in a day. */
  perDay: number;
};
export const defaultReportRule: PolicyDefault = {
  kind: 'reports',
  key: 'reports',
  value: { hideAt: 5, perDay: 20 } satisfies ReportRule,
  reason: 'Five people who agree are seldom wrong, and what they hide is looked at by staff before it is decided.',
};
export const ruleOrDefault = (rule: ReportRule | undefined): ReportRule => rule ?? (defaultReportRule.value as ReportRule);

/** The same post may be reported again by the same person after a day: it may have been edited. */
export const againMs = 86_400_000;
/** Reports of visitors about one post in a day, who say nothing of themselves: more say nothing new, and each costs a row. */
export const visitorsPerPost = 20;
/** And of those who leave a name and an address: whoever has a notice to give must not be shut out by twenty made-up ones. */
export const namedVisitorsPerPost = 200;
/** So many of them in a day count for the place on the desk: it is not for one visitor to put in order. */
export const visitorsWeighed = 3;
/** So many decided reports are needed before they say something about the person. */
const enoughToTell = 3;
/** Being right seven times of ten changes nothing. */
const pivot = 0.7;

/** Ten times the weight: 1, one more for each tier above the first, 5 more for staff, and up to 1 more or 2 less for how often the person was right. Never below 0. */
export const weightOf = (reporter: { role: Role; tier: number }, record: { decided: number; right: number }): number => {
  const standing = isStaff(reporter.role) ? 5 : reporter.tier - 1;
  const trust = record.decided < enoughToTell ? 0 : (record.right / record.decided - pivot) * 3;
  return Math.max(0, Math.round(10 * (1 + standing + Math.max(-2, Math.min(1, trust)))));
};
/** A visitor is nobody that could have been right before: it decides the place on the desk, and never hides. */
export const visitorWeight = 10;
/** Of an account's first day, and of one with neither mailbox nor telephone confirmed: it decides the place on the desk, and never hides, however many were made for it. */
export const newcomerWeight = 1;
export const newcomerMs = 86_400_000;
/** What staff looked at and left is not hidden again by reports for so long; it comes to the desk all the same. */
export const keptMs = 7 * 86_400_000;
