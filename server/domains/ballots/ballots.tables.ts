/** Ballot boxes, what can be chosen in them, who voted, and the ballots: apart, so that the tie between the two can be cut. */
import type { BoxKind, Counting } from '../../../shared/domains/ballots.lists.ts';
import type { Kit } from '../../platform/store/kit.ts';

/** A policy as it was in force when the box was opened. */
export type KeptPolicy = { kind: string; key: string; version: number; value: unknown };

export const ballotsTables = (k: Kit) => ({
  boxes: k.table(
    'ballot_boxes',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').$type<BoxKind>().notNull(),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** What is asked, where the subject's title does not say it; '' otherwise. */
      question: k.text('question').notNull().default(''),
      votesEach: k.int('votes_each').notNull(),
      /** Who may vote: from this tier on, and here for so many days. */
      tier: k.int('tier').notNull(),
      accountAgeDays: k.int('account_age_days').notNull(),
      counts: k.text('counts').$type<Counting>().notNull(),
      /** Ballots are taken from `opensAt` on and before `closesAt`; null: until its owner closes it. */
      opensAt: k.ms('opens_at').notNull(),
      closesAt: k.ms('closes_at'),
      /** Who says that the result stands: the closing itself, or the owner after a look at the ballots. */
      resultBy: k.text('result_by').$type<'close' | 'owner'>().notNull(),
      policies: k.json<KeptPolicy[]>('policies').notNull(),
      /** Counts ballots and changes of them; changed first by everything that writes to this box, which puts them in order. */
      version: k.int('version').notNull(),
      ballots: k.int('ballots').notNull(),
      setAside: k.int('set_aside').notNull(),
      /** The sum of a keyed hash over all ballots: no single one can be changed, added or removed without the house's secret. */
      digest: k.text('digest').notNull(),
      /** The chain over all ballots, once it is closed. */
      root: k.text('root'),
      /** The whole list as a kept file, once it is made. */
      file: k.text('file'),
      /** Ballots that the house did not write as they are, or misses, when the list is made: somebody wrote to its database. */
      faults: k.int('faults').notNull().default(0),
      /** When somebody ended it before its time; null where its time came by itself. */
      endedAt: k.ms('ended_at'),
      closedAt: k.ms('closed_at'),
      publishedAt: k.ms('published_at'),
    },
    (t) => [k.uniqueIndex('ballot_boxes_subject').on(t.subjectKind, t.subjectId, t.kind), k.index('ballot_boxes_file').on(t.file)],
  ),
  choices: k.table(
    'ballot_choices',
    {
      boxId: k.text('box_id').notNull(),
      /** The owner's id of it: an entry, an option. */
      id: k.text('id').notNull(),
      n: k.int('n').notNull(),
      /** Its words where the owner keeps none; '' where the owner is asked for them. */
      title: k.text('title').notNull(),
      votes: k.int('votes').notNull(),
      withdrawnAt: k.ms('withdrawn_at'),
      reason: k.text('reason').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.boxId, t.id] }), k.uniqueIndex('ballot_choices_order').on(t.boxId, t.n)],
  ),
  /** One row for each who voted. What ties it to a ballot is emptied when the result stands. No time: the record says the day. */
  voters: k.table(
    'ballot_voters',
    {
      boxId: k.text('box_id').notNull(),
      memberId: k.text('member_id').notNull(),
      /** The receipt, from which the ballot's id follows; null once the tie is cut. */
      receipt: k.text('receipt'),
      /** Which group this one was named in when its ballots were first set aside; stays when they count again, goes with the tie. */
      asideGroup: k.int('aside_group'),
    },
    (t) => [k.primaryKey({ columns: [t.boxId, t.memberId] })],
  ),
  ballots: k.table(
    'ballots',
    {
      boxId: k.text('box_id').notNull(),
      /** 32 hexadecimal digits, which sort the same in every database and script. */
      id: k.text('id').notNull(),
      /** Ids of the choices, sorted, joined by commas. */
      choices: k.text('choices').notNull(),
      seal: k.text('seal').notNull(),
      /** Why it is not counted; '' where it is. */
      setAside: k.text('set_aside').notNull(),
      /** A keyed hash of this row: made by the house alone. */
      proof: k.text('proof').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.boxId, t.id] })],
  ),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    ballots: ReturnType<typeof ballotsTables>;
  }
}
