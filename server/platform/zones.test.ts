/** The names of time zones: those of today, each once, and every older one is understood. */
import { expect, test } from 'vitest';
import { zoneNames, zoneNow } from './zones.ts';

test('the list has the names of today, each once and in order', () => {
  const names = zoneNames();
  for (const name of ['UTC', 'Asia/Kolkata', 'Europe/Kyiv', 'America/Nuuk', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Asia/Shanghai'])
    expect(names).toContain(name);
  for (const name of ['Asia/Calcutta', 'Europe/Kiev', 'Asia/Saigon', 'US/Eastern', 'America/Indianapolis'])
    expect(names).not.toContain(name);
  expect(new Set(names).size).toBe(names.length);
  expect([...names]).toEqual([...names].sort());
});

test('every name of the list is one that clocks go by, and its own', () => {
  for (const name of zoneNames()) expect(zoneNow(name)).toBe(name);
});

test('an older name is known by the one of today; what is none stays', () => {
  expect(['Asia/Calcutta', 'US/Eastern', 'asia/katmandu', 'Etc/UTC', 'Mars/Olympus'].map(zoneNow)).toEqual([
    'Asia/Kolkata',
    'America/New_York',
    'Asia/Kathmandu',
    'UTC',
    'Mars/Olympus',
  ]);
});
