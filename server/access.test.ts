/**
 * Who may ask for what, held for every contract by both of its routes and for every page, and expected from the declared
 * `access` alone; and that every event a contract lists is told. New contracts are tested by having a sample.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Access, Command, Endpoint } from '../shared/endpoint.ts';
import { addressed, contractSamples, documentSamples, overNow, pageSamples, takeFile, withQuery } from './access.samples.ts';
import { openWorld, type Persona, personas, type World } from './access.samples.world.ts';
import { endSound, leavesNothing } from './domains/domains.fixtures.ts';
import { confirmed } from './domains/identity/identity.fixtures.ts';
import { domains } from './domains.ts';
import type { Member } from './platform/actor.ts';
import { readConfig } from './platform/config.ts';
import { typedIn } from './platform/http/typed-in.ts';
import { projectFolder, testHouse } from './testing.ts';

// asked before there is a house, so that every contract and page is a test with a name
const listed = domains(
  readConfig({ FOLKMOOT_DATA: '/nowhere', FOLKMOOT_SECRET: 'only to list what there is, long enough' }, projectFolder),
  projectFolder,
);
const contracts: Endpoint[] = listed.flatMap((domain) => domain.answers ?? []).map((answer) => answer.contract);
const confirmedOnly = new Set(
  contracts.flatMap((contract) => (contract.asks === 'command' && contract.confirmedOnly ? [contract.name] : [])),
);
const pages = listed.flatMap((domain) => domain.pages ?? []);
const documents = listed.flatMap((domain) => domain.documents ?? []);
// last: they end the sessions of those who ask, or make them somebody else's
const endings = ['ClaimSelf', 'SignOutEverywhere', 'SignUp', 'SignIn', 'SignInByPhone', 'SignOut'];
const inOrder = [...contracts].sort((a, b) => endings.indexOf(a.name) - endings.indexOf(b.name));

let world: World;
beforeAll(async () => {
  world = await openWorld(await testHouse());
}, 30_000);
afterAll(() => endSound(world.t));

test('everything has a sample, and every sample is of something', () => {
  expect(Object.keys(contractSamples).sort()).toEqual(contracts.map((contract) => contract.name).sort());
  expect(Object.keys(pageSamples).sort()).toEqual(pages.map((page) => page.path).sort());
  expect(Object.keys(documentSamples).sort()).toEqual(documents.map((document) => document.path).sort());
});

/** The rule itself, told once more and apart from the code that applies it. */
const rank: Record<Persona, number> = { visitor: 0, owner: 1, other: 1, moderator: 2, manager: 3, administrator: 4 };
const needed: Record<Access, number> = { anyone: 0, member: 1, owner: 1, moderator: 2, manager: 3, administrator: 4 };
const mayPass = (access: Access, persona: Persona): boolean => (access === 'owner' ? persona === 'owner' : rank[persona] >= needed[access]);

const memberOf = (persona: Persona): Member | undefined => (persona === 'visitor' ? undefined : world.people[persona]);
const sampleOf = async (name: string, as: Member | undefined): Promise<object> => {
  const sample = contractSamples[name] ?? pageSamples[name];
  if (!sample) throw new Error(`${name} has no sample: add one to server/access.samples.ts`);
  // other samples left them unconfirmed
  if (as && confirmedOnly.has(name)) await confirmed(world.t.house, as);
  return sample(world, as);
};
/** The sentences with which this contract, or the house, says 403. */
const forbidding = (contract: Endpoint): string[] => [
  'platform.refusal.not-allowed',
  ...Object.entries(contract.refuses).flatMap(([name, { status }]) => (status === 403 ? [`${contract.domain}.refusal.${name}`] : [])),
];

describe.each(pages.map((page) => [page.path, page] as const))('the page %s', (path, page) => {
  test.each(personas)('for %s', async (persona) => {
    const as = memberOf(persona);
    const { url, rest } = addressed(path, await sampleOf(path, as));
    const address = withQuery(url, rest);
    const answer = await world.t.ask('GET', address, { as, headers: { accept: 'text/html' } });
    if (overNow[path]) return expect(answer.statusCode).toBe(409);
    if (mayPass(page.access, persona)) {
      expect([200, 302], `${answer.statusCode} ${answer.body}`).toContain(answer.statusCode);
      if (page.kept === 'own' && answer.statusCode === 200) expect(answer.headers['cache-control']).toBe('private, no-store');
    } else if (persona === 'visitor') {
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(address)}`]);
    } else {
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain(world.t.house.say('en')('platform.refusal.not-allowed'));
    }
  });
});

describe.each(documents.map((document) => [document.path, document] as const))('the document %s', (path, document) => {
  test('is the same for everybody', async () => {
    const { url, rest } = addressed(path, await (documentSamples[path] as (w: World, as: undefined) => object)(world, undefined));
    const seen = new Set<string>();
    for (const persona of personas) {
      const answer = await world.t.ask('GET', withQuery(url, rest), { as: memberOf(persona) });
      expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
      expect(answer.headers['content-type']).toBe(document.type);
      expect(answer.headers['cache-control']).toMatch(/^public, /);
      seen.add(answer.rawPayload.toString('base64'));
    }
    expect(seen.size).toBe(1);
  });
});

describe.each(inOrder.map((contract) => [contract.name, contract] as const))('%s', (name, contract) => {
  const told = new Set<string>();

  test.each(personas)('as JSON, by %s', async (persona) => {
    const as = memberOf(persona);
    const { sample, file } = takeFile(await sampleOf(name, as));
    const { url, rest } = addressed(contract.path, sample);
    const ask = () =>
      contract.asks === 'query'
        ? world.t.ask('GET', withQuery(url, rest), { as })
        : world.t.ask(contract.method, url, { as, body: rest, file });
    const over = overNow[name];
    if (over) {
      const answer = await leavesNothing(world.t, ask);
      expect([answer.statusCode, answer.json().type]).toEqual([409, over]);
      return;
    }
    if (mayPass(contract.access, persona)) {
      const before = world.t.fired.length;
      const answer = await ask();
      expect(answer.statusCode, answer.body).toBe(200);
      for (const { act, event } of world.t.fired.slice(before)) if (act === name) told.add(event);
      return;
    }
    const answer = await leavesNothing(world.t, ask);
    expect(answer.statusCode).toBe(persona === 'visitor' ? 401 : 403);
    const types = persona === 'visitor' ? ['not-signed-in'] : forbidding(contract).map((key) => key.split('.').at(-1));
    expect(types).toContain(answer.json().type);
  });

  if (contract.asks === 'command') {
    test.each(personas)('by form, by %s', (persona) => byForm(contract, persona));

    test('tells every event that it lists', () => {
      expect(contract.emits.filter((event) => !told.has(event))).toEqual([]);
    });
  }
});

const byForm = async (contract: Command, persona: Persona): Promise<void> => {
  const as = memberOf(persona);
  const { t } = world;
  const { sample, file } = takeFile(await sampleOf(contract.name, as));
  // a list of words is written with commas; what is nested can't be sent by a plain form: such a contract is refused for that by whoever may ask
  const isPlain = Object.values(sample).every((value) => typeof value !== 'object' || Array.isArray(value));
  const inLines = (name: string) => (contract.body.properties as Record<string, { lines?: boolean }>)[name]?.lines;
  const typed = (name: string, value: unknown) => (Array.isArray(value) && inLines(name) ? value.join('\n') : String(value));
  const form = { ...Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, typed(name, value)])), _back: '/new' };
  const ask = () => t.ask('POST', contract.form, { as, form, file });
  const sentences = forbidding(contract).map((key) => t.house.say('en')(key, { hours: 24 }));
  if (mayPass(contract.access, persona)) {
    const answer = await ask();
    // the page of the form, or for whom that one is closed a page that says it
    if (overNow[contract.name]) return expect([409, 422]).toContain(answer.statusCode);
    expect(answer.statusCode, answer.body).toBe(isPlain ? 303 : 422);
    expect(String(answer.headers.location)).not.toMatch(/^\/sign-in\?next=/);
    for (const sentence of sentences) expect(answer.body).not.toContain(sentence);
    return;
  }
  const answer = await leavesNothing(t, ask);
  if (persona === 'visitor') {
    // what was typed is taken along; where nothing was, one is led to the door at once
    if (typedIn(contract, new Map(Object.entries(form))))
      expect([answer.statusCode, answer.body.includes('href="/sign-in?next=%2Fnew"')]).toEqual([401, true]);
    else expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?next=%2Fnew']);
    return;
  }
  expect(answer.statusCode).toBe(422);
  expect(sentences.some((sentence) => answer.body.includes(sentence))).toBe(true);
};

test('owner is only declared where the command itself refuses others with 403', () => {
  for (const contract of contracts.filter(({ access }) => access === 'owner'))
    expect(forbidding(contract).length, contract.name).toBeGreaterThan(1);
});
