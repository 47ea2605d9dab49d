/**
 * How fast somebody may write: people answer in seconds at the quickest, machines and floods do not wait. Counted as turns, one row for
 * each who writes, in the work that writes; staff have no pace to keep.
 */
import { levelOf, memberOf } from '../../platform/actor.ts';
import type { Policies, PolicyDefault } from '../../platform/policies.ts';
import type { Work } from '../../platform/work.ts';
import { takeTurn } from '../identity/index.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** `seconds` between two replies; who joined in the last 24 hours sends `newPerMinute` at most. */
export type ReplyPace = { seconds: number; newPerMinute: number };
export const defaultReplyPace: PolicyDefault = {
  kind: 'limits',
  key: 'replies',
  value: { seconds: 5, newPerMinute: 10 } satisfies ReplyPace,
  reason: 'Nobody who reads what they answer writes faster; whoever floods the talk of others does.',
};

/** `seconds` between two threads, `newSeconds` in the first 24 hours; `perDay` in the first tier, and more with each one after it. */
export type ThreadPace = { seconds: number; newSeconds: number; perDay: number };
export const defaultThreadPace: PolicyDefault = {
  kind: 'limits',
  key: 'threads',
  value: { seconds: 15, newSeconds: 120, perDay: 20 } satisfies ThreadPace,
  reason:
    'A thread asks for the time of everybody who reads the list. Who is new here or sends many is slowed down before the list is theirs.',
};
/** By tier: guest, friend, maker, keeper. */
const threadsWithTier = [1, 1.5, 2, 3];

const inForce = <V>(policies: Policies, otherwise: PolicyDefault, at: number): V =>
  policies.inForce<V>(otherwise.kind, otherwise.key, at)?.value ?? (otherwise.value as V);

const isNew = (work: Work): boolean => {
  const { joinedAt } = memberOf(work.actor);
  return joinedAt !== undefined && work.now - joinedAt < day;
};
const keepsNone = (work: Work): boolean => !work.paced || levelOf(work.actor) >= 5;

/** @returns seconds to wait, or 0: the turn is taken */
export const takeReplyTurn = async (work: Work): Promise<number> => {
  if (keepsNone(work)) return 0;
  const { seconds, newPerMinute } = inForce<ReplyPace>(work.policies, defaultReplyPace, work.now);
  const most = isNew(work) ? newPerMinute : 1_000_000;
  return takeTurn(work, 'reply', memberOf(work.actor).id, { most, windowMs: minute, gapMs: seconds * 1000 });
};

/** @returns seconds to wait and whether those of the day are used up, or null: the turn is taken */
export const takeThreadTurn = async (work: Work): Promise<{ seconds: number; ofDay: boolean } | null> => {
  if (keepsNone(work)) return null;
  const pace = inForce<ThreadPace>(work.policies, defaultThreadPace, work.now);
  const gap = isNew(work) ? pace.newSeconds : pace.seconds;
  const most = Math.floor(pace.perDay * (threadsWithTier[levelOf(work.actor) - 1] ?? 1));
  const seconds = await takeTurn(work, 'thread', memberOf(work.actor).id, { most, windowMs: day, gapMs: gap * 1000 });
  return seconds === 0 ? null : { seconds, ofDay: seconds > gap };
};
