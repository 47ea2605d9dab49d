/** What the demo is made of, and the small tools with which it is written down. Content lies in a folder for each brand, a file for each space. */
import type { ReactionKind, ThreadKind } from '../../shared/domains/forum.lists.ts';
import type { ReportReason } from '../../shared/domains/moderation.lists.ts';
import type { EarningValue } from '../../shared/domains/transparency.rules.ts';
import type { Locale } from '../../shared/locales.ts';
import type { Frame } from './drawings/draw-entry.ts';
import type { Palette } from './faces/draw-face.ts';

/**
 * minutesAgo counts back from the moment the demo is made, so it never looks dead. replyTo is an index into the posts of
 * the same thread. reactions: handles by kind, never the author's; without them a few are drawn by lot, the same at every start.
 */
export type DemoPost = {
  by: string;
  minutesAgo: number;
  body: string;
  replyTo?: number;
  reactions?: Partial<Record<ReactionKind, string[]>>;
  /** So many people react, whoever they are. */
  tapped?: number;
  accepted?: boolean;
  official?: boolean;
  /** What it said before its author changed it. */
  was?: string;
  /** Why staff hid it. */
  hidden?: string;
  deleted?: boolean;
};

export type DemoThread = {
  space: string;
  kind: ThreadKind;
  title: string;
  tags?: string[];
  /** Why staff ended the talk, why they keep it on top. */
  locked?: string;
  pinned?: string;
  posts: [DemoPost, ...DemoPost[]];
};

export type DemoPerson = {
  handle: string;
  name: string;
  role: 'member' | 'moderator' | 'manager' | 'administrator';
  line: string;
  locale: Locale;
  joinedDaysAgo: number;
  /** Only those who can sign in to the demo have one. */
  email?: string;
  /** How they drew themselves, in the words of `faces/draw-face.ts`; without it the house's drawing stands for them. */
  face?: string;
};

/** How somebody lives here beside what they say. */
export type DemoLife = {
  about?: string;
  tags?: string[];
  /** Slugs of spaces. */
  spaces?: string[];
  /** Handles of people. */
  people?: string[];
  /** Looks in on about so many days of a week, since so many days; without it nobody noted any. */
  daysAWeek?: number;
  sinceDaysAgo?: number;
  /** Allows that reading is noted, since so many days. */
  readsSinceDaysAgo?: number;
  /** Words in the titles of threads that they passed on. */
  passesOn?: string[];
};

export type DemoSpace = {
  slug: string;
  names: Record<Locale, string>;
  about: Record<Locale, string>;
  /** From which tier on somebody may come in; without it everybody. */
  openTo?: number;
  /** Here who is new says hello. */
  forHellos?: true;
};

/** A post that somebody reported: it waits, or was decided. */
export type DemoReport = {
  by: string;
  /** The beginning of the thread's title, and which of its posts. */
  title: string;
  post: number;
  hoursAgo: number;
  reason: ReportReason;
  words?: string;
  /** Why staff let it stand. */
  kept?: string;
};

/** A work that somebody entered. `drawing`: the motifs that fill the contest's frame; where it has none, SVG as `drawCover` takes it. A name or a thought has no drawing. */
export type DemoEntry = { by: string; title: string; words: string; drawing?: string };

/** Days count from now: negative ones have been. Where a contest is over, its result and what was promised. */
export type DemoContest = {
  space: string;
  title: string;
  brief: string;
  rights: string;
  prize: string;
  frame?: Frame;
  /** The contest's own picture, as `drawCover` takes it, and what it shows. */
  cover: string;
  alt: string;
  days: { opened: number; voting: number; review: number; result: number };
  entriesEach: number;
  votesEach: number;
  entries: DemoEntry[];
  /** So many of those who may vote do. */
  voters: number;
  over?: {
    /** Why its end was moved to what it is now. */
    moved: string;
    sentence: string;
    promise: string;
    promiseInDays: number;
    /** What was said when it was kept, and when. */
    kept: string;
    keptDays: number;
  };
};

/** A poll under a thread. */
export type DemoPoll = { title: string; question: string; options: string[]; hoursAgo: number; days: number; voters: number };

/** A rule that was changed: what a line earns, or the growth at which each tier begins. */
export type DemoRule = { daysAgo: number; reason: string } & ({ from: number[] } | { rule: string; value: EarningValue });

/** One of the many who have never written. */
export type QuietPerson = { handle: string; name: string };

export type DemoBrand = {
  /** Besides `people`. */
  quiet: QuietPerson[];
  rules: DemoRule[];
  contests: DemoContest[];
  polls: DemoPoll[];
  people: DemoPerson[];
  lives: Record<string, DemoLife>;
  spaces: DemoSpace[];
  threads: DemoThread[];
  reports: DemoReport[];
  /** Why its staff were given their roles, in the brand's own language: the staff log shows it. */
  hired: string;
  palette: Palette;
};

/** So many days, hours and minutes, in minutes. */
export const ago = (days: number, hours = 0, minutes = 0): number => (days * 24 + hours) * 60 + minutes;

const startsALine = /^(- |> |\||#{1,4} |\d+\. )/;
const chinese = /[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** Wrapped lines made one again, Chinese ones without a space. */
export const joinLines = (text: string): string => {
  const lines: string[] = [];
  for (const raw of text.trim().split('\n')) {
    const line = raw.trim();
    const before = lines.at(-1) ?? '';
    if (lines.length === 0 || line === '' || before === '' || startsALine.test(line)) lines.push(line);
    else lines[lines.length - 1] = before + (chinese.test(before.slice(-1)) && chinese.test(line.slice(0, 1)) ? '' : ' ') + line;
  }
  return lines.join('\n');
};

/** Markdown written at the indent of the code: takes the indent off and joins wrapped lines. */
export const prose = (text: TemplateStringsArray): string => joinLines(text.join(''));

/** A number from words: what is drawn by lot comes out the same at every start. */
export const lot = (words: string): number => {
  let h = 0x811c9dc5;
  for (const sign of words) h = Math.imul(h ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
};
