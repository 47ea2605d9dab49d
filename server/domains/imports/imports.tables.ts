/** What was brought from elsewhere and what it became here, the addresses that people had there, and links to claim one's self. */
import type { Kit } from '../../platform/store/kit.ts';

export const importsTables = (k: Kit) => ({
  /** So that what comes twice is found, and comes once. */
  things: k.table(
    'imported_things',
    {
      /** Where from: `discourse`, or `discourse:NAME` where there are several. */
      source: k.text('source').notNull(),
      kind: k.text('kind').$type<ThingKind>().notNull(),
      /** Its id there. */
      foreignId: k.text('foreign_id').notNull(),
      /** Its id here. */
      id: k.text('id').notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.source, t.kind, t.foreignId] }), k.index('imported_things_id').on(t.id, t.kind)],
  ),
  /** Addresses only as hashes: who has one confirmed here is known by it, and nobody can be written to with it. */
  mails: k.table('imported_mails', { memberId: k.text('member_id').primaryKey(), hash: k.text('address_hash').notNull() }, (t) => [
    k.index('imported_mails_hash').on(t.hash),
  ]),
  /** Links that an administrator made: good once and for a while, kept as a hash. */
  claimLinks: k.table(
    'claim_links',
    {
      tokenHash: k.text('token_hash').primaryKey(),
      memberId: k.text('member_id').notNull(),
      byId: k.text('by_id'),
      at: k.ms('at').notNull(),
      until: k.ms('good_until').notNull(),
    },
    (t) => [k.index('claim_links_member').on(t.memberId), k.index('claim_links_until').on(t.until)],
  ),
});

export type ThingKind = 'topic' | 'post' | 'person' | 'space';

declare module '../../platform/store/kit.ts' {
  interface Tables {
    imports: ReturnType<typeof importsTables>;
  }
}
