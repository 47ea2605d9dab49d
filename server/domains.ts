/** The domains, in the order in which they hear events: the table of contents of the house. */
import { ballots } from './domains/ballots/index.ts';
import { brand } from './domains/brand/index.ts';
import { contests } from './domains/contests/index.ts';
import { forum } from './domains/forum/index.ts';
import { identity } from './domains/identity/index.ts';
import { imports } from './domains/imports/index.ts';
import { loyalty } from './domains/loyalty/index.ts';
import { media } from './domains/media/index.ts';
import { members } from './domains/members/index.ts';
import { moderation } from './domains/moderation/index.ts';
import { notifications } from './domains/notifications/index.ts';
import { opening } from './domains/opening/index.ts';
import { search } from './domains/search/index.ts';
import { transparency } from './domains/transparency/index.ts';
import type { Config } from './platform/config.ts';
import type { Domain } from './platform/domain.ts';

/** Brand and opening depend on the themes and settings; all others are the same in every house. */
export const domains = (config: Config, projectFolder: string): Domain[] => [
  brand(config, projectFolder),
  identity(config),
  members,
  media,
  forum,
  ballots(config, projectFolder),
  contests,
  search,
  notifications(config),
  moderation(config),
  loyalty,
  imports(config),
  transparency,
  opening(config, projectFolder),
];
