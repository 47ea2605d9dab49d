/** A person beside their words: face, name, one line of who they are here. The tier is also said, not only drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SayKey } from '../../shared/say.ts';
import { face } from './face.ts';

export type Person = { handle: string; name: string; line: string; tier: number; role: string };

const tiers = ['guest', 'friend', 'maker', 'keeper'] as const;
export const tierKey = (tier: number): string => `loyalty.tier-${tiers[Math.min(4, Math.max(1, tier)) - 1]}`;

/** Mainly Han: set in a Chinese face. */
export const langOf = (text: string): 'zh' | typeof nothing => (/\p{Script=Han}/u.test(text) ? 'zh' : nothing);

/** What a person is here, in a word: staff by their role, others by their tier. */
export const standingWord = (person: Person, say: SayKey): string =>
  person.role === 'member' ? say(tierKey(person.tier)) : say(`members.role-${person.role}`);

export const faceOf = (person: Person, options: { size?: 's' | 'l' | 'xl'; mine?: boolean } = {}): TemplateResult =>
  face({ handle: person.handle, name: person.name, tier: person.tier, staff: person.role !== 'member', ...options });

export const nameLink = (person: Person): TemplateResult =>
  html`<a class="plain" href="/m/${person.handle}" lang=${langOf(person.name)}>${person.name}</a>`;
