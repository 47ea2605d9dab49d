/** How a change of a rule is looked at, by its preview and by the command alike; and how it is published. */
import { kindOfLimit, limitBounds } from '../../../shared/domains/transparency.lists.ts';
import { ChangeEarningRule, ChangeLimit, ChangeTiers } from '../../../shared/domains/transparency.rules.ts';
import { ChangeAspect } from '../../../shared/domains/transparency.ts';
import type { Command } from '../../../shared/endpoint.ts';
import { aspectKind } from '../../platform/aspects.ts';
import { beginsAt } from '../../platform/begins.ts';
import { type Policies, type Policy, PolicyPublished, publishPolicy } from '../../platform/policies.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/work.ts';
import { type Problem, type Read, readAspect, readEarning, readLimit, readTiers, sameValue } from './changing.rules.ts';
import { newestOf } from './timeline.ts';

type Reading = { policies: Policies; now: number; zone: string };
/** Each reads the input of its own contract and the value of its own kind. */
type Change = {
  contract: Command;
  missing: string;
  rule(input: never): { kind: string; key: string } | undefined;
  read(input: never, was: never): Read<unknown>;
};

export const changes = {
  aspect: {
    contract: ChangeAspect,
    missing: 'aspect-missing',
    rule: ({ aspect }: { aspect: string }) => ({ kind: aspectKind, key: aspect }),
    read: readAspect,
  },
  earning: {
    contract: ChangeEarningRule,
    missing: 'rule-missing',
    rule: ({ rule }: { rule: string }) => ({ kind: 'earning', key: rule }),
    read: readEarning,
  },
  tiers: { contract: ChangeTiers, missing: 'rule-missing', rule: () => ({ kind: 'tiers', key: 'tiers' }), read: readTiers },
  limit: {
    contract: ChangeLimit,
    missing: 'rule-missing',
    rule: ({ limit }: { limit: string }) => (limitBounds[limit] ? { kind: kindOfLimit(limit), key: limit } : undefined),
    read: readLimit,
  },
} as const satisfies Record<string, Change>;
export type ChangeName = keyof typeof changes;

type Typed = { reason: string; effectiveAt?: number | string; version?: number };
export type Prepared = { kind: string; key: string; value: unknown; was: Policy; begins: { at: number; later: boolean } };

/** What would be published, or the one thing that is wrong. The version that it takes the place of is the one in force when it begins. */
export const prepared = (reading: Reading, name: ChangeName, input: Typed): Prepared | Problem => {
  const change: Change = changes[name];
  const rule = change.rule(input as never);
  const current = rule && reading.policies.inForce(rule.kind, rule.key, reading.now);
  if (!rule || !current) return { problem: change.missing };
  const begins = beginsAt(input.effectiveAt, reading.now, reading.zone);
  if ('problem' in begins) return begins;
  const was = reading.policies.inForce(rule.kind, rule.key, begins.at) ?? current;
  const read = change.read(input as never, was.value as never);
  if ('problem' in read) return read;
  if (sameValue(read.value, was.value)) return { problem: 'nothing-changes' };
  const newest = newestOf(reading.policies.versionsOf(rule.kind, rule.key));
  if (input.version !== undefined && input.version !== newest) return { problem: 'changed-meanwhile' };
  return { ...rule, value: read.value, was, begins };
};

const refusal = (contract: Command, { problem, values, field }: Problem): Refused => {
  const said = contract.refuses[problem];
  if (!said) throw new Error(`${contract.name} does not list the refusal ${problem}`);
  return new Refused({
    sentenceKey: `${contract.domain}.refusal.${problem}`,
    type: problem,
    status: said.status,
    field: field ?? said.field,
    values,
  });
};

/** Publishes the next version, tells the house, and puts the telling of those it concerns into the outbox: all or nothing. */
export const publishChange = async (work: Work, name: ChangeName, input: Typed): Promise<{ version: number; effectiveAt: number }> => {
  const { contract } = changes[name];
  const made = prepared(work, name, input);
  if ('problem' in made) throw refusal(contract, made);
  const { kind, key, value, was, begins } = made;
  const reason = input.reason.normalize('NFC').trim();
  const version = await publishPolicy(work, { kind, key, value, reason, ...(begins.later ? { effectiveAt: begins.at } : {}) });
  // two at one moment: the second did not see what the first one made of it
  if (input.version !== undefined && version !== input.version + 1) throw refusal(contract, { problem: 'changed-meanwhile' });
  const byId = work.actor.kind === 'member' ? work.actor.id : null;
  const effectiveAt = begins.at;
  await work.emit(PolicyPublished, { kind, key, version, byId, reason, effectiveAt, at: work.now });
  await work.later({
    kind: 'tell-of-rule',
    subject: `${kind}/${key}`,
    payload: { kind, key, version, was: was.version, byId, at: work.now, source: 0, after: '' },
  });
  work.changed('transparency');
  return { version, effectiveAt };
};
