/** The people of the three demos could join the houses that they live in: no rule about names is too strict for them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimsOffice, nameProblem } from '../platform/text/name-form.ts';
import { brandOf, demoBrands } from './brands.ts';

test.each(demoBrands)('the members of %s may be called as they are, beside its staff', async (theme) => {
  const { people, quiet } = await brandOf(theme);
  const brand = JSON.parse(readFileSync(`themes/${theme}/theme.json`, 'utf8')).name as string;
  const staff = people.filter(({ role }) => role !== 'member').map(({ name }) => name);
  expect(staff.length).toBeGreaterThan(1);
  const members = people.filter(({ role }) => role === 'member');
  const refused = members.filter(({ name, line }) => nameProblem(name, { staff, brand }) !== null || claimsOffice(line, brand));
  expect(refused.map(({ name, line }) => `${name}: ${line}`)).toEqual([]);
  expect(quiet.filter(({ name }) => nameProblem(name, { staff, brand }) !== null)).toEqual([]);
});
