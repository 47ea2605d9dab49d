/** One's own pages, behind one's face in the masthead: the same from the server and in the island. A domain adds its line here. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SayKey } from '../../shared/say.ts';
import { type IconName, icon } from '../kit/icon.ts';

type Place = { href: string; sentence: string; icon: IconName; staff?: true };

/** In their order. The sentences are among those of the islands. */
export const menuPlaces: readonly Place[] = [
  { href: '/me/record', sentence: 'members.my-record', icon: 'record' },
  { href: '/me/standing', sentence: 'members.my-standing', icon: 'helpful' },
  { href: '/me/notices', sentence: 'members.my-notices', icon: 'mail' },
  { href: '/me/follows', sentence: 'members.my-follows', icon: 'bell' },
  { href: '/me/unread', sentence: 'notifications.my-unread', icon: 'talk' },
  { href: '/me/bookmarks', sentence: 'notifications.my-bookmarks', icon: 'keep' },
  { href: '/me/drafts', sentence: 'forum.my-drafts', icon: 'write' },
  { href: '/me/settings', sentence: 'members.settings', icon: 'settings' },
  { href: '/desk', sentence: 'moderation.desk', icon: 'flag', staff: true },
];

/** @param who one's name and page, where it is known already */
export const menuList = (say: SayKey, staff: boolean, who: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<div class="menu-list">${who}${menuPlaces.filter((place) => staff || !place.staff).map((place) => html`<a href="${place.href}">${icon(place.icon)}${say(place.sentence)}</a>`)}<form method="post" action="/forms/sign-out"><button type="submit">${icon('sign-out')}${say('identity.sign-out')}</button></form></div>`;
