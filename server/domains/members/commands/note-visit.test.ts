/** NoteVisit: one line for each day of the brand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NoteVisit } from '../../../../shared/domains/members.settings.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

test('a day is a line, however many tabs say so, and counts once', async () => {
  const ann = await someMember(t);
  expect((await t.ask('GET', '/api/me', { as: ann })).json().visitedToday).toBe(false);
  await Promise.all(Array.from({ length: 5 }, () => t.ask('PUT', '/api/me/visits/today', { as: ann, body: {} })));
  expect((await leavesNothing(t, () => t.ask('PUT', '/api/me/visits/today', { as: ann, body: {} }))).statusCode).toBe(200);
  expect((await linesOf(t.house, ann.id)).map((line) => line.kind)).toEqual(['joined', 'visited']);
  expect((await standingOf(t.house, ann.id))?.growth).toBe(1);
  expect((await t.ask('GET', '/api/me', { as: ann })).json().visitedToday).toBe(true);
});

test('days are the brand’s: midnight in London in summer is eleven at night in UTC', async () => {
  const ann = await someMember(t);
  for (const at of ['2026-07-01T22:30Z', '2026-07-01T23:30Z', '2026-07-02T12:00Z', '2026-07-02T23:30Z'])
    await t.house.run(NoteVisit, ann, {}, { now: Date.parse(at) });
  const lines = await linesOf(t.house, ann.id);
  expect(lines.slice(1).map((line) => line.subjectId)).toEqual(['2026-07-01', '2026-07-02', '2026-07-03']);
});

test('a visitor is nobody’s line', async () => {
  const response = await leavesNothing(t, () => t.ask('PUT', '/api/me/visits/today', { body: {} }));
  expectRefused(t, response, 401, 'platform.refusal.not-signed-in');
});
