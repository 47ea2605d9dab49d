/** WithdrawConsent: at once, and with it, where the person wants that, every line that was written for the purpose. */
import type { WithdrawConsent } from '../../../../shared/domains/members.settings.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { consentOf, writeConsent } from '../consents.ts';
import { forgetReading } from '../forget-reading.ts';
import { ConsentWithdrawn } from '../members.events.ts';

export const withdrawConsent = async (work: Work, input: InputOf<typeof WithdrawConsent>): Promise<ReturnsOf<typeof WithdrawConsent>> => {
  const { id } = memberOf(work.actor);
  const { audience } = await consentOf(work, id, input.purpose);
  const { before, now } = await writeConsent(work, id, input.purpose, { given: false, audience });
  if (before.given) await work.emit(ConsentWithdrawn, { memberId: id, purpose: input.purpose, at: work.now });
  if (input.forget && (await forgetReading(work, id)))
    // the rest in works of their own: nobody else's writing waits for it
    await work.later({ kind: 'forget-reading', subject: id, payload: { memberId: id } });
  return now;
};
