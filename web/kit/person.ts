/** A person beside their words: face, name, one line of who they are here. The tier is also said, not only drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import { face } from './face.ts';

export type Person = { handle: string; name: string; line: string; tier: number; role: string; picture?: string | null };

const tiers = ['guest', 'friend', 'maker', 'keeper'] as const;
export const tierKey = (tier: number): string => `loyalty.tier-${tiers[Math.min(4, Math.max(1, tier)) - 1]}`;

/**
 * The `lang` that stored words need on a page in `locale` (null: they are not Chinese): Chinese ones everywhere, and on a Chinese page all
 * others too, or their apostrophes and spaces would be set as Chinese ones.
 */
export const langIn = (lang: string | null, locale: Locale): string | typeof nothing => lang ?? (locale === 'en' ? nothing : 'en');

/** The same for words whose language nobody has noted, such as names: any Han sign makes them Chinese. */
export const langOf = (text: string, locale: Locale): string | typeof nothing => langIn(/\p{Script=Han}/u.test(text) ? 'zh' : null, locale);

/** What a person is here, in a word: staff by their role, others by their tier, said as one ("guest tier"): "guest" alone reads as somebody who is no member. */
export const standingWord = (person: Person, say: SayKey): string =>
  person.role === 'member' ? say('loyalty.in-tier', { tier: say(tierKey(person.tier)) }) : say(`members.role-${person.role}`);

/** A name that large type would break in two, or push what stands beside it aside: by its longest word, and by the whole. */
export const isLongName = (name: string): boolean => name.length > 24 || name.split(/[\s-]/).some((word) => word.length > 12);

export const faceOf = (person: Person, options: { size?: 's' | 'l' | 'xl'; mine?: boolean } = {}): TemplateResult =>
  face({
    handle: person.handle,
    name: person.name,
    tier: person.tier,
    staff: person.role !== 'member',
    picture: person.picture,
    ...options,
  });

export const nameLink = (person: Pick<Person, 'handle' | 'name'>, { locale }: { locale: Locale }): TemplateResult =>
  html`<a class="plain" href="/m/${person.handle}" lang=${langOf(person.name, locale)}>${person.name}</a>`;
