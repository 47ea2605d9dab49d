/**
 * A house that was started without mail let unconfirmed accounts decide, since nobody could confirm. From the start at which mail goes out
 * they can, and the rule takes hold: as a version that stands among the changes, with its reason. What people published stays as it is.
 */
import { defaultUnconfirmed, mailGoesOut, type UnconfirmedRule } from './confirmed.ts';
import type { House } from './house.ts';

/** @returns whether it took hold just now */
export const keepUnconfirmed = async (house: House): Promise<boolean> => {
  const { config, policies } = house;
  const { kind, key } = defaultUnconfirmed;
  // everybody knows the passwords of the demo: its votes are for show
  if (!config.smtpUrl || config.demo) return false;
  const [newest] = policies.versionsOf<UnconfirmedRule>(kind, key);
  if (newest?.version !== 1 || newest.by !== 'house' || newest.value.mayDecide === 0) return false;
  return house.system('let votes wait for a confirmed address', async (work) => {
    const value: UnconfirmedRule = { mayDecide: 0 };
    const at = { publishedAt: work.now, effectiveAt: work.now };
    const taken = await work.db
      .insert(work.t.platform.policies)
      .values({ kind, key, version: 2, value, reason: mailGoesOut, by: 'house', ...at })
      // of several processes that start together one writes it, and none a third version
      .onConflictDoNothing()
      .returning({ version: work.t.platform.policies.version });
    work.changed('policies');
    work.changed('transparency');
    return taken.length > 0;
  });
};
