/** KeepDraft: what is being written stays, whatever becomes of the tab. */
import { and, desc, eq } from 'drizzle-orm';
import type { KeepDraft, PollAsTyped } from '../../../../shared/domains/forum.writing.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { draftOf, dropDraftOf } from '../drafts.ts';
import { mostDrafts } from '../forum.rules.ts';

export const keepDraft = async (work: Work, input: InputOf<typeof KeepDraft>): Promise<ReturnsOf<typeof KeepDraft>> => {
  const memberId = memberOf(work.actor).id;
  const { place, body, title = null, kind = null, replyTo = null, tags = null, spaceId = null, ...poll } = input;
  if (![body, title, poll.pollQuestion, poll.pollOptions].some((words) => words?.trim())) {
    await dropDraftOf(work, memberId, place);
    return { kept: false, at: work.now };
  }
  const { drafts } = work.t.forum;
  const isNew = (await draftOf(work, { memberId, place })).length === 0;
  const words = { body, title, kind, replyTo, tags, spaceId, poll: hasPoll(poll) ? poll : null, at: work.now };
  await work.db
    .insert(drafts)
    .values({ memberId, place, ...words })
    .onConflictDoUpdate({ target: [drafts.memberId, drafts.place], set: words });
  if (isNew) await dropOldest(work, memberId);
  return { kept: true, at: work.now };
};

/** How many votes and days stand in the form of everybody; a poll begins with its words. */
const hasPoll = ({ pollQuestion, pollOptions }: PollAsTyped): boolean => Boolean(pollQuestion?.trim() || pollOptions?.trim());

const dropOldest = async (work: Work, memberId: string): Promise<void> => {
  const { drafts } = work.t.forum;
  const rows = await work.db
    .select({ place: drafts.place })
    .from(drafts)
    .where(eq(drafts.memberId, memberId))
    .orderBy(desc(drafts.at), desc(drafts.place))
    .limit(mostDrafts + 10);
  for (const { place } of rows.slice(mostDrafts))
    await work.db.delete(drafts).where(and(eq(drafts.memberId, memberId), eq(drafts.place, place)));
};
