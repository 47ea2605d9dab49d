/** Every island of the house: the one script of all pages. Together they are small, so one file comes sooner than many. */
import './domains/forum/alike.island.ts';
import './domains/forum/arrivals.island.ts';
import './domains/forum/composer.island.ts';
import './domains/forum/presence.island.ts';
import './domains/forum/reactions.island.ts';
import './domains/forum/share.island.ts';
import './domains/forum/speaker.island.ts';
import './domains/forum/writing.island.ts';
import './domains/members/first-steps.island.ts';
import './domains/members/first-words.island.ts';
import './domains/members/follow.island.ts';
import './domains/members/me.island.ts';
import './domains/notifications/bell.island.ts';
import './domains/moderation/desk.island.ts';
import './domains/notifications/bookmark.island.ts';
import './domains/notifications/counts.island.ts';
import './domains/notifications/place.island.ts';
