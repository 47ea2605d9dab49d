/** Whether somebody has asked to leave, and how that stands. */
import type { GetMyLeaving } from '../../../shared/domains/members.leaving.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { memberById } from './member-rows.ts';

export const getMyLeaving = async (reader: Reader): Promise<ReturnsOf<typeof GetMyLeaving>> => {
  const [me] = await memberById(reader, { id: memberOf(reader.actor).id });
  return { leavesAt: me?.leavesAt ?? null, words: me?.leavesWords ?? null };
};
