/** An entry and its contest, taken by whoever may change it: its author, while entries are open. */

import type { ChangeEntry } from '../../../shared/domains/contests.entries.ts';
import type { Command } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Work } from '../../platform/work.ts';
import { type ContestRow, contestThere, type EntryRow, entryById, takeContest } from './contest-rows.ts';
import { entriesShut } from './may-enter.ts';
import { seesEntry } from './visible.ts';

/** All that change an entry list these refusals, so one of them stands for all. */
type Changes = Pick<Command, 'domain' | 'name'> & {
  refuses: Pick<(typeof ChangeEntry)['refuses'], 'entry-missing' | 'not-your-entry' | 'entries-closed' | 'entry-taken-out'>;
};
const no = (contract: Changes, name: keyof Changes['refuses']) => refuse(contract as unknown as typeof ChangeEntry, name);

/** The contest as the entry's reader sees it, and the entry. */
export const entryThere = async (
  reading: Pick<Reader, 'db' | 't' | 'actor' | 'now'> | Work,
  entryId: string,
): Promise<{ entry: EntryRow; contest: ContestRow } | undefined> => {
  const [entry] = await entryById(reading, { id: entryId });
  if (!entry || !seesEntry(reading.actor, entry)) return undefined;
  const contest = await contestThere(reading, entry.contestId);
  return contest && { entry, contest };
};

const mustBeOwn = (contract: Changes, entry: EntryRow, memberId: string): void => {
  if (entry.memberId !== memberId) throw no(contract, 'not-your-entry');
  if (entry.state === 'withdrawn') throw no(contract, 'entry-missing');
  if (entry.state === 'taken-out') throw no(contract, 'entry-taken-out');
};

/** Looked at before anything is rendered or decoded for it. @throws Refused */
export const ownOpenEntry = async (contract: Changes, reader: Reader, entryId: string): Promise<EntryRow> => {
  const there = await entryThere(reader, entryId);
  if (!there) throw no(contract, 'entry-missing');
  mustBeOwn(contract, there.entry, memberOf(reader.actor).id);
  return there.entry;
};

/** Taken by this work: nobody else changes it until it ends. @throws Refused */
export const takeOwnEntry = async (contract: Changes, work: Work, entryId: string): Promise<{ entry: EntryRow; contest: ContestRow }> => {
  const [first] = await entryById(work, { id: entryId });
  if (first) await takeContest(work, first.contestId);
  const there = await entryThere(work, entryId);
  if (!there) throw no(contract, 'entry-missing');
  mustBeOwn(contract, there.entry, memberOf(work.actor).id);
  // at the moment of the act itself
  if (entriesShut(there.contest, work.now)) throw no(contract, 'entries-closed');
  return there;
};
