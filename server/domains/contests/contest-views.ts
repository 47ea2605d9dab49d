/** Contests and entries as they are shown. */

import { phases } from '../../../shared/domains/contests.lists.ts';
import type { ContestSummary, EntryView, ShownPictureView } from '../../../shared/domains/contests.ts';
import type { Role } from '../../../shared/endpoint.ts';
import type { ContestRow, EntryRow } from './contest-rows.ts';
import { beginOf, hrefOfContest, hrefOfEntry, standingAt, untilOf } from './contests.rules.ts';
import type { ShownPicture } from './contests.tables.ts';

export type FaceRow = { handle: string; name: string; line: string; tier: number; role: Role; picture: string | null };
export const faceOfRow = ({ handle, name, line, tier, role, picture }: FaceRow) => ({ handle, name, line, tier, role, picture });

export const pictureView = ({ id, width, height, alt, inWords }: ShownPicture): ShownPictureView => ({
  id,
  src: `/media/${id}`,
  width,
  height,
  alt,
  ...(inWords ? { inWords } : {}),
});

export const summaryOf = (contest: ContestRow, decidedAt: number | null, now: number): ContestSummary => ({
  id: contest.id,
  slug: contest.slug,
  href: hrefOfContest(contest.id, contest.slug),
  title: contest.title,
  lang: contest.lang,
  excerpt: contest.excerpt,
  excerptLang: contest.briefLang,
  phase: standingAt(contest, now),
  phases: phases.map((phase) => ({ phase, at: beginOf(contest, phase) })),
  until: untilOf(contest, now),
  entries: contest.entries,
  prize: contest.prize,
  picture: contest.picture && pictureView(contest.picture),
  resultAt: decidedAt,
});

/** `own`: its author or staff, who read why it was taken out. */
export const entryView = (entry: EntryRow, author: FaceRow, own: boolean): EntryView => ({
  id: entry.id,
  contestId: entry.contestId,
  href: hrefOfEntry(entry.contestId, entry.id),
  title: entry.title,
  lang: entry.lang,
  excerpt: entry.excerpt,
  html: entry.html,
  bodyLang: entry.bodyLang,
  pictures: entry.pictures.map(pictureView),
  author: faceOfRow(author),
  at: entry.at,
  editedAt: entry.editedAt,
  version: entry.version,
  state: entry.state,
  reason: own ? entry.reason : null,
  rights: { version: entry.rights, at: entry.rightsAt },
});
