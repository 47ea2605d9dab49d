/** The page of search. Made for each question and person, kept nowhere. What an address holds that can not be meant is left out, not refused. */
import { type Static, Type } from 'typebox';
import { threadKinds } from '../../../shared/domains/forum.lists.ts';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import { SearchAsked } from '../../../shared/domains/search.ts';
import { fields } from '../../../shared/endpoint.ts';
import { searchPage } from '../../../web/domains/search/search.page.ts';
import { fits } from '../../platform/input.ts';
import { page } from '../../platform/page.ts';
import { whoIsMeant } from '../members/index.ts';
import { foundNothing, searchTalk } from './search.queries.ts';
import { longestQuestion } from './search.rules.ts';

/** Longer than any address that the server reads: what is pasted is cut, not refused. */
const Typed = Type.Optional(Type.String({ maxLength: 20_000 }));
const query = fields({ q: Typed, space: Typed, kind: Typed, author: Typed, solved: Typed, tag: Typed, after: Typed });

const solvedIn = (typed: string | undefined): SearchAsked['solved'] => {
  if (!typed) return undefined;
  return ['no', 'false', '0'].includes(typed.trim().toLowerCase()) ? 'no' : 'yes';
};

/** The address as a question: spaces around and a leading @ are how people write, and an unknown kind is none. */
const askedIn = (typed: Static<typeof query>): SearchAsked => {
  const isKind = (threadKinds as readonly string[]).includes(typed.kind ?? '');
  const asked = {
    q: (typed.q ?? '').trim().slice(0, longestQuestion),
    space: typed.space?.trim(),
    kind: isKind ? typed.kind : undefined,
    author: typed.author?.trim().replace(/^@/, ''),
    solved: solvedIn(typed.solved),
    tag: typed.tag?.trim().toLowerCase(),
    after: typed.after,
  };
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  const good = given.filter(([name, value]) => fits(SearchAsked, { [name]: value }));
  return Object.fromEntries(good) as SearchAsked;
};

export const searchPages = [
  page('/search', {
    access: 'anyone',
    kept: 'own',
    query,
    load: async (reader, input: Static<typeof query>) => {
      const asked = askedIn(input);
      const { spaces } = await reader.query(ListSpaces, {});
      // an author who can not be one is shown as typed, and nobody is found by it
      const author = asked.author ?? (input.author?.trim() || undefined);
      const found = author === asked.author ? await searchTalk(reader, asked) : foundNothing;
      const nobody =
        author !== undefined &&
        found.results.length + found.authors.length === 0 &&
        (await whoIsMeant(reader, author.slice(0, 80))).ids.length === 0;
      return { data: { asked: { ...asked, author }, spaces, nobody, ...found }, tags: [] };
    },
    view: searchPage,
  }),
];
