/** All domains' tables, put together once for SQLite and once for PostgreSQL. A new domain adds its line here. */
import { ballotsTables } from './domains/ballots/ballots.tables.ts';
import { contestsTables } from './domains/contests/contests.tables.ts';
import { forumTables } from './domains/forum/forum.tables.ts';
import { identityTables } from './domains/identity/identity.tables.ts';
import { importsTables } from './domains/imports/imports.tables.ts';
import { loyaltyTables } from './domains/loyalty/loyalty.tables.ts';
import { mediaTables } from './domains/media/media.tables.ts';
import { membersTables } from './domains/members/members.tables.ts';
import { moderationTables } from './domains/moderation/moderation.tables.ts';
import { notificationsTables } from './domains/notifications/notifications.tables.ts';
import { searchTables } from './domains/search/search.tables.ts';
import { transparencyTables } from './domains/transparency/transparency.tables.ts';
import { platformTables } from './platform/platform.tables.ts';
import { type Kit, kits, type Tables } from './platform/store/kit.ts';

const build = (kit: Kit): Tables => ({
  platform: platformTables(kit),
  identity: identityTables(kit),
  members: membersTables(kit),
  media: mediaTables(kit),
  forum: forumTables(kit),
  ballots: ballotsTables(kit),
  contests: contestsTables(kit),
  search: searchTables(kit),
  notifications: notificationsTables(kit),
  moderation: moderationTables(kit),
  loyalty: loyaltyTables(kit),
  imports: importsTables(kit),
  transparency: transparencyTables(kit),
});

export const tables = { sqlite: build(kits.sqlite), postgres: build(kits.postgres) };
