/** The pages on which managers change rules: made for one person, never kept. */
import { type Static, Type } from 'typebox';
import { limitFields } from '../../../shared/domains/transparency.rules.ts';
import { fields } from '../../../shared/endpoint.ts';
import { changeRulePage } from '../../../web/domains/transparency/change-rule.page.ts';
import { rulesDeskPage } from '../../../web/domains/transparency/rules-desk.page.ts';
import { aroundDesk } from '../../platform/desk.ts';
import { page } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';
import { changeForm, rulesDesk } from './change-forms.queries.ts';

/** As typed, however wrong: the page says what is. */
const Typed = Type.Optional(Type.String({ maxLength: 4000 }));
const numbers = ['growth', 'balance', 'perDay', 'perDayWithOne', 'friend', 'maker', 'keeper', ...Object.keys(limitFields)];
const query = fields({
  ...Object.fromEntries([...numbers, 'open', 'statement', 'reason', 'effectiveAt', 'version', 'look'].map((name) => [name, Typed])),
});
const params = {
  aspect: fields({ aspect: Type.String() }),
  rule: fields({ rule: Type.String() }),
  limit: fields({ limit: Type.String() }),
};
type Asked = Record<string, string>;

const load = async (reader: Reader, name: 'aspect' | 'earning' | 'tiers' | 'limit', key: string, asked: unknown) => {
  const form = await changeForm(reader, name, key, asked as Asked);
  return form ? { data: { ...form, ...(await aroundDesk(reader)) }, tags: [] } : ('not-found' as const);
};
const spec = { access: 'manager', kept: 'own', query, view: changeRulePage } as const;

export const deskPages = [
  page('/desk/rules', {
    access: 'manager',
    kept: 'own',
    load: async (reader) => ({ data: { groups: rulesDesk(reader), ...(await aroundDesk(reader)) }, tags: [] }),
    view: rulesDeskPage,
  }),
  page('/desk/rules/aspects/:aspect', {
    ...spec,
    params: params.aspect,
    load: (reader, input: Static<typeof params.aspect>) => load(reader, 'aspect', input.aspect, input),
  }),
  page('/desk/rules/earning/:rule', {
    ...spec,
    params: params.rule,
    load: (reader, input: Static<typeof params.rule>) => load(reader, 'earning', input.rule, input),
  }),
  page('/desk/rules/tiers', { ...spec, load: (reader, input) => load(reader, 'tiers', 'tiers', input) }),
  page('/desk/rules/limits/:limit', {
    ...spec,
    params: params.limit,
    load: (reader, input: Static<typeof params.limit>) => load(reader, 'limit', input.limit, input),
  }),
];
