/** What every reader of a foreign format gives: topics as they were, and what could not be taken, with its reason. */
import type { ThreadKind } from '../../../shared/domains/forum.lists.ts';

export type Person = {
  /** What tells them from others there. */
  key: string;
  /** Their names there, the best to show first, their address last. */
  called: string[];
  /** When they were first there, epoch milliseconds. */
  at: number;
  mail?: string;
  line?: string;
  /** Who it is where this import does not know them: by this key among the people of another one. */
  alsoIn?: { source: string; key: string };
};

export type ForeignPost = {
  id: string;
  n: number;
  /** The key of a person. */
  by: string;
  at: number;
  html: string;
  /** Words that are Markdown already. */
  markdown?: string;
  answersN: number | null;
  state: 'shown' | 'hidden' | 'deleted';
  stateAt: number | null;
  editedAt: number | null;
  act: string | null;
  accepted: boolean;
  likes: number;
};

export type ForeignSpace = { key: string; name: string };

export type ForeignTopic = {
  id: string;
  title: string;
  kind: ThreadKind;
  tags: string[];
  /** Null: it names none. */
  space: ForeignSpace | null;
  locked: boolean;
  pinnedAt: number | null;
  last: number;
  acceptedN: number | null;
  posts: ForeignPost[];
  votesOf?(poll: string, option: string): number | null;
};

/** `what`: the file, topic, post or row. */
export type Trouble = {
  what: string;
  why: string;
  /** It is no talk and was never meant to come: listed, and nothing went wrong. */
  left?: true;
};

/** What was looked at in the first walk: enough to put topics in order and to count, nothing of their words. */
export type Entry = {
  id: string;
  /** Where it stands: a file, or a place in one. */
  where: string;
  at: number;
  posts: number;
  read(): Promise<ForeignTopic>;
};

export type Survey = {
  entries: Entry[];
  persons: Map<string, Person>;
  troubles: Trouble[];
  /** What was left out though nothing is wrong with it, and what is good to know. */
  notes: string[];
};

export type Source = {
  /** `discourse`, or `discourse:NAME`. */
  name: string;
  survey(progress: (done: number, total: number) => void): Promise<Survey>;
};

/** Adds what is known of a person; the earliest moment counts. */
export const noteIn = (persons: Map<string, Person>, person: Person): void => {
  const known = persons.get(person.key);
  if (!known) persons.set(person.key, person);
  else if (person.at < known.at) known.at = person.at;
};
