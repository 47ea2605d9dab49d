/** What the pages of coming in need to know, and how one signs in oneself. */
import { and, count, eq, gt } from 'drizzle-orm';
import { type Static, Type } from 'typebox';
import { GetBrand } from '../../../shared/domains/brand.ts';
import type { GetMySignIn } from '../../../shared/domains/identity.ts';
import { GetMe } from '../../../shared/domains/members.ts';
import { fields, type ReturnsOf } from '../../../shared/endpoint.ts';
import type { LinkState } from '../../../web/domains/identity/link.template.ts';
import type { PhoneAsked } from '../../../web/domains/identity/phone.page.ts';
import type { CodeAsked } from '../../../web/domains/identity/phone-code.page.ts';
import type { Welcome } from '../../../web/domains/identity/welcome.page.ts';
import { memberOf, roleOf } from '../../platform/actor.ts';
import type { Config } from '../../platform/config.ts';
import { mustConfirm } from '../../platform/confirmed.ts';
import { localPath } from '../../platform/http/local-path.ts';
import { troubledAmong } from '../../platform/mail/trouble.ts';
import type { Loaded } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';
import { isNoAddress, maskedAddress } from './addresses.ts';
import { accountOfMember } from './identity.questions.ts';
import { telephoneOf } from './letters.ts';
import { askedFor } from './phone-codes.ts';
import { isInChina, masked } from './phone-number.ts';
import { hasTicket, type Purpose, ticketOf } from './tickets.ts';

export const nextQuery = fields({ next: Type.Optional(Type.String({ maxLength: 500 })) });
export type WayBack = { next: string };

export const wayBack = async (reader: Reader, input: Static<typeof nextQuery>): Promise<Loaded<WayBack>> => {
  const next = localPath(input.next);
  return reader.actor.kind === 'member' ? { moved: next } : { data: { next }, tags: [] };
};

export const phoneQuery = fields({ ...nextQuery.properties, join: Type.Optional(Type.Boolean()) });

/** Who joins and who comes back do the same there; `join` is what they came to do, and what the page calls it. */
export const byPhone = async (reader: Reader, input: Static<typeof phoneQuery>): Promise<Loaded<PhoneAsked>> => {
  const next = localPath(input.next);
  return reader.actor.kind === 'member'
    ? { moved: next }
    : { data: { next, join: input.join ?? false, inChina: isInChina(await reader.query(GetBrand, {})) }, tags: [] };
};

export const tokenQuery = fields({
  token: Type.Optional(Type.String({ maxLength: 200 })),
  done: Type.Optional(Type.Boolean()),
  back: Type.Optional(Type.Boolean()),
});

/** Looks at the link and changes nothing: mail programs open links before people do. */
export const linkState =
  (config: Config, purpose: Purpose) =>
  async (reader: Reader, input: Static<typeof tokenQuery>): Promise<Loaded<LinkState>> => {
    const signedIn = reader.actor.kind === 'member';
    const link = input.token ? await ticketOf(reader, config.secret, purpose, input.token) : null;
    if (!link) return { data: { state: input.done ? 'done' : 'over', token: '', name: '', email: '', signedIn }, tags: [] };
    const { accounts } = reader.t.identity;
    const [account] = await reader.db
      .select({ name: accounts.name, email: accounts.email })
      .from(accounts)
      .where(eq(accounts.id, link.accountId))
      .limit(1);
    return {
      data: {
        state: 'good',
        token: input.token as string,
        name: account?.name ?? '',
        email: link.email,
        before: account && account.email !== link.email && !isNoAddress(account.email) ? maskedAddress(account.email) : null,
        back: input.back ?? false,
        signedIn,
        phone: await telephoneOf(reader, link.accountId),
      },
      tags: [],
    };
  };

const myAccount = async (reader: Reader): Promise<string | undefined> =>
  (await reader.ask(accountOfMember, memberOf(reader.actor).id)).find((id) => id !== null) ?? undefined;

export const getMySignIn = async (reader: Reader): Promise<ReturnsOf<typeof GetMySignIn>> => {
  const accountId = await myAccount(reader);
  if (!accountId) return { email: null, state: 'none', phone: null, hasPassword: false, sessions: 0 };
  const { accounts, signIns, sessions } = reader.t.identity;
  const [account] = await reader.db.select().from(accounts).where(eq(accounts.id, accountId)).limit(1);
  const ways = await reader.db
    .select({ provider: signIns.providerId, outside: signIns.accountId, password: signIns.password })
    .from(signIns)
    .where(eq(signIns.userId, accountId))
    .limit(20);
  const [open] = await reader.db
    .select({ n: count() })
    .from(sessions)
    .where(and(eq(sessions.userId, accountId), gt(sessions.expiresAt, new Date(reader.now))));
  const email = account && !isNoAddress(account.email) ? account.email : null;
  const cameBack = email !== null && (await troubledAmong(reader, [email])).size > 0;
  return {
    email,
    state: email === null ? 'none' : cameBack ? 'came-back' : account?.emailVerified ? 'confirmed' : 'waiting',
    phone: ways.find(({ provider }) => provider === 'phone')?.outside.slice(-3) ?? null,
    hasPassword: ways.some(({ password }) => password !== null),
    sessions: open?.n ?? 0,
  };
};

export const askQuery = fields({ ...nextQuery.properties, ask: Type.Optional(Type.String({ maxLength: 40 })) });

/** Where what nothing sends is: printed where the demo runs, else a file only. */
export const keptBy = (config: Config, url: string | null): 'sent' | 'printed' | 'file' =>
  url ? 'sent' : config.demo ? 'printed' : 'file';

export const codeAsked =
  (config: Config) =>
  async (reader: Reader, input: Static<typeof askQuery>): Promise<Loaded<CodeAsked>> => {
    const next = localPath(input.next);
    if (reader.actor.kind === 'member') return { moved: next };
    const asked = input.ask ? await askedFor(reader, input.ask) : null;
    return { data: { next, ask: input.ask ?? '', number: asked && masked(asked.number), kept: keptBy(config, config.smsUrl) }, tags: [] };
  };

/** Who has nothing to confirm is led on. */
export const justJoined =
  (config: Config) =>
  async (reader: Reader, input: Static<typeof nextQuery>): Promise<Loaded<Welcome>> => {
    const next = localPath(input.next);
    const { email, phone, state } = await getMySignIn(reader);
    if ((email === null && phone === null) || state === 'confirmed') return { moved: next };
    // where the files lie is told to who may open them, and in the demo
    const kept = config.demo || roleOf(reader.actor) === 'administrator' ? keptBy(config, config.smtpUrl) : 'sent';
    const me = await reader.query(GetMe, {});
    const accountId = await myAccount(reader);
    const mailed = accountId !== undefined && (await hasTicket(reader, 'confirm', accountId));
    return { data: { me, next, email, kept, mailed, waits: mustConfirm(reader.actor, reader) }, tags: [] };
  };
