/** What the brand changed in its rules over the year, each with its reason, from its moment on. */
import { ChangeEarningRule, ChangeTiers } from '../../shared/domains/transparency.rules.ts';
import type { House } from '../platform/house.ts';
import { aWhile } from './minutes.ts';
import type { Act, Scene } from './stage.ts';

const day = 86_400_000;

export const actsOfRules = (house: House, scene: Scene): Act[] =>
  scene.brand.rules.map((change) => {
    const { reason } = change;
    const at = scene.now - change.daysAgo * day + aWhile(reason);
    return {
      at,
      do: async () => {
        if ('from' in change) await house.run(ChangeTiers, scene.manager, { value: { from: change.from }, reason }, { now: at });
        else await house.run(ChangeEarningRule, scene.manager, { rule: change.rule, value: change.value, reason }, { now: at });
      },
    };
  });
