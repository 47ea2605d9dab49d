/** MarkNoticesRead: one, those up to a number, or all; in every tab at once. */
import { and, eq, lte, type SQL } from 'drizzle-orm';
import type { MarkNoticesRead } from '../../../../shared/domains/notifications.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { unreadOf } from '../notices.queries.ts';
import { markRead } from '../read-notices.ts';
import { noteSeen } from '../seen.ts';

export const markNoticesRead = async (work: Work, input: InputOf<typeof MarkNoticesRead>): Promise<ReturnsOf<typeof MarkNoticesRead>> => {
  const { id } = memberOf(work.actor);
  const { notices } = work.t.notifications;
  const which: (SQL | undefined)[] = [];
  if (input.one !== undefined) which.push(eq(notices.n, input.one));
  else if (input.upTo !== undefined) which.push(lte(notices.n, input.upTo));
  await noteSeen(work, id);
  await markRead(work, id, and(...which));
  return { unread: await unreadOf(work, id) };
};
