/** What a page function gets and gives. Pages are pure: contract data and context in, a view out. */
import type { TemplateResult } from 'lit';
import type { BrandFace } from '../../shared/domains/brand.ts';
import type { GetMyThread } from '../../shared/domains/forum.ts';
import type { DraftView } from '../../shared/domains/forum.writing.ts';
import type { GetMyFirstWords } from '../../shared/domains/members.settings.ts';
import type { GetMe } from '../../shared/domains/members.ts';
import type { Waiting } from '../../shared/domains/moderation.lists.ts';
import type { GetUnreadCounts } from '../../shared/domains/notifications.reads.ts';
import type { ReturnsOf } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';

/** A form as it was sent: where it led to, and its fields in order. */
export type SentForm = { action: string; fields: [name: string, value: string][] };

/** A form that came back: what was typed, and what was at fault. */
export type FormBack = {
  command: string;
  values: Record<string, string>;
  /** The sentence at the top, when no field is at fault. */
  sentence?: string;
  faults: Record<string, string>;
  /** What the refusal told besides its sentence. */
  told?: Record<string, unknown>;
  /** What was asked from inside the form, and changed nothing in it: how its words will look. */
  shown?: { html: string; lang: string | null };
  /** The sentence that says what was done with it. */
  done?: string;
  /** The command of a button within it that was pressed, where it was not the form’s own. */
  by?: string;
};

/** What is one's own on a page that is the same for all. Islands ask for it; it is drawn into the page only for who reads without a script. */
export type OwnParts = {
  thread?: ReturnsOf<typeof GetMyThread>;
  /** One follows what the page is about. */
  following?: boolean;
  /** One has an entry in this contest. */
  entered?: boolean;
  /** One's first words and what they were worth, while they are news. */
  first?: ReturnsOf<typeof GetMyFirstWords>['first'];
  /** What one began to write here. */
  draft?: DraftView | null;
  /** What is new in the threads of a list. */
  unread?: ReturnsOf<typeof GetUnreadCounts>['threads'];
  /** What waits for staff. */
  waiting?: Waiting;
};
/** `at`: the moment it was read. */
export type Own = OwnParts & { me: ReturnsOf<typeof GetMe>; at: number };

export type PageContext = {
  say: SayKey;
  locale: Locale;
  /** The brand's own language: pages in it have the plain address, those in others one with `?lang=`. */
  homeLocale: Locale;
  /** The brand's IANA zone: times on shared pages are the brand's. */
  zone: string;
  audience: 'visitor' | 'member' | 'staff';
  brand: BrandFace;
  /** The address asked for, with its query: where forms lead back to. */
  path: string;
  form?: FormBack;
  own?: Own;
  /** The id of the member whom this page is made for alone. */
  as?: string;
  /** Which of their audience this page is made for, where the page tells some of them apart. */
  apart?: string;
  /** The person whom this page is made for is kept from taking part: said where others write, instead of a form that would be refused. */
  suspended?: NonNullable<ReturnsOf<typeof GetMe>['suspended']>;
  /** The person whom this page is made for asked to leave, and is let go at this moment; epoch milliseconds. */
  leavesAt?: number;
};

/** What other places show of a page that is shared there, and what search engines read. Of public pages only. */
export type Social = {
  /** Open Graph's kind of thing; `website` where absent. */
  type?: 'website' | 'article' | 'profile';
  /** A picture of 1200 x 630; an address of ours, without the host. */
  picture?: string;
  pictureAlt?: string;
  /** Unix milliseconds, of an article. */
  publishedAt?: number;
  changedAt?: number;
  /** A schema.org object, without its `@context`; several stand in `@graph`. `origin` makes its addresses whole. */
  data?: (origin: string) => object;
};

export type PageView = {
  title: string;
  description: string;
  /** The address search engines should keep; without the host. */
  canonical: string;
  /** Which entry of the main navigation is here. */
  place?: 'home' | 'contests' | 'rules' | 'me' | 'desk' | 'search';
  main: TemplateResult;
  /** The bar at the thumb on phones; the tabs of the house where absent. */
  thumb?: TemplateResult;
  /** The slug of the space in which something is begun from here. */
  newIn?: string;
  /** The page has its own place for the sentence of a refused form; else it stands above everything. */
  tells?: boolean;
  social?: Social;
  /** Feeds of what is on the page, without the host. */
  feeds?: { title: string; href: string }[];
  /** The pages of a list before and after this one, without the host. */
  previous?: string;
  next?: string;
  /** Kept out of search engines. */
  hidden?: boolean;
  /** Members are asked for words here, though the page is not hidden: what they type and do not send is kept (unsent.ts). */
  asks?: boolean;
  /** Something can be done here that who is suspended may not, and it is not said in its place: it stands above everything. */
  acts?: boolean;
  /** A file of the browser that this page needs beside the one of all pages. */
  script?: 'begin';
  /** The house is not there yet: no way leads from this page into it. */
  bare?: boolean;
};
