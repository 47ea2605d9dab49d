/** Says with the rules by which zone this server counts days: at its start, and only where that is news. */

import type { House } from './house.ts';
import { addDefaults, publishPolicy } from './policies.ts';
import { brandPolicy, type KeptZone, zonePolicy } from './settings.ts';

export const keepZone = async (house: House): Promise<void> => {
  const { config, policies } = house;
  const inForce = <V>({ kind, key }: { kind: string; key: string }) => policies.inForce<V>(kind, key, house.clock())?.value;
  const kept = inForce<KeptZone>(zonePolicy);
  const value: KeptZone = { zone: config.zone, fixed: config.fixed.zone };
  const brandChose = !value.fixed && inForce(brandPolicy) !== undefined;
  if (kept && kept.fixed === value.fixed && (kept.zone === value.zone || brandChose)) return;
  const reason = 'As the server is set.';
  await house.system('keep the zone', async (work) => {
    // the first holds for all that was before: it was counted so
    if (!kept) await addDefaults(work.db, work.t, [{ ...zonePolicy, value, reason }], work.now);
    else await publishPolicy(work, { ...zonePolicy, value, reason });
    work.changed('policies');
  });
};
