/** What was reported in the demo: some of it waits on the desk, some was decided. */
import { DecideReport, ReportPost } from '../../shared/domains/moderation.ts';
import type { House } from '../platform/house.ts';
import { aWhile } from './minutes.ts';
import { type Scene, saidUnder } from './stage.ts';

const hour = 3_600_000;

export const makeReports = async (house: House, scene: Scene): Promise<void> => {
  for (const { by, title, post, hoursAgo, reason, words, kept } of scene.brand.reports) {
    const at = scene.now - hoursAgo * hour + aWhile(`${by} reports ${title}`);
    const postId = saidUnder(scene, title).postIds[post] ?? '';
    const { out } = await house.run(ReportPost, scene.actorOf(by), { postId, reason, words }, { now: at });
    if (!kept) continue;
    const { reports } = house.store.t.moderation;
    const rows = await house.store.read.select({ id: reports.id, reviewId: reports.reviewId }).from(reports);
    const reviewId = rows.find(({ id }) => id === out.reportId)?.reviewId ?? '';
    const decided = { reviewId, decision: 'keep', version: 1, reason: kept } as const;
    await house.run(DecideReport, scene.staff, decided, { now: at + 2 * hour });
  }
};
