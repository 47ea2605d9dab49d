/** One's own pages, behind one's face in the masthead: the same from the server and in the island. A domain adds its line here. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMe } from '../../shared/domains/members.ts';
import { mostCounted } from '../../shared/domains/notifications.lists.ts';
import type { ReturnsOf } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import { type IconName, icon } from '../kit/icon.ts';
import { faceOf, langOf } from '../kit/person.ts';

type Place = { href: string; sentence: string; icon: IconName; staff?: true };

/** In their order. The sentences are among those of the islands. */
export const menuPlaces: readonly Place[] = [
  { href: '/me/record', sentence: 'members.my-record', icon: 'record' },
  { href: '/me/standing', sentence: 'members.my-standing', icon: 'up' },
  { href: '/me/notices', sentence: 'members.my-notices', icon: 'bell' },
  { href: '/me/unread', sentence: 'notifications.my-unread', icon: 'talk' },
  { href: '/me/bookmarks', sentence: 'notifications.my-bookmarks', icon: 'keep' },
  { href: '/me/follows', sentence: 'members.my-follows', icon: 'feed' },
  { href: '/me/drafts', sentence: 'forum.my-drafts', icon: 'write' },
  { href: '/me/settings', sentence: 'members.settings', icon: 'settings' },
  { href: '/desk', sentence: 'moderation.desk', icon: 'flag', staff: true },
];

const menuList = (say: SayKey, staff: boolean, who: TemplateResult | typeof nothing): TemplateResult =>
  html`<div class="menu-list">${who}${menuPlaces.filter((place) => staff || !place.staff).map((place) => html`<a href="${place.href}">${icon(place.icon)}${say(place.sentence)}</a>`)}<form method="post" action="/forms/sign-out"><button type="submit">${icon('sign-out')}${say('identity.sign-out')}</button></form></div>`;

type Me = ReturnsOf<typeof GetMe>;

/** @param me who it is, where that is known already */
export const meMenu = (me: Me | null | undefined, staff: boolean, say: SayKey, locale: Locale): TemplateResult => {
  const who = me
    ? html`<a class="menu-me" href="/m/${me.handle}"><span><span class="label" lang=${langOf(me.name, locale)}>${me.name}</span><span class="small">@${me.handle}</span></span></a>`
    : nothing;
  return html`<details class="menu"><summary aria-label="${me ? me.name : say('members.your-menu')}">${me ? faceOf(me, { mine: true }) : icon('user')}</summary>${menuList(say, staff, who)}</details>`;
};

/** How many notices are unread, as it is shown. */
export const unreadText = (unread: number): string => (unread >= mostCounted ? `${mostCounted - 1}+` : String(unread));

export const bell = (unread: number, say: SayKey): TemplateResult =>
  html`<a class="glyph bell" href="/me/notices" aria-label="${unread > 0 ? say('notifications.bell-unread', { count: unreadText(unread) }) : say('notifications.bell')}">${icon('bell')}${unread > 0 ? html`<span class="bell-count num">${unreadText(unread)}</span>` : nothing}</a>`;
