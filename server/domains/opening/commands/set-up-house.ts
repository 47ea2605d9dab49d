/** SetUpHouse: brand, first administrator and first spaces in one transaction. Of two who send it at once, one wins whole. */
import { SetUpHouse } from '../../../../shared/domains/opening.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { type Locale, locales } from '../../../../shared/locales.ts';
import { messages } from '../../../../shared/messages/index.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { type Refused, refuse, refuseAll } from '../../../platform/refusal.ts';
import { settingsAt } from '../../../platform/settings.ts';
import { nameProblem, normalName } from '../../../platform/text/name-form.ts';
import { passwordProblem } from '../../../platform/text/password-form.ts';
import type { Work } from '../../../platform/work.ts';
import { choiceFrom, keepBrand } from '../../brand/index.ts';
import { makeSpace } from '../../forum/index.ts';
import { addAccount, askToConfirm, hashPassword, openSession } from '../../identity/index.ts';
import { giveRole, hasMembers, joinCommunity } from '../../members/index.ts';
import { isAtThisMachine, isSetUpCode } from '../set-up-code.ts';

type Input = InputOf<typeof SetUpHouse>;

/** A space as it was named; one of those that were offered has its name, its line and its address in every language. */
const spaceNamed = (name: string, n: number): Parameters<typeof makeSpace>[1] => {
  const offered = ([1, 2] as const).find((i) => locales.some((l) => messages[l].opening[`space-${i}`] === name));
  const each = (of: (locale: Locale) => string) => Object.fromEntries(locales.map((l) => [l, of(l)])) as Record<Locale, string>;
  if (offered)
    return {
      slug: offered === 1 ? 'questions' : 'talk',
      names: each((l) => messages[l].opening[`space-${offered}`]),
      about: each((l) => messages[l].opening[`space-${offered}-about`]),
      forHellos: offered === 2,
    };
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  return { slug: slug || `space-${n}`, names: each(() => name), about: each(() => '') };
};

const everything =
  (input: Input, made: { choice: Parameters<typeof keepBrand>[1]; name: string; passwordHash: string }) =>
  async (work: Work): Promise<{ handle: string; accountId: string }> => {
    // first of all, so that the second of two waits here for the first, and then sees who lives there
    await keepBrand(work, made.choice, 'set up');
    if (await hasMembers(work)) throw refuse(SetUpHouse, 'already-set-up');
    const accountId = await addAccount(work, { name: made.name, email: input.email, passwordHash: made.passwordHash });
    if (!accountId) throw refuse(SetUpHouse, 'email-taken');
    const { handle } = await joinCommunity(work, { name: made.name, accountId, locale: made.choice.locale });
    await giveRole(work, { handle, role: 'administrator', reason: 'set this house up' });
    const first = spaceNamed(input.space1.trim(), 1);
    await makeSpace(work, first);
    const second = input.space2?.trim() ? spaceNamed(input.space2.trim(), 2) : undefined;
    if (second) await makeSpace(work, second.slug === first.slug ? { ...second, slug: `${second.slug}-2` } : second);
    return { handle, accountId };
  };

/** All of it at once: a page that comes back has lost the password each time. */
export const wrongInSetUp = ({ config, address, headers }: Exchange, input: { [K in keyof Input]?: unknown }): Refused[] => {
  const typed = (field: keyof Input): string => (typeof input[field] === 'string' ? (input[field] as string) : '');
  const code = typed('code') || undefined;
  const problem = typed('adminName') ? nameProblem(typed('adminName'), { staff: [] }) : null;
  const easy = typed('password')
    ? passwordProblem(typed('password'), { name: typed('adminName'), email: typed('email'), brand: typed('name') })
    : null;
  return [
    ...(isAtThisMachine(config, address, headers) || isSetUpCode(config, code) ? [] : [refuse(SetUpHouse, 'wrong-code')]),
    // who sets a house up is its staff: their name may say so
    ...(problem && problem !== 'imitates-staff' ? [refuse(SetUpHouse, 'name-not-usable')] : []),
    ...(easy ? [refuse(SetUpHouse, `password-${easy}`)] : []),
  ];
};

export const setUpHouse =
  (themes: ReadonlyMap<string, unknown>) =>
  async (exchange: Exchange, input: Input): Promise<ReturnsOf<typeof SetUpHouse>> => {
    const { config, store, reader } = exchange;
    if (config.demo || (await hasMembers(reader))) throw refuse(SetUpHouse, 'already-set-up');
    const [wrong, ...also] = wrongInSetUp(exchange, input);
    if (wrong) throw refuseAll(wrong, ...also);
    const settings = settingsAt(config, reader.policies, reader.now);
    const choice = choiceFrom(input, { config, settings, themes }, (name, values) => refuse(SetUpHouse, name, { values }));
    const name = normalName(input.adminName);
    const passwordHash = await hashPassword(config, store, input.password);
    const { handle, accountId } = await exchange.work(everything(input, { choice, name, passwordHash }));
    exchange.setCookies([await exchange.work((work) => openSession(work, config, accountId))]);
    await askToConfirm(exchange, { id: accountId, email: input.email.toLowerCase(), name });
    return { handle };
  };
