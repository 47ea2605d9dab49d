/** The end of every bench: points and standing are what the records say, in every community that was made and loaded here. */
import { checkStanding } from '../../../server/domains/loyalty/index.ts';
import type { Row } from '../bench.ts';
import { open } from '../community.ts';

export const standing: Row = {
  name: 'standing',
  says: 'points and standing against the records: no difference',
  alone: true,
  run: async ({ community }) => {
    const house = await open(community.folder, { readonly: true });
    try {
      const { store, policies } = house;
      const { members, differences } = await checkStanding({ db: store.read, t: store.t, policies, zoneAt: house.zoneAt, now: Date.now() });
      const n = differences.length;
      const value = { median: n, min: n, max: n };
      const [first] = differences;
      const note = first ? `${first.memberId} ${first.what}: is ${first.is}, should be ${first.shouldBe}` : undefined;
      return [{ row: 'standing', what: `differences in the standing of ${members} members`, unit: '', value, target: { most: 0 }, note }];
    } finally {
      await house.store.close();
    }
  },
};
