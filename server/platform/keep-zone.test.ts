/** Whatever a command beside the server is set to, it counts the days of the server. */
import { afterAll, expect, test } from 'vitest';
import { openHouse } from '../open-house.ts';
import { projectFolder, quietLog, type TestHouse, testHouse } from '../testing.ts';
import type { Config } from './config.ts';
import type { House } from './house.ts';
import { keepZone } from './keep-zone.ts';
import { publishPolicy } from './policies.ts';
import { brandPolicy } from './settings.ts';

const opened: TestHouse[] = [];
afterAll(() => Promise.all(opened.map((house) => house.close())));

/** As a command that only reads opens the same data. */
const zoneBeside = async (test: TestHouse, config: Partial<Config>, at: number): Promise<string> => {
  const beside: House = await openHouse({ ...test.config, ...config }, projectFolder, quietLog(), { readonly: true });
  try {
    return beside.zoneAt(at);
  } finally {
    await beside.store.close();
  }
};
const set = (test: TestHouse, zone: string, fixed: boolean): void => {
  Object.assign(test.house.config, { zone, fixed: { ...test.house.config.fixed, zone: fixed } });
};

test('days are counted by the zone of the server, those of before by the one of then', async () => {
  const t = await testHouse();
  opened.push(t);
  const { house } = t;
  set(t, 'Asia/Shanghai', false);
  await keepZone(house);
  const other = { zone: 'Europe/London' };
  expect(await zoneBeside(t, other, 0)).toBe('Asia/Shanghai');
  const before = house.clock();
  await keepZone(house);
  expect(house.policies.versionsOf('zone', 'zone')).toHaveLength(1);
  await new Promise((later) => setTimeout(later, 5));
  set(t, 'Europe/Berlin', true);
  await keepZone(house);
  expect([await zoneBeside(t, other, before), await zoneBeside(t, other, house.clock())]).toEqual(['Asia/Shanghai', 'Europe/Berlin']);
  expect(house.settings.zone).toBe('Europe/Berlin');
  // what the brand chose counts as soon as the environment says nothing any more
  await house.system('test', (work) => publishPolicy(work, { ...brandPolicy, value: { zone: 'Asia/Taipei' }, reason: 'moved' }));
  expect(await zoneBeside(t, other, house.clock())).toBe('Europe/Berlin');
  set(t, 'Europe/London', false);
  await keepZone(house);
  expect([await zoneBeside(t, other, house.clock()), house.settings.zone]).toEqual(['Asia/Taipei', 'Asia/Taipei']);
});
