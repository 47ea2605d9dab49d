import { expect, test } from 'vitest';
import { clockChanges, localTime, momentOf, offsetAt } from './local-time.ts';

const london = 'Europe/London';

test('a written time is that of the clocks in the zone, in summer and in winter', () => {
  expect(momentOf('2026-01-15T10:00', london)).toBe(Date.UTC(2026, 0, 15, 10));
  expect(momentOf('2026-07-15T10:00', london)).toBe(Date.UTC(2026, 6, 15, 9));
  expect(momentOf('2026-07-15T10:00', 'Asia/Shanghai')).toBe(Date.UTC(2026, 6, 15, 2));
  expect(momentOf('2026-07-15T10:00', 'Pacific/Auckland')).toBe(Date.UTC(2026, 6, 14, 22));
  expect(momentOf('2026-07-15T10:00', 'America/St_Johns')).toBe(Date.UTC(2026, 6, 15, 12, 30));
});

test('an hour that the clocks pass over is no time; one that comes twice is its first', () => {
  expect(momentOf('2027-03-28T01:30', london)).toBeNull();
  expect(momentOf('2027-03-28T02:30', london)).toBe(Date.UTC(2027, 2, 28, 1, 30));
  expect(momentOf('2026-10-25T01:30', london)).toBe(Date.UTC(2026, 9, 25, 0, 30));
});

test('with an offset it is what it says; what is no day is none', () => {
  expect(momentOf('2026-07-15T10:00Z', london)).toBe(Date.UTC(2026, 6, 15, 10));
  expect(momentOf('2026-07-15T10:00+08:00', london)).toBe(Date.UTC(2026, 6, 15, 2));
  expect(momentOf(1_700_000_000_000, london)).toBe(1_700_000_000_000);
  expect(momentOf('2026-13-01T10:00', london)).toBeNull();
  expect(momentOf('2026-02-30T10:00', london)).toBeNull();
});

test('what is written and read back is the same', () => {
  for (const zone of [london, 'Asia/Shanghai', 'Australia/Lord_Howe', 'America/New_York'])
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 37 * 3_600_000) {
      const again = momentOf(localTime(at, zone), zone);
      expect([at, at - 3_600_000, at - 1_800_000]).toContain(again);
    }
});

test('changes of the clocks are found, with how far', () => {
  expect(clockChanges(Date.UTC(2026, 2, 1), Date.UTC(2026, 10, 30), london)).toEqual([
    { at: Date.UTC(2026, 2, 29, 1), minutes: 60 },
    { at: Date.UTC(2026, 9, 25, 1), minutes: -60 },
  ]);
  expect(clockChanges(Date.UTC(2026, 2, 1), Date.UTC(2026, 10, 30), 'Asia/Shanghai')).toEqual([]);
  expect(offsetAt(Date.UTC(2026, 6, 1), london)).toBe(3_600_000);
});
