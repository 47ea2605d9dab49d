/** GiveConsent: the person allows the house one purpose. */
import type { GiveConsent } from '../../../../shared/domains/members.settings.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { writeConsent } from '../consents.ts';
import { ConsentGiven } from '../members.events.ts';

export const giveConsent = async (work: Work, input: InputOf<typeof GiveConsent>): Promise<ReturnsOf<typeof GiveConsent>> => {
  const { id } = memberOf(work.actor);
  const { before, now } = await writeConsent(work, id, input.purpose, { given: true, audience: input.audience });
  if (!before.given) await work.emit(ConsentGiven, { memberId: id, purpose: input.purpose, at: work.now });
  return now;
};
