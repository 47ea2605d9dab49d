/** Every sentence that code asks for by a made-up key is there, in every language: refusals, faults, lines of records, rules. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { threadKinds } from '../shared/domains/forum.lists.ts';
import { followKinds, kindsSeen } from '../shared/domains/members.lists.ts';
import { type Endpoint, type Role, roles } from '../shared/endpoint.ts';
import { locales } from '../shared/locales.ts';
import { messages } from '../shared/messages/index.ts';
import { domains } from './domains.ts';
import { readConfig } from './platform/config.ts';
import type { EventOf, RecordLine } from './platform/event.ts';
import { generalRefusals } from './platform/refusal.ts';
import { projectFolder } from './testing.ts';

const config = readConfig({ FOLKMOOT_DATA: '/nowhere', FOLKMOOT_SECRET: 'only to list what there is, long enough' }, projectFolder);
const all = domains(config, projectFolder);
const contracts: Endpoint[] = all.flatMap((domain) => domain.answers ?? []).map((answer) => answer.contract);

/** What the domains tell, by name. */
const events = new Map<string, EventOf<unknown>>();
for (const file of globSync('server/domains/*/*.{events,questions}.ts', { cwd: projectFolder }))
  for (const made of Object.values(await import(join(projectFolder, file))) as Partial<EventOf<unknown>>[])
    if (typeof made === 'object' && (made.of === 'member' || made.of === 'house')) events.set(String(made.name), made as EventOf<unknown>);

/** What the fields that a kind of line is made of can be; every other field is its own name. */
const replied: RecordLine = { member: 'member', kind: 'replied', subject: { kind: 'post', id: 'post' }, at: 1 };
const first = { role: roles[0], kind: threadKinds[0], what: followKinds[0], earned: [replied] };
type Of = { role?: Role; kind?: string; what?: string };
const variants: Of[] = [
  ...roles.map((role) => ({ role })),
  ...threadKinds.map((kind) => ({ kind })),
  ...followKinds.map((what) => ({ what })),
];
const linesOf = (event: EventOf<unknown>, of: Of): readonly RecordLine[] =>
  event.of === 'member'
    ? event.lines(new Proxy({ ...first, ...of, at: 1 }, { get: (known, field) => known[field as keyof typeof known] ?? String(field) }))
    : [];
const kinds = [...new Set([...events.values()].flatMap((event) => variants.flatMap((of) => linesOf(event, of).map((line) => line.kind))))];

/** Faults are plain words in the code that finds them. */
const faults = [
  ...new Set(
    globSync('server/platform/**/*.ts', { cwd: projectFolder, exclude: ['**/*.test.ts'] }).flatMap((file) =>
      [...readFileSync(join(projectFolder, file), 'utf8').matchAll(/fault: (?:[^'\n]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(
        ([, one, two]) => (two ? [one as string, two] : [one as string]),
      ),
    ),
  ),
];

test('what there is was found', () => {
  const known = [
    ...['brought-idea', 'wrote-review', 'visited', 'shared', 'read-thread', 'claimed', 'consent-given'],
    ...['answer-accepted', 'answer-chosen', 'answered-officially', 'post-hidden', 'thread-locked', 'thread-moved', 'thread-pinned'],
    ...['followed-member', 'followed-space', 'followed-tag', 'followed-thread'],
    ...['appeal-upheld', 'appealed', 'hiding-confirmed', 'report-right', 'reported'],
    ...['mentioned', 'voted', 'poll-started', 'poll-stopped', 'poll-ended'],
    ...['contest-opened', 'contest-called-off', 'entered', 'entry-taken-out', 'entry-reported'],
    ...['result-published', 'podium', 'promised', 'promise-kept', 'promise-broken'],
    ...['joined', 'reaction-given', 'reaction-received', 'reaction-unconfirmed', 'replied', 'accepted-unconfirmed'],
    ...['role-administrator', 'role-manager', 'role-member', 'role-moderator', 'thread-started'],
    ...['suspended', 'suspension-lifted'],
  ];
  expect(kinds.sort()).toEqual(known.sort());
  expect(faults.sort()).toEqual([
    ...[
      'missing',
      'no-zone',
      'not-one-of',
      'out-of-range',
      'too-long',
      'too-many',
      'too-short',
      'unknown-field',
      'whole-number',
      'whole-number-between',
      'whole-number-from',
      'wrong-form',
      'wrong-kind',
    ],
  ]);
  // every event that a contract lists is one of a domain, and of a member
  for (const contract of contracts)
    for (const name of contract.asks === 'command' ? contract.emits : []) expect(events.get(name)?.of, name).toBe('member');
});

describe.each(locales)('%s', (locale) => {
  const table: Record<string, Record<string, string>> = messages[locale];
  const missing = (keys: string[]): string[] =>
    keys.filter((key) => {
      const dot = key.indexOf('.');
      return !table[key.slice(0, dot)]?.[key.slice(dot + 1)]?.trim();
    });

  test('has a sentence for every refusal of every contract', () => {
    expect(missing(contracts.flatMap(({ domain, refuses }) => Object.keys(refuses).map((name) => `${domain}.refusal.${name}`)))).toEqual(
      [],
    );
  });

  test('has a sentence for every refusal that any endpoint may give, and for every fault of a field', () => {
    expect(missing(Object.keys(generalRefusals).map((name) => `platform.refusal.${name}`))).toEqual([]);
    expect(missing(faults.map((fault) => `platform.fault.${fault}`))).toEqual([]);
  });

  test('has a sentence for every line that an event can write', () => {
    expect(missing(kinds.map((kind) => `members.line-${kind}`))).toEqual([]);
  });

  test('says of another person what it says to their own face', () => {
    const toThem = /\b(you|your|yours)\b|[你您]/i;
    const sentence = (key: string): string => table.members?.[key] ?? '';
    expect(kinds.filter((kind) => toThem.test(sentence(`line-${kind}`)) && !kindsSeen.includes(kind))).toEqual([]);
    expect(missing(kindsSeen.map((kind) => `members.seen-${kind}`))).toEqual([]);
    expect(kindsSeen.filter((kind) => toThem.test(sentence(`seen-${kind}`)))).toEqual([]);
  });

  test('has a name and a reason for every rule that a house begins with', () => {
    const rules = all.flatMap((domain) => domain.policies ?? []);
    expect(rules.length).toBeGreaterThan(0);
    expect(
      missing(
        rules.flatMap(({ kind, key }) => [
          ...(kind === 'earning' ? [`loyalty.rule-${key}`] : []),
          ...(kind === 'aspects' ? [`transparency.aspect-${key}`, `transparency.about-${key}`] : []),
          kind === 'aspects' ? `transparency.reason-${key}` : `loyalty.reason-${key}`,
        ]),
      ),
    ).toEqual([]);
  });
});

test('the reason that a rule is published with is the one that is shown', () => {
  for (const { kind, key, reason } of all.flatMap((domain) => domain.policies ?? []))
    expect((messages.en[kind === 'aspects' ? 'transparency' : 'loyalty'] as Record<string, string>)[`reason-${key}`]).toBe(reason);
});

test('every line that earns is one that an event can write', () => {
  const earning = all.flatMap((domain) => domain.policies ?? []).filter(({ kind }) => kind === 'earning');
  for (const { key, value } of earning) expect([kinds.includes(key), (value as { line: string }).line]).toEqual([true, key]);
});
