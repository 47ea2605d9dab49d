/** All sentences of this language. */
import type { Sentences } from '../index.ts';
import { ballots } from './ballots.ts';
import { brand } from './brand.ts';
import { contests } from './contests.ts';
import { forum } from './forum.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { islands } from './islands.ts';
import { keys } from './keys.ts';
import { loyalty } from './loyalty.ts';
import { media } from './media.ts';
import { members } from './members.ts';
import { moderation } from './moderation.ts';
import { notifications } from './notifications.ts';
import { opening } from './opening.ts';
import { platform } from './platform.ts';
import { search } from './search.ts';
import { transparency } from './transparency.ts';
import { unsent } from './unsent.ts';
import { votes } from './votes.ts';

export const hant: Sentences = {
  platform: { ...islands.platform, ...keys.platform, ...unsent.platform, ...platform },
  brand,
  identity: { ...islands.identity, ...identity },
  members: { ...islands.members, ...members },
  media,
  loyalty,
  forum,
  ballots,
  contests: { ...votes.contests, ...contests },
  moderation,
  search,
  imports,
  opening,
  transparency,
  notifications: { ...islands.notifications, ...notifications },
};
