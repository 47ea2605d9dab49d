/** What every command with a picture does: before the transaction made safe and kept as files, inside it counted and written down. */
import { sql } from 'drizzle-orm';
import { maxPictureBytes } from '../../../shared/domains/media.lists.ts';
import type { BringPicture } from '../../../shared/domains/media.ts';
import type { Command } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import { dayOf } from '../../platform/day.ts';
import type { Brought } from '../../platform/domain.ts';
import { newId } from '../../platform/id.ts';
import type { MadePicture, Shape } from '../../platform/pictures/tasks.ts';
import { longestSide, mostPixels } from '../../platform/pictures/tasks.ts';
import type { Reader } from '../../platform/reader.ts';
import { type Refused, refuse } from '../../platform/refusal.ts';
import { preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { tallyOf } from './media.queries.ts';
import { type Allowance, allowanceOf } from './media.rules.ts';

/** All list these refusals, so one of them stands for all. */
type Takes = Pick<Command, 'domain' | 'name'> & { refuses: (typeof BringPicture)['refuses'] };
const no = (takes: Takes, ...said: Parameters<typeof refuse<typeof BringPicture>> extends [unknown, ...infer S] ? S : never): Refused =>
  refuse(takes as unknown as typeof BringPicture, ...said);

const enoughToday = (takes: Takes, { perDay }: Allowance): Refused => no(takes, 'enough-today', { values: { count: perDay } });
const noRoom = (takes: Takes, { bytes }: Allowance): Refused =>
  no(takes, 'no-room', { values: { megabytes: Math.floor(bytes / 1024 / 1024) } });

export type Taken = { large: string; small: string; tiny: string; made: MadePicture; bytes: number; allowance: Allowance };

export const takePicture = async (
  takes: Takes,
  reader: Reader,
  { bytes: sent, files, pictures }: Brought,
  shape: Shape,
): Promise<Taken> => {
  if (sent.length > maxPictureBytes) throw no(takes, 'file-too-large', { values: { megabytes: maxPictureBytes / 1024 / 1024 } });
  const me = memberOf(reader.actor);
  const allowance = allowanceOf(me);
  // looked at here, too, so that nothing is decoded for who has brought enough
  const [tally] = await tallyOf(reader, { memberId: me.id });
  if (tally && tally.day === dayOf(reader.now, reader.zone) && tally.today >= allowance.perDay) throw enoughToday(takes, allowance);
  if (tally && tally.bytes >= allowance.bytes) throw noRoom(takes, allowance);

  const made = await pictures.make(sent, shape);
  if ('unfit' in made)
    throw no(takes, made.unfit, { values: made.unfit === 'side-too-long' ? { side: longestSide } : { pixels: mostPixels } });
  const large = await files.keep(made.large.bytes);
  // kept once where two of them are the same
  const small = made.small.width === made.large.width ? large : await files.keep(made.small.bytes);
  const tiny = made.tiny.width === made.small.width ? small : await files.keep(made.tiny.bytes);
  const sizes = new Map([
    [large, made.large],
    [small, made.small],
    [tiny, made.tiny],
  ]);
  const bytes = [...sizes.values()].reduce((sum, one) => sum + one.bytes.length, 0);
  return { large, small, tiny, made, bytes, allowance };
};

const count = preparedWrite(({ db, t }) => {
  const { pictureTallies: tally } = t.media;
  const day = sql.placeholder('day');
  const bytes = sql.placeholder('bytes');
  return db
    .insert(tally)
    .values({ memberId: sql.placeholder('memberId'), day, today: 1, bytes })
    .onConflictDoUpdate({
      target: tally.memberId,
      set: {
        today: sql`case when ${tally.day} = excluded.day then ${tally.today} + 1 else 1 end`,
        day: sql`excluded.day`,
        bytes: sql`${tally.bytes} + excluded.bytes`,
      },
    })
    .returning({ today: tally.today, bytes: tally.bytes });
});
const insertPicture = preparedWrite(({ db, t }) => {
  const { pictures } = t.media;
  const p = sql.placeholder;
  return db.insert(pictures).values({
    id: p('id'),
    memberId: p('memberId'),
    at: p('at'),
    large: p('large'),
    small: p('small'),
    tiny: p('tiny'),
    width: p('width'),
    height: p('height'),
    smallWidth: p('smallWidth'),
    bytes: p('bytes'),
    alt: p('alt'),
    looseSince: p('at'),
  });
});

/** Writes the picture down as this member's, used by nothing yet. @returns its id */
export const writePicture = async (takes: Takes, work: Work, taken: Taken, alt: string): Promise<string> => {
  const { id: memberId } = memberOf(work.actor);
  const { made, allowance, bytes } = taken;
  const [tally] = await count(work, { memberId, day: dayOf(work.now, work.zone), bytes });
  if (tally && tally.today > allowance.perDay) throw enoughToday(takes, allowance);
  if (tally && tally.bytes > allowance.bytes) throw noRoom(takes, allowance);
  const id = newId(work.now);
  const { width, height } = made.large;
  const { large, small, tiny } = taken;
  await insertPicture(work, { id, memberId, at: work.now, large, small, tiny, width, height, smallWidth: made.small.width, bytes, alt });
  return id;
};
