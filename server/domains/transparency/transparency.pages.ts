/** The pages of the rules: the same for everybody of one audience, made anew when a rule or a fact changes. */

import { changesShown } from '../../../shared/domains/transparency.lists.ts';
import { GetAspect, GetEarningRule, GetLimit } from '../../../shared/domains/transparency.rules.ts';
import { GetRuleChanges } from '../../../shared/domains/transparency.ts';
import { aspectPage } from '../../../web/domains/transparency/aspect.page.ts';
import { changesPage } from '../../../web/domains/transparency/changes.page.ts';
import { rulePage } from '../../../web/domains/transparency/rule.page.ts';
import { rulesPage } from '../../../web/domains/transparency/rules.page.ts';
import { type Loaded, page } from '../../platform/page.ts';
import { Refused } from '../../platform/refusal.ts';
import { boxFor, tagOfBox } from '../ballots/index.ts';
import { getEarningRules } from '../loyalty/index.ts';
import { asking, readTransparency } from './aspects.queries.ts';
import { allChanges, changeViews, getRuleChanges } from './changes.queries.ts';
import { getEarningRule, getLimit, getTiers, readAspect } from './rules.queries.ts';

const tags = ['policies', 'transparency'];

/** What there is not, is not found; everything else that is refused stays what it is. */
const found = async <D>(load: () => Promise<Loaded<D>>): Promise<Loaded<D>> => {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return 'not-found';
    throw error;
  }
};

export const transparencyPages = [
  page('/rules', {
    access: 'anyone',
    kept: 'shared',
    load: async (reader) => {
      const { data, tags } = await readTransparency(reader);
      const all = allChanges(reader.policies);
      const changes = await changeViews(reader, all.slice(0, changesShown));
      return { data: { ...data, rules: await getEarningRules(reader), changes, count: all.length }, tags };
    },
    view: rulesPage,
  }),
  page('/rules/changes', {
    access: 'anyone',
    kept: 'shared',
    query: GetRuleChanges.query,
    load: async (reader, input) => ({
      data: { ...(await getRuleChanges(reader, input)), before: input.before ?? null },
      tags: ['policies', 'transparency'],
    }),
    view: changesPage,
  }),
  page('/rules/aspects/:aspect', {
    access: 'anyone',
    kept: 'shared',
    params: GetAspect.params,
    load: (reader, input) =>
      found(async () => {
        const aspect = await readAspect(reader, input);
        const box = aspect.askId ? ((await boxFor(reader, { kind: 'ask', id: aspect.askId }, 'request')) ?? null) : null;
        const boxTags = box ? [tagOfBox(box.id)] : [];
        return { data: { ...aspect.data, asking: asking(reader), box }, tags: [...tags, ...aspect.tags, ...boxTags] };
      }),
    view: aspectPage,
  }),
  page('/rules/earning/:rule', {
    access: 'anyone',
    kept: 'shared',
    params: GetEarningRule.params,
    load: (reader, input) =>
      found(async () => ({ data: { rule: await getEarningRule(reader, input), path: `/rules/earning/${input.rule}` }, tags })),
    view: rulePage,
  }),
  page('/rules/tiers', {
    access: 'anyone',
    kept: 'shared',
    load: async (reader) => ({ data: { rule: await getTiers(reader), path: '/rules/tiers' }, tags }),
    view: rulePage,
  }),
  page('/rules/limits/:limit', {
    access: 'anyone',
    kept: 'shared',
    params: GetLimit.params,
    load: (reader, input) =>
      found(async () => ({ data: { rule: await getLimit(reader, input), path: `/rules/limits/${input.limit}` }, tags })),
    view: rulePage,
  }),
];
