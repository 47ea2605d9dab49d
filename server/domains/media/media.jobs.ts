/** Sweeping: pictures that nothing shows, and nobody means to show, go a day later. Their files follow when no picture names them. */
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { JobContext, Recurring } from '../../platform/jobs.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { picturesInUse } from './media.questions.ts';
import { looseMs } from './media.rules.ts';

const atOnce = 200;

type Loose = { id: string; memberId: string; bytes: number };

const looseBefore = async (reader: Reader, before: number): Promise<Loose[]> => {
  const { pictures: p } = reader.t.media;
  return reader.db
    .select({ id: p.id, memberId: p.memberId, bytes: p.bytes })
    .from(p)
    .where(lt(p.looseSince, before))
    .orderBy(asc(p.looseSince))
    .limit(atOnce);
};

const remove = async (work: Work, ids: string[], before: number): Promise<void> => {
  const { pictures: p, pictureTallies: tally } = work.t.media;
  // asked again here: a post may have shown one of them this very moment
  const gone = await work.db
    .delete(p)
    .where(and(inArray(p.id, ids), lt(p.looseSince, before)))
    .returning({ memberId: p.memberId, bytes: p.bytes });
  const byMember = new Map<string, number>();
  for (const { memberId, bytes } of gone) byMember.set(memberId, (byMember.get(memberId) ?? 0) + bytes);
  for (const [memberId, bytes] of byMember)
    await work.db
      .update(tally)
      .set({ bytes: sql`${tally.bytes} - ${bytes}` })
      .where(eq(tally.memberId, memberId));
};

export const sweepPictures = async (context: JobContext): Promise<void> => {
  const before = context.now - looseMs;
  for (;;) {
    const reader = context.reader();
    const loose = await looseBefore(reader, before);
    if (loose.length === 0) return;
    const ids = loose.map((picture) => picture.id);
    const meant = new Set((await reader.ask(picturesInUse, loose)).flat());
    const { pictures: p } = reader.t.media;
    await context.work(async (work) => {
      // a draft keeps it for another day, then it is asked again
      if (meant.size > 0)
        await work.db
          .update(p)
          .set({ looseSince: context.now })
          .where(and(inArray(p.id, [...meant]), lt(p.looseSince, before)));
      await remove(
        work,
        ids.filter((id) => !meant.has(id)),
        before,
      );
    });
  }
};

export const mediaRecurring: Recurring[] = [{ kind: 'sweep-pictures', everyMs: 3_600_000, run: sweepPictures }];
