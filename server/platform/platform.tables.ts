/** The platform's own tables: policies, work that waits, what changed, acts already done, mails. */
import type { Kit } from './store/kit.ts';

export const platformTables = (k: Kit) => ({
  /** Append-only versions of every rule that binds people; see policies.ts. */
  policies: k.table(
    'policies',
    {
      kind: k.text('kind').notNull(),
      key: k.text('key').notNull(),
      version: k.int('version').notNull(),
      value: k.json<unknown>('value').notNull(),
      reason: k.text('reason').notNull(),
      by: k.text('by_whom').notNull(),
      publishedAt: k.ms('published_at').notNull(),
      effectiveAt: k.ms('effective_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.kind, t.key, t.version] })],
  ),
  /** The outbox and the timed work in one: a row is due, is leased, is done (deleted) or dead; see jobs.ts. */
  jobs: k.table(
    'jobs',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').notNull(),
      /** Order is kept for one subject only. */
      subject: k.text('subject').notNull(),
      payload: k.json<unknown>('payload').notNull(),
      /** Timed work is unique by (kind, onceKey); null for ordinary rows. */
      onceKey: k.text('once_key'),
      dueAt: k.ms('due_at').notNull(),
      attempts: k.int('attempts').notNull(),
      leasedUntil: k.ms('leased_until').notNull(),
      leasedBy: k.text('leased_by'),
      deadAt: k.ms('dead_at'),
      lastError: k.text('last_error'),
    },
    (t) => [
      k.index('jobs_due').on(t.deadAt, t.dueAt),
      k.index('jobs_subject').on(t.kind, t.subject, t.dueAt),
      k.uniqueIndex('jobs_once').on(t.kind, t.onceKey),
    ],
  ),
  /** Mails that were handed to the outbox: each once by its key, and how many somebody got today. Addresses only as hashes; kept for nine days. */
  mails: k.table('mails', { id: k.text('id').primaryKey(), to: k.text('to_hash').notNull(), at: k.ms('at').notNull() }, (t) => [
    k.index('mails_to').on(t.to, t.at),
    k.index('mails_at').on(t.at),
  ]),
  /** Addresses that mail came back from, as hashes, and how heavy that weighs; see mail/trouble.ts. */
  mailTrouble: k.table(
    'mail_trouble',
    { to: k.text('to_hash').primaryKey(), weight: k.int('weight').notNull(), at: k.ms('at').notNull() },
    (t) => [k.index('mail_trouble_at').on(t.at)],
  ),
  /** What a commit changed, for the caches and sockets of every process; kept for an hour. */
  changes: k.table('changes', {
    n: k.rising('n'),
    at: k.ms('at').notNull(),
    tags: k.json<string[]>('tags').notNull(),
    live: k.json<{ topic: string; kind: string; payload: unknown }[]>('live').notNull(),
  }),
  /** Acts that were done, with their answer: the same one sent twice is one act. */
  acts: k.table(
    'acts',
    {
      member: k.text('member').notNull(),
      command: k.text('command').notNull(),
      key: k.text('key').notNull(),
      /** Of the content: one key used for two contents is a mistake. */
      digest: k.text('digest').notNull(),
      at: k.ms('at').notNull(),
      answer: k.json<unknown>('answer'),
    },
    (t) => [k.primaryKey({ columns: [t.member, t.command, t.key] }), k.index('acts_at').on(t.at)],
  ),
});

declare module './store/kit.ts' {
  interface Tables {
    platform: ReturnType<typeof platformTables>;
  }
}
