/** Every island of the house: the one script of all pages. Together they are small, so one file comes sooner than many. */
import './platform/keys.island.ts';
import './platform/language-offer.island.ts';
import './platform/offline.ts';
import './platform/plain.island.ts';
import './domains/ballots/fetch-votes.ts';
import './domains/forum/arrivals.island.ts';
import './domains/forum/composer.island.ts';
import './domains/forum/presence.island.ts';
import './domains/forum/reactions.island.ts';
import './domains/forum/share.island.ts';
import './domains/forum/speaker.island.ts';
import './domains/forum/writing.island.ts';
import './domains/members/first-words.island.ts';
import './domains/members/follow.island.ts';
import './domains/members/me.island.ts';
import './domains/notifications/bell.island.ts';
import './domains/notifications/bookmark.island.ts';
import './domains/notifications/counts.island.ts';
import './domains/notifications/place.island.ts';

// what the files beside this one share with it: state that there is once a page, and Lit
export { html, nothing, svg } from 'lit';
export { speaker } from '../shared/say.ts';
export { call } from './platform/call.ts';
export { define, Island } from './platform/island.ts';
export { watch } from './platform/live.ts';
export { signedIn, whoAmI } from './platform/me.ts';
export { keepOwn, keptOwn } from './platform/own-storage.ts';
export { pressed } from './platform/pressed.ts';
