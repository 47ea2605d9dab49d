/** Pure decisions of the forum, each number with its reason. */

import { shortestTitle, titleWeight } from '../../../shared/domains/forum.lists.ts';
import type { Locale } from '../../../shared/locales.ts';
import { type Actor, levelOf } from '../../platform/actor.ts';
import type { Policies, PolicyDefault } from '../../platform/policies.ts';
import { oneLine, withoutUnseen } from '../../platform/text/clean.ts';

/** Hours in which a post can be changed by whom; `trustedFrom` is a tier. Staff count as trusted. */
export type EditWindow = { hours: number; trustedHours: number; trustedFrom: number };
export const defaultEditWindow: PolicyDefault = {
  kind: 'limits',
  key: 'edit-window',
  value: { hours: 24, trustedHours: 720, trustedFrom: 3 } satisfies EditWindow,
  reason:
    'While people still read along; later it would change what others answered to. Who has shown for long what they say may mend it longer.',
};
/** For how long this one may change a post of theirs: told to people, too, since the button goes when the window closes. */
export const editHoursOf = (policies: Policies, actor: Actor, at: number): number => {
  const { hours, trustedHours, trustedFrom } =
    policies.inForce<EditWindow>('limits', 'edit-window', at)?.value ?? (defaultEditWindow.value as EditWindow);
  return levelOf(actor) >= trustedFrom ? trustedHours : hours;
};
/** A slug longer than this helps nobody. */
const slugLength = 60;
/** A Han sign takes nine characters in an address, and a way back (`?next=`, `_back`) may have 500 in all: 38 signs. */
const encodedSlugLength = 350;

/** Whom one addresses in a post is told: ten are a table, more are a crowd that did not ask. Who is new here can reach two. */
export const mostMentions = (level: number): number => (level <= 1 ? 2 : 10);

/** More than anybody writes at the same time; the oldest goes for the newest. */
export const mostDrafts = 50;
export const draftsLiveMs = 90 * 86_400_000;

/** What is quoted by one press: enough to know what is meant, and the post itself is a press away. */
export const mostQuoted = 2_000;

/** A member of a day is of the first tier. */
export const newcomersMayComeIn = (openTo: number): boolean => openTo <= 1;

export const titleIsLongEnough = (title: string): boolean => titleWeight(withoutUnseen(title)) >= shortestTitle;

type InLanguages = { readonly [L in Locale]?: string | undefined };
/** For each language the nearest one that has words: the other Chinese, then English, then any. */
const nearest: Record<Locale, readonly Locale[]> = {
  en: ['en', 'zh-Hans', 'zh-Hant'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
};
/** The words of the nearest language for every one that has none of its own; what is said to be empty is empty. */
export const inEveryLanguage = (said: InLanguages): Record<Locale, string> => {
  const of = (locale: Locale): string =>
    said[locale] === undefined
      ? (nearest[locale].map((l) => oneLine(said[l] ?? '')).find((words) => words !== '') ?? '')
      : oneLine(said[locale]);
  return { en: of('en'), 'zh-Hans': of('zh-Hans'), 'zh-Hant': of('zh-Hant') };
};

export const cleanTitle = oneLine;

/** A title from elsewhere, as long as one may be here. */
export const titleFor = (written: string): string => {
  const signs = [...cleanTitle(written)];
  return signs.length <= 150 ? signs.join('') : `${signs.slice(0, 149).join('').trimEnd()}…`;
};

/** Addresses of the house under a thread's, which no title may take. */
const taken = new Set(['poll']);
/** The words of the title for its address; Han stays. Never empty. */
export const slugOf = (title: string): string => {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const signs = [...words].slice(0, slugLength);
  while (encodeURIComponent(signs.join('')).length > encodedSlugLength) signs.pop();
  const slug = signs.join('').replace(/-+$/, '') || 'thread';
  return taken.has(slug) ? `${slug}-` : slug;
};

/** Mainly Han: set in a Chinese face. */
export const langOfTitle = (title: string): string | null => {
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const han = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters > 0 && han / letters > 0.3 ? 'zh' : null;
};

export const hrefOfThread = (id: string, slug: string): string => `/t/${id}/${encodeURIComponent(slug)}`;
export const hrefOfTag = (tag: string): string => `/tags/${encodeURIComponent(tag)}`;
/** The page of a thread that holds the post with this number, and the place on it. */
export const hrefOfPost = (threadId: string, slug: string, n: number, perPage: number): string => {
  const from = Math.floor((n - 1) / perPage) * perPage + 1;
  return `${hrefOfThread(threadId, slug)}${from > 1 ? `?from=${from}` : ''}#p${n}`;
};

/** One picture is how newcomers show what they speak of; twenty are a long report, and more make a page that nobody loads on the road. */
export const mostPicturesOf = (actor: Actor): number => (levelOf(actor) <= 1 && actor.kind === 'member' ? 1 : 20);
