/** When which version of a rule held: pure, from its versions alone. */
import { heldFrom, type Policy } from '../../platform/policies.ts';

/** In the order in which they came into force; of two that begin together the later one holds. */
export const inOrder = <V>(versions: Policy<V>[]): Policy<V>[] =>
  [...versions].sort((a, b) => a.effectiveAt - b.effectiveAt || a.version - b.version);

/** Since when the version in force, and those right before it, have this in common. */
export const sameSince = <V>(versions: Policy<V>[], now: number, same: (value: V) => unknown): number => {
  const held = inOrder(versions).filter(({ effectiveAt }) => effectiveAt <= now);
  let since = held.at(-1);
  if (!since) return 0;
  const is = same(since.value);
  for (const policy of held.reverse()) {
    if (same(policy.value) !== is) break;
    since = policy;
  }
  return heldFrom(since);
};

/** What is published and does not hold yet, the next first. */
export const comingOf = <V>(versions: Policy<V>[], now: number): Policy<V>[] =>
  inOrder(versions).filter(({ effectiveAt }) => effectiveAt > now);

/** The number of the last one that was published, whenever it holds. */
export const newestOf = (versions: Policy[]): number => Math.max(0, ...versions.map(({ version }) => version));
