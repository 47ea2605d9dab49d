/**
 * Events: what a domain tells the house inside the transaction. A member event declares the lines it writes into
 * records by its type, so "every act is in the record" can't be forgotten.
 */
import type { Work } from './work.ts';

/** One act in somebody's record. It holds no text: title and excerpt are joined when read, under the reader's rights. */
export type RecordLine = {
  /** The member whose record it is. */
  member: string;
  /** What was done: `replied`, `reaction-received`. Sentences: `members.line.<kind>`. */
  kind: string;
  subject: { kind: string; id: string };
  /** The other member in it, if there is one. */
  counterpart?: string;
  /** Epoch milliseconds. */
  at: number;
  /** This line takes the live line of the same member, kind, subject and counterpart back. */
  takesBack?: true;
  /** What took the line of the same about back at this moment (epoch milliseconds) is itself taken back: the line counts again as it did. */
  restores?: number;
  /** Written however often: what staff decide is not bounded by how often somebody changed their mind. */
  byStaff?: true;
};

export type MemberEvent<P> = { name: string; of: 'member'; lines(payload: P): readonly [RecordLine, ...RecordLine[]]; payload?: P };
export type HouseEvent<P> = { name: string; of: 'house'; payload?: P };
export type EventOf<P> = MemberEvent<P> | HouseEvent<P>;

/** An event about what a member did or what happened to them: it must say which lines it writes, at least one. */
export const memberEvent = <P>(name: string, tells: { lines(payload: P): readonly [RecordLine, ...RecordLine[]] }): MemberEvent<P> => ({
  name,
  of: 'member',
  lines: tells.lines,
});

/** An event that is in nobody's record: what follows from lines, or concerns the house alone. */
export const houseEvent = <P>(name: string): HouseEvent<P> => ({ name, of: 'house' });

export type Listener = { hears: string | 'every member event'; run(work: Work, payload: unknown, event: EventOf<unknown>): Promise<void> };

/** `on(PostPublished, async (work, payload) => …)`: runs in the same transaction; a throw leaves nothing behind. */
export const on = <P>(event: EventOf<P>, run: (work: Work, payload: P) => Promise<void>): Listener => ({
  hears: event.name,
  run: (work, payload) => run(work, payload as P),
});

/** For the record itself: hears every member event, with its lines. */
export const onEveryMemberEvent = (run: (work: Work, lines: readonly RecordLine[], eventName: string) => Promise<void>): Listener => ({
  hears: 'every member event',
  run: (work, payload, event) => run(work, (event as MemberEvent<unknown>).lines(payload), event.name),
});
