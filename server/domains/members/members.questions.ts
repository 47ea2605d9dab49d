/** What members wants to know from whoever knows it: what lines are about, and what they were worth. */
import type { StandingView } from '../../../shared/domains/loyalty.ts';
import type { MemberEntry } from '../../../shared/domains/members.ts';
import { question } from '../../platform/question.ts';
import type { Reader } from '../../platform/reader.ts';

export type SubjectRef = { kind: string; id: string };
/**
 * `instead`: it leads to what was decided about it, with its reason; the thing itself is not for this reader any more. `reason`: why staff
 * took it away from others, where this reader still reads it.
 */
export type SubjectTitle = { title: string; href: string; lang: string | null; instead?: { reason: string }; reason?: string };
/** Titles by `kind/id`, only of what the reader may see. */
export const titlesOfSubjects = question<SubjectRef[], Map<string, SubjectTitle>>('titles-of-subjects');

/** The answers of all who know, in one. */
export const titlesOf = async (reader: Reader, subjects: SubjectRef[]): Promise<Map<string, SubjectTitle>> =>
  subjects.length === 0 ? new Map() : new Map((await reader.ask(titlesOfSubjects, subjects)).flatMap((known) => [...known]));
/** Of what this reader may read itself: what opens a thing, and not only names it in a record. */
export const titlesOfReadable = async (reader: Reader, subjects: SubjectRef[]): Promise<Map<string, SubjectTitle>> =>
  new Map([...(await titlesOf(reader, subjects))].filter(([, { instead }]) => !instead));

export type LineWorth = { growth: number; balance: number; rule: string; version: number; href: string };
/** Worth by line id. */
export const worthOfLines = question<string[], Map<string, LineWorth>>('worth-of-lines');

/** The standing of one member, for their own page. */
export const standingOfMember = question<string, StandingView>('standing-of-member');

/** How many notices of a member are unread, for the bell beside their face. */
export const unreadNoticesOf = question<string, number>('unread-notices-of');

/** Where a member was brought from (`discourse`); null: they joined here. */
export const broughtFrom = question<string, string | null>('brought-from');

/** `threadId`: what is kept of it is old when that thread is hidden or moved. */
export type Contribution = {
  threadId: string;
  kind: string;
  at: number;
  title: string;
  href: string;
  lang: string | null;
  excerpt: string;
};
/** What a member gave to the house in public, newest first, at most ten. */
export const contributionsOf = question<string, Contribution[]>('contributions-of');

/** What a member entered in contests, newest first, of what everybody may see; `contestId`: what is kept is old when that contest changes. */
export const entriesBy = question<string, (MemberEntry & { contestId: string })[]>('entries-by');
