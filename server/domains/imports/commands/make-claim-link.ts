/** MakeClaimLink: an administrator knows whose self this is, and gives them a link. */
import { randomBytes } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { MakeClaimLink } from '../../../../shared/domains/imports.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { memberByHandle } from '../../members/index.ts';
import { hashOfToken, sourcesOf } from '../selves.queries.ts';

/** It is sent by hand, read on another day, and should not lie about for ever. */
const goodForMs = 7 * 86_400_000;

export const makeClaimLink = async (work: Work, { handle }: InputOf<typeof MakeClaimLink>): Promise<ReturnsOf<typeof MakeClaimLink>> => {
  const [self] = await memberByHandle(work, { handle });
  if (!self || !(await sourcesOf(work, [self.id])).has(self.id)) throw refuse(MakeClaimLink, 'no-such-self');
  if (self.accountId !== null) throw refuse(MakeClaimLink, 'claimed-already');
  const { claimLinks } = work.t.imports;
  await work.db.delete(claimLinks).where(eq(claimLinks.memberId, self.id));
  await work.db.delete(claimLinks).where(lt(claimLinks.until, work.now));
  const token = randomBytes(24).toString('base64url');
  const until = work.now + goodForMs;
  const byId = work.actor.kind === 'member' ? work.actor.id : null;
  await work.db.insert(claimLinks).values({ tokenHash: hashOfToken(token), memberId: self.id, byId, at: work.now, until });
  return { token, path: `/claim?token=${token}`, until };
};
