/** What belongs to an aspect besides its policy: its thread, who asked for it to be opened, and who was told of a change. */
import type { Kit } from '../../platform/store/kit.ts';

export const transparencyTables = (k: Kit) => ({
  /** Where an aspect is talked about: opened by whoever asks first. */
  aspectThreads: k.table(
    'aspect_threads',
    { aspect: k.text('aspect').primaryKey(), threadId: k.text('thread_id').notNull(), at: k.ms('at').notNull() },
    (t) => [k.uniqueIndex('aspect_threads_thread').on(t.threadId)],
  ),
  /** Asking for a closed aspect to be opened: its ballot box, the number of voices, and the clock of the answer. */
  asks: k.table(
    'asks',
    {
      id: k.text('id').primaryKey(),
      aspect: k.text('aspect').notNull(),
      /** '' while it runs, then its own id: one at a time for each aspect. */
      closedAs: k.text('closed_as').notNull(),
      boxId: k.text('box_id').notNull(),
      choiceId: k.text('choice_id').notNull(),
      /** As the limit ask-to-open stood when it began: moving the goal afterwards moves it for nobody who asked. */
      needed: k.int('needed').notNull(),
      days: k.int('days').notNull(),
      voices: k.int('voices').notNull(),
      at: k.ms('at').notNull(),
      /** When there were voices enough; the clock runs from here. */
      reachedAt: k.ms('reached_at'),
      dueAt: k.ms('due_at'),
      answeredAt: k.ms('answered_at'),
      answerPostId: k.text('answer_post_id'),
    },
    (t) => [
      k.uniqueIndex('asks_open').on(t.aspect, t.closedAs),
      k.index('asks_aspect').on(t.aspect, t.at, t.id),
      k.uniqueIndex('asks_box').on(t.boxId),
    ],
  ),
  /** How far the telling of one change has come: a page that runs twice finds itself done. */
  ruleTellings: k.table('rule_tellings', {
    /** `earning/replied/2`. */
    change: k.text('change').primaryKey(),
    /** The last member of the page that was told. */
    after: k.text('after_member').notNull(),
    told: k.int('told').notNull(),
    at: k.ms('at').notNull(),
  }),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    transparency: ReturnType<typeof transparencyTables>;
  }
}
