/** Every sentence a person reads, in every language. English is written first; the others must have the same sentences to compile. */
import type { Locale } from '../locales.ts';
import { ballots as ballotsEn } from './en/ballots.ts';
import { brand as brandEn } from './en/brand.ts';
import { contests as contestsEn } from './en/contests.ts';
import { forum as forumEn } from './en/forum.ts';
import { identity as identityEn } from './en/identity.ts';
import { imports as importsEn } from './en/imports.ts';
import { islands as islandsEn } from './en/islands.ts';
import { keys as keysEn } from './en/keys.ts';
import { loyalty as loyaltyEn } from './en/loyalty.ts';
import { media as mediaEn } from './en/media.ts';
import { members as membersEn } from './en/members.ts';
import { moderation as moderationEn } from './en/moderation.ts';
import { notifications as notificationsEn } from './en/notifications.ts';
import { opening as openingEn } from './en/opening.ts';
import { platform as platformEn } from './en/platform.ts';
import { search as searchEn } from './en/search.ts';
import { transparency as transparencyEn } from './en/transparency.ts';
import { unsent as unsentEn } from './en/unsent.ts';
import { votes as votesEn } from './en/votes.ts';
import { hans } from './zh-Hans/index.ts';
import { hant } from './zh-Hant/index.ts';

/** The same keys, any words. */
type Same<T> = { readonly [K in keyof T]: string };
const english = {
  platform: { ...islandsEn.platform, ...keysEn.platform, ...unsentEn.platform, ...platformEn },
  brand: brandEn,
  identity: { ...islandsEn.identity, ...identityEn },
  members: { ...islandsEn.members, ...membersEn },
  media: mediaEn,
  loyalty: loyaltyEn,
  forum: forumEn,
  ballots: ballotsEn,
  contests: { ...votesEn.contests, ...contestsEn },
  moderation: moderationEn,
  search: searchEn,
  imports: importsEn,
  opening: openingEn,
  transparency: transparencyEn,
  notifications: { ...islandsEn.notifications, ...notificationsEn },
} as const;
export type Sentences = { readonly [D in keyof typeof english]: Same<(typeof english)[D]> };
export type IslandSentences = { readonly [D in keyof typeof islandsEn]: Same<(typeof islandsEn)[D]> };

export const messages: Record<Locale, Sentences> = { en: english, 'zh-Hans': hans, 'zh-Hant': hant };
