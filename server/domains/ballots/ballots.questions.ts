/** What ballots wants to know from whoever knows it. */
import { question } from '../../platform/question.ts';

/** `lot`: its place where the owner draws the order by lot. `picture`: the address of a small one; null where it has none. */
export type ChoiceTitle = { title: string; lang: string | null; href: string | null; lot?: number; picture?: string | null };
/** What choices are called, by choice id, only of what the reader may see. `subject` says whose they are. */
export const titlesOfChoices = question<
  { boxId: string; subject: { kind: string; id: string }; choiceIds: string[] },
  Map<string, ChoiceTitle>
>('titles-of-choices');

/** Is this member kept from taking part at the moment? Any `true` counts. */
export const suspendedNow = question<{ memberId: string; at: number }, boolean>('suspended-now');

/** Has somebody else than this reader to decide how ballots about this are counted, because they take part in it? Any `true` counts. */
export const leftToOthers = question<{ subject: { kind: string; id: string } }, boolean>('left-to-others');
