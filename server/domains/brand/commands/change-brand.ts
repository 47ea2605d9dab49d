/** ChangeBrand: the next version of the brand, on top of the one that was seen. All processes and pages follow at once. */
import { ChangeBrand } from '../../../../shared/domains/brand.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Config } from '../../../platform/config.ts';
import { publishPolicy } from '../../../platform/policies.ts';
import { refuse } from '../../../platform/refusal.ts';
import { type BrandChoice, brandPolicy, brandTag, settingsAt } from '../../../platform/settings.ts';
import type { Work } from '../../../platform/work.ts';
import { BrandChanged } from '../brand.events.ts';
import { choiceFrom } from '../choice.ts';
import type { Themes } from '../theme.ts';

/** The next version; also the first one, which the set-up writes. */
export const keepBrand = async (work: Work, choice: BrandChoice, reason: string): Promise<number> => {
  const version = await publishPolicy(work, { ...brandPolicy, value: choice, reason });
  // the name, the words and the styles stand on every page
  work.changed(brandTag);
  return version;
};

export const changeBrand =
  (config: Config, themes: Themes) =>
  async (work: Work, input: InputOf<typeof ChangeBrand>): Promise<ReturnsOf<typeof ChangeBrand>> => {
    const { reason, version: seen, ...typed } = input;
    const settings = settingsAt(config, work.policies, work.now);
    const choice = choiceFrom(typed, { config, settings, themes }, (name, values) => refuse(ChangeBrand, name, { values }));
    const version = await keepBrand(work, choice, reason);
    if (version !== seen + 1) throw refuse(ChangeBrand, 'changed-meanwhile');
    const byId = work.actor.kind === 'member' ? work.actor.id : null;
    await work.emit(BrandChanged, { version, byId, reason, at: work.now });
    return { version };
  };
