/** The demo's desk: two reports that wait, one that was decided, and what staff did, all through the commands of people. */
import { DecideReport, ReportPost } from '../../shared/domains/moderation.ts';
import type { Member } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';

type Said = { threadId: string; postIds: string[] };
const hour = 3_600_000;

/** `said`: what stands in the demo, by the title's beginning. Nobody's words are bad there: people report by mistake, too. */
export const deskWork = async (
  house: House,
  now: number,
  actorOf: (handle: string) => Member,
  said: (title: string) => Said,
): Promise<void> => {
  const flask = said('What is in the flask');
  const wrath = said('Cape Wrath in February');
  const school = said('School run');
  const report = (
    handle: string,
    postId: string | undefined,
    hoursAgo: number,
    body: { reason: 'spam' | 'off-topic' | 'personal-data'; words?: string },
  ) => house.run(ReportPost, actorOf(handle), { postId: postId ?? '', ...body }, { now: now - hoursAgo * hour });

  const { out } = await report('ferris', school.postIds[1], 30, { reason: 'spam' });
  const { reports } = house.store.t.moderation;
  const [made] = (await house.store.read.select({ id: reports.id, reviewId: reports.reviewId }).from(reports)).filter(
    (r) => r.id === out.reportId,
  );
  await house.run(
    DecideReport,
    actorOf('tom'),
    { reviewId: made?.reviewId ?? '', decision: 'keep', version: 1, reason: 'Naming a shop that mends is no advertisement.' },
    { now: now - 28 * hour },
  );
  await report('lotte', flask.postIds[2], 9, { reason: 'off-topic', words: 'This is about whisky by now, not about bags.' });
  await report('hamish', wrath.postIds[3], 5, {
    reason: 'personal-data',
    words: 'The number of the bothy’s keeper should not stand here.',
  });
  await report('noor', wrath.postIds[3], 3, { reason: 'personal-data' });
};
