/** The published list: every ballot, in the order of the chain, page by page. */
import { and, asc, eq, gt } from 'drizzle-orm';
import { ballotsPerPage } from '../../../shared/domains/ballots.lists.ts';
import { type BallotLine, ListBallots } from '../../../shared/domains/ballots.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import { boxThere } from './boxes.queries.ts';
import type { Source } from './list.ts';

export type BallotRow = Tables['ballots']['ballots']['$inferSelect'];

/** The next so many ballots of a box, by rising id. */
export const ballotsAfter = (reading: { db: ReadDb; t: Tables }, boxId: string, after: string, limit: number): Promise<BallotRow[]> => {
  const { ballots } = reading.t.ballots;
  return reading.db
    .select()
    .from(ballots)
    .where(and(eq(ballots.boxId, boxId), gt(ballots.id, after)))
    .orderBy(asc(ballots.id))
    .limit(limit);
};

/** For a list made here. */
export const sourceIn = (reading: { db: ReadDb; t: Tables }, boxId: string): Source => {
  const { boxes } = reading.t.ballots;
  return {
    kept: async () => {
      const columns = { version: boxes.version, ballots: boxes.ballots, digest: boxes.digest };
      const [row] = await reading.db.select(columns).from(boxes).where(eq(boxes.id, boxId));
      if (!row) throw new Error(`there is no ballot box ${boxId}`);
      return row;
    },
    after: (id, limit) => ballotsAfter(reading, boxId, id, limit),
  };
};

export const lineOf = ({ id, choices, seal, setAside }: BallotRow): BallotLine => ({
  id,
  choices: choices.split(','),
  seal,
  setAside: setAside || null,
});

export const listBallots = async (reader: Reader, input: InputOf<typeof ListBallots>): Promise<ReturnsOf<typeof ListBallots>> => {
  const box = await boxThere(reader, input.boxId);
  if (!box) throw refuse(ListBallots, 'box-missing');
  if (box.root === null) throw refuse(ListBallots, 'not-closed-yet');
  const limit = input.limit ?? ballotsPerPage;
  const rows = await ballotsAfter(reader, box.id, input.after ?? '', limit + 1);
  const page = rows.slice(0, limit);
  return {
    box: box.id,
    ballots: box.ballots,
    root: box.root,
    lines: page.map(lineOf),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    whole: `/ballots/${box.id}/list.json`,
  };
};
