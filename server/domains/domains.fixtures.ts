/** What the tests of all domains look at: every row of the house, one record with its worth, and that an end is sound. */
import { and, asc, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { Locale } from '../../shared/locales.ts';
import type { SayValues } from '../../shared/say.ts';
import type { Member } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';
import type { TestHouse } from '../testing.ts';
import { checkStanding, type Difference } from './loyalty/index.ts';

/** Every row of every table, as text and in a fixed order: two of these are equal when nothing was written between them. */
export const everyRow = async (house: House): Promise<Record<string, string[]>> => {
  const rows: Record<string, string[]> = {};
  for (const [domain, tables] of Object.entries(house.store.t as unknown as Record<string, Record<string, PgTable>>))
    for (const [name, table] of Object.entries(tables))
      rows[`${domain}.${name}`] = (await house.store.read.select().from(table)).map((row) => JSON.stringify(row)).sort();
  return rows;
};

/** A member whose session is there already, so that the first act of theirs that a test looks at is that act alone. */
export const someMember = async (t: TestHouse, options?: Parameters<TestHouse['member']>[0]): Promise<Member> => {
  const member = await t.member(options);
  await t.cookie(member);
  return member;
};

/** Does it, and holds that it left no row and told nobody. */
export const leavesNothing = async <T>(t: TestHouse, act: () => Promise<T>): Promise<T> => {
  const before = await everyRow(t.house);
  const told = t.fired.length;
  const out = await act();
  expect(await everyRow(t.house)).toEqual(before);
  expect(t.fired.slice(told)).toEqual([]);
  return out;
};

/** Does it, and gives the events that it fired: `StartThread: ThreadStarted`. */
export const firedBy = async (t: TestHouse, act: () => Promise<unknown>): Promise<string[]> => {
  const told = t.fired.length;
  await act();
  return t.fired.slice(told).map(({ act: name, event }) => `${name}: ${event}`);
};

/** A refusal as its contract says it: the status, the stable type, the sentence, and the field at fault or none. */
export const expectRefused = (
  t: TestHouse,
  response: LightMyRequestResponse,
  status: number,
  sentence: string,
  said: { field?: string; values?: SayValues; locale?: Locale } = {},
): void => {
  const title = t.house.say(said.locale ?? 'en')(sentence, said.values);
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect({ status: response.statusCode, ...response.json() }).toMatchObject({
    status,
    type: sentence.slice(sentence.lastIndexOf('.') + 1),
    title,
    ...(said.field ? { fields: [{ field: said.field, sentence: title }] } : {}),
  });
  if (!said.field) expect(response.json().fields).toBeUndefined();
};

/** A field that does not fit its schema: 422, and the sentence at that field. */
export const expectFault = (response: LightMyRequestResponse, t: TestHouse, field: string, fault: string, values: SayValues = {}): void => {
  expect({ status: response.statusCode, type: response.json().type }).toEqual({ status: 422, type: 'invalid-input' });
  expect(response.json().fields).toEqual([{ field, sentence: t.house.say('en')(`platform.fault.${fault}`, values) }]);
};

export type KeptLine = {
  id: string;
  n: number;
  kind: string;
  subjectId: string;
  counterpartId: string;
  takesBack: string | null;
  takenBackBy: string;
  /** `2/2 v1 2026-11-22`: growth, balance, version and day; absent where no rule speaks of the line. */
  worth: string | undefined;
};

/** One record as it is stored, the first line first, each with its points. */
export const linesOf = async (house: House, memberId: string): Promise<KeptLine[]> => {
  const { activities } = house.store.t.members;
  const { points } = house.store.t.loyalty;
  const rows = await house.store.read
    .select({ line: activities, point: points })
    .from(activities)
    .leftJoin(points, and(eq(points.activityId, activities.id), eq(points.memberId, activities.memberId)))
    .where(eq(activities.memberId, memberId))
    .orderBy(asc(activities.n));
  return rows.map(({ line, point }) => ({
    id: line.id,
    n: line.n,
    kind: line.kind,
    subjectId: line.subjectId,
    counterpartId: line.counterpartId,
    takesBack: line.takesBack,
    takenBackBy: line.takenBackBy,
    worth: point ? `${point.growth}/${point.balance} v${point.version} ${point.day}` : undefined,
  }));
};

/** The kept sums of a member, or null before the first points. */
export const standingOf = async (house: House, memberId: string): Promise<{ growth: number; balance: number; tier: number } | null> => {
  const { standings } = house.store.t.loyalty;
  const [row] = await house.store.read.select().from(standings).where(eq(standings.memberId, memberId));
  return row ? { growth: row.growth, balance: row.balance, tier: row.tier } : null;
};

/** What differs between the kept standings and the records: there must be nothing, ever. */
export const differencesIn = async (house: House, now = house.clock()): Promise<Difference[]> =>
  (await checkStanding({ db: house.store.read, t: house.store.t, policies: house.policies, zoneAt: house.zoneAt, now })).differences;

/** How every test of a domain ends: no standing apart from its record, nothing broken on the way. */
export const endSound = async (t: TestHouse): Promise<void> => {
  const differences = await differencesIn(t.house);
  const broken = t.errors.map((about) => String((about as { err?: unknown }).err ?? about));
  await t.close();
  expect(differences).toEqual([]);
  expect(broken).toEqual([]);
};
