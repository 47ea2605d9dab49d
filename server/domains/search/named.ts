/** Members, spaces and tags that are called like what was asked: people look for those, too, in the one field that there is. */
import { mostMembers, type Named } from '../../../shared/domains/search.ts';
import type { Reader } from '../../platform/reader.ts';
import { cleanTag } from '../../platform/text/tag.ts';
import { tagsBeginning } from '../forum/index.ts';
import { membersBeginning } from '../members/index.ts';
import { foldText } from './tokens.ts';

/** Enough to be led on by; who wants more finds all of them on their pages. */
const mostSpaces = 3;
const mostTags = 3;
/** One letter begins half of all names; one Han sign is a family name. */
const shortest = 2;
/** No name is longer. */
const longest = 60;

export const namedNothing: Named = { members: [], spaces: [], tags: [] };

/** Does the name, or one of its words, begin so? Chinese names have no words: anywhere. */
const isCalled = (name: string, start: string): boolean =>
  /\p{Script=Han}/u.test(start) ? name.includes(start) : ` ${name}`.includes(` ${start}`);

/** An @ before it means a member alone, a # a tag alone. `spaces`: those this reader may come into. */
export const namedLike = async (reader: Reader, q: string, spaces: { slug: string; name: string }[]): Promise<Named> => {
  const typed = q
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const [sign = ''] = typed;
  const start = typed.replace(/^[@#＃]/u, '').trim();
  if (start.length > longest || (start.length < shortest && !/\p{Script=Han}/u.test(start))) return namedNothing;
  const folded = foldText(start);
  const tag = sign === '@' ? null : cleanTag(start);
  const [members, tags] = await Promise.all([
    /[#＃]/u.test(sign) ? [] : membersBeginning(reader, start, mostMembers),
    tag ? tagsBeginning(reader, tag, mostTags) : [],
  ]);
  return {
    members: members.map(({ id: _, ...face }) => face),
    spaces: /[@#＃]/u.test(sign)
      ? []
      : spaces
          .filter(({ name }) => isCalled(foldText(name), folded))
          .slice(0, mostSpaces)
          .map(({ slug, name }) => ({ slug, name })),
    tags,
  };
};
