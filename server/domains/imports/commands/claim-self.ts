/** ClaimSelf: the account of who asks becomes that of the self they were elsewhere, whose record they have from then on. */
import { eq } from 'drizzle-orm';
import { ClaimSelf } from '../../../../shared/domains/imports.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { memberByHandle, takeSelf } from '../../members/index.ts';
import { SelfClaimed } from '../imports.events.ts';
import { linkOf, selvesByMail, sourcesOf } from '../selves.queries.ts';

type Wanted = { id: string; byId: string | null };

const wantedOf = async (work: Work, { handle, token }: InputOf<typeof ClaimSelf>): Promise<Wanted> => {
  if (token !== undefined) {
    const link = await linkOf(work, token);
    if (!link) throw refuse(ClaimSelf, 'link-over');
    return { id: link.memberId, byId: link.byId };
  }
  const [self] = handle ? await memberByHandle(work, { handle }) : [];
  if (!self || !(await sourcesOf(work, [self.id])).has(self.id)) throw refuse(ClaimSelf, 'not-yours');
  if (!(await selvesByMail(work, memberOf(work.actor).id)).includes(self.id)) throw refuse(ClaimSelf, 'not-yours');
  return { id: self.id, byId: null };
};

export const claimSelf = async (work: Work, input: InputOf<typeof ClaimSelf>): Promise<ReturnsOf<typeof ClaimSelf>> => {
  const me = memberOf(work.actor);
  const { id, byId } = await wantedOf(work, input);
  const taken = await takeSelf(work, me.id, id);
  if (typeof taken === 'string') throw refuse(ClaimSelf, taken);
  const { claimLinks, mails } = work.t.imports;
  await work.db.delete(claimLinks).where(eq(claimLinks.memberId, id));
  await work.db.delete(mails).where(eq(mails.memberId, id));
  await work.emit(SelfClaimed, { memberId: id, byId, at: work.now });
  return { handle: taken.handle };
};
