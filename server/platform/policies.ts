/**
 * Policies: rules that bind people, as append-only versions. In force is the version with the greatest
 * `effective_at <= now`. They are read from memory and refreshed after the commit that added one.
 */

import { eq } from 'drizzle-orm';
import type { Config } from './config.ts';
import { houseEvent } from './event.ts';
import type { Tables } from './store/kit.ts';
import type { Store, WriteDb } from './store/store.ts';
import type { Work } from './work.ts';

export type Policy<V = unknown> = {
  kind: string;
  key: string;
  version: number;
  value: V;
  reason: string;
  by: string;
  publishedAt: number;
  effectiveAt: number;
};
/** What a domain brings along: version 1, by the house, in force from the beginning, also of what was before the house knew the rule. */
export type PolicyDefault = {
  kind: string;
  key: string;
  value: unknown;
  /** Where what is right to begin with depends on how the house is set up. */
  valueFor?: (config: Config) => unknown;
  reason: string;
  /** Acts are counted by it: where people have lived before it came, it holds from then on, since what counted already stays as it was. */
  counts?: true;
};
/** What this house begins with. */
export const begunWith = (defaults: PolicyDefault[], config: Config): PolicyDefault[] =>
  defaults.map(({ valueFor, ...rule }) => (valueFor ? { ...rule, value: valueFor(config) } : rule));

/** A person changed a rule that binds others. What a house begins with is told by nobody. */
export type PolicyPublished = {
  kind: string;
  key: string;
  version: number;
  byId: string | null;
  reason: string;
  effectiveAt: number;
  at: number;
};
export const PolicyPublished = houseEvent<PolicyPublished>('PolicyPublished');

export class Policies {
  readonly #byKind = new Map<string, Map<string, Policy[]>>();
  readonly #ofHouse = new Map<string, Set<string>>();

  /** `ofHouse`: what the domains bring along. Of a kind that stands in it no other rule is known. */
  constructor(ofHouse: Pick<PolicyDefault, 'kind' | 'key'>[] = []) {
    for (const { kind, key } of ofHouse) this.#ofHouse.set(kind, (this.#ofHouse.get(kind) ?? new Set()).add(key));
  }

  /**
   * Reads all versions anew. They are few (hundreds), and change a few times a month. A rule that a newer version of the house
   * left behind binds nobody here, since no code obeys it: it is kept, and told nowhere.
   */
  async refresh(store: Pick<Store, 'read' | 't'>): Promise<void> {
    const rows = await store.read.select().from(store.t.platform.policies);
    this.#byKind.clear();
    for (const row of rows) if (this.#ofHouse.get(row.kind)?.has(row.key) ?? true) this.#add(row);
  }

  #add(policy: Policy): void {
    const keys = this.#byKind.get(policy.kind) ?? new Map<string, Policy[]>();
    const versions = keys.get(policy.key) ?? [];
    versions.push(policy);
    // the later version wins where two begin at the same moment
    versions.sort((a, b) => b.effectiveAt - a.effectiveAt || b.version - a.version);
    keys.set(policy.key, versions);
    this.#byKind.set(policy.kind, keys);
  }

  /** The version in force at that moment, or undefined. */
  inForce<V>(kind: string, key: string, at: number): Policy<V> | undefined {
    return this.#byKind
      .get(kind)
      ?.get(key)
      ?.find((p) => p.effectiveAt <= at) as Policy<V> | undefined;
  }

  /** Every key of a kind with its version in force at that moment, in the order of the keys. */
  allInForce<V>(kind: string, at: number): Policy<V>[] {
    const out: Policy<V>[] = [];
    for (const key of [...(this.#byKind.get(kind)?.keys() ?? [])].sort()) {
      const policy = this.inForce<V>(kind, key, at);
      if (policy) out.push(policy);
    }
    return out;
  }

  /** Every version of one rule, the newest first: those that begin later, the one in force, and those of before. */
  versionsOf<V>(kind: string, key: string): Policy<V>[] {
    return [...((this.#byKind.get(kind)?.get(key) ?? []) as Policy<V>[])].sort((a, b) => b.version - a.version);
  }

  /** Every version of these kinds, in no order that means something. They are few: hundreds. */
  versionsOfKinds(kinds: readonly string[]): Policy[] {
    return kinds.flatMap((kind) => [...(this.#byKind.get(kind)?.values() ?? [])].flat());
  }
}

/** The defaults hold from the beginning of time; for people from when they were first published. */
export const heldFrom = (policy: Pick<Policy, 'effectiveAt' | 'publishedAt'>): number =>
  policy.effectiveAt === 0 ? policy.publishedAt : policy.effectiveAt;

/** Adds the domains' defaults that are not there yet: at every start, so a new domain's rules appear with it. */
export const addDefaults = async (db: WriteDb, t: Tables, defaults: PolicyDefault[], now: number): Promise<boolean> => {
  const there = new Set(
    (await db.select({ kind: t.platform.policies.kind, key: t.platform.policies.key }).from(t.platform.policies)).map(
      (p) => `${p.kind}/${p.key}`,
    ),
  );
  const missing = defaults.filter((d) => {
    const name = `${d.kind}/${d.key}`;
    // of two domains that bring the same rule along the first one speaks
    return !there.has(name) && there.add(name);
  });
  if (missing.length === 0) return false;
  const lived = there.size > missing.length;
  const written = missing.map(({ counts, ...d }) => ({
    ...d,
    version: 1,
    by: 'house',
    publishedAt: now,
    effectiveAt: counts && lived ? now : 0,
  }));
  await db.insert(t.platform.policies).values(written);
  return true;
};

/** The defaults are as old as the house, and a house that tells of its past (a demo) is older than its first start. */
export const dateDefaults = async (work: Work, publishedAt: number): Promise<void> => {
  const { policies } = work.t.platform;
  await work.db.update(policies).set({ publishedAt }).where(eq(policies.effectiveAt, 0));
  work.changed('policies');
};

/** Publishes the next version. `effectiveAt` may lie ahead, never before now: what already counted stays as it was. */
export const publishPolicy = async (
  work: Work,
  policy: { kind: string; key: string; value: unknown; reason: string; effectiveAt?: number },
): Promise<number> => {
  const { policies } = work.t.platform;
  const versions = await work.db
    .select({ version: policies.version, kind: policies.kind, key: policies.key })
    .from(policies)
    .where(eq(policies.kind, policy.kind));
  const version = 1 + Math.max(0, ...versions.filter((v) => v.key === policy.key).map((v) => v.version));
  const [written] = await work.db
    .insert(policies)
    .values({
      kind: policy.kind,
      key: policy.key,
      version,
      value: policy.value,
      reason: policy.reason,
      by: work.actor.kind === 'member' ? work.actor.id : 'house',
      publishedAt: work.now,
      effectiveAt: Math.max(policy.effectiveAt ?? work.now, work.now),
    })
    // two at the same instant: the second waits for the first, and is the version after it
    .onConflictDoNothing()
    .returning({ version: policies.version });
  if (!written) return publishPolicy(work, policy);
  work.changed('policies');
  const effectiveAt = Math.max(policy.effectiveAt ?? work.now, work.now);
  // pages that show the rules must be made anew when the version begins, too
  if (effectiveAt > work.now) await work.later({ kind: 'policy-begins', subject: `${policy.kind}/${policy.key}`, dueAt: effectiveAt });
  return version;
};
