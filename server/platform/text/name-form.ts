/**
 * What a display name may look like, and the handle made from it.
 *
 * Owns: the form of names in any script, and which names pass for the staff's. Does not own: whether a name or handle is free
 * (the members' domain knows), or what is said to the person who is refused.
 */

import { BESIDE_BRAND, BESIDE_PERSON, CYRILLIC_ROLES, LATIN_ROLES, SYLLABLE_ROLES, SYLLABLES_AT_EDGES, WHOLE_ROLES } from './name-words.ts';

export type NameProblem = 'too-short' | 'too-long' | 'bad-characters' | 'invisible-signs' | 'imitates-staff';

const MIN_LENGTH = 2;
/** About what one line of a thread list shows on a phone. */
const MAX_LENGTH = 40;
const MAX_HANDLE = 24;

/** Seen by nobody, or changing how the text around it is read: control, format, filler and private characters. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** Signs that keyboards put for the ones we allow. */
const TYPED: Record<string, string> = { '\u2019': "'", '\u2018': "'", '\u2010': '-', '\u30fb': '\u00b7', '\u2022': '\u00b7' };

/** Signs that join or part the letters of Persian or Hindi, where they belong to how a name is written. */
const JOINED =
  /(?<=(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}])[\p{L}\p{M}])[\u200c\u200d](?=(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}])\p{L})/gu;
/** Something between the letters that nobody sees. Around the name it came along with copying and is only left away. */
const hidesSigns = (typed: string): boolean =>
  hasInvisible(
    typed
      .replace(/^[\s\p{C}\p{Default_Ignorable_Code_Point}]+|[\s\p{C}\p{Default_Ignorable_Code_Point}]+$/gu, '')
      .replace(/\s/g, ' ')
      .replace(JOINED, ''),
  );

export const hasInvisible = (text: string): boolean => text.search(INVISIBLE) >= 0;

/** The name as it is stored and compared: `normalName(normalName(x))` is `normalName(x)`. Source: Unicode NFKC. */
export function normalName(input: string): string {
  // spaces first, since tabs and line ends would vanish with the invisible; NFKC again, since what stood apart may now combine
  const visible = input.normalize('NFKC').replace(/\s+/g, ' ').replace(INVISIBLE, '').normalize('NFKC');
  return visible
    .replace(/[\u2018\u2019\u2010\u30fb\u2022]/g, (sign) => TYPED[sign] as string)
    .replace(/ +/g, ' ')
    .trim();
}

/** Letters with their marks, digits and the signs that stand inside names; never a mark first or a tower of them (Thai needs two). */
const GOOD_NAME = /^(?!\p{M})(?!.*\p{M}{4})[\p{L}\p{M}\p{Nd} .'\-_\u00b7]*$/u;
/** Letters for phonetics, old scribes and dead scripts: no living name needs them, and most are plain letters with a hidden difference. */
const SCHOLARLY =
  /[\ua720-\ua7ff\uab30-\uab6f]|\p{Script=Coptic}|\p{Script=Old_Italic}|\p{Script=Deseret}|\p{Script=Gothic}|\p{Script=Runic}|\p{Script=Carian}|\p{Script=Lycian}|\p{Script=Lydian}/u;
/** One word in two alphabets is one written to deceive; beside Chinese, Japanese and Korean characters Latin is usual. */
export const mixesAlphabets = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) &&
  /(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Common})\p{L}/u.test(
    word,
  );
const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What is wrong with a display name as it was typed, judged as normalName() makes it. `taken`: the display names of the staff, and how the house is called. */
export function nameProblem(name: string, taken: { staff: string[]; brand?: string }): null | NameProblem {
  if (hidesSigns(name)) return 'invisible-signs';
  const characters = [...normalName(name)];
  // one Han character or syllable is a whole name for many
  const weight = characters.reduce((sum, char) => sum + (SYLLABLE.test(char) ? 2 : /\p{M}/u.test(char) ? 0 : 1), 0);
  if (weight < MIN_LENGTH) return 'too-short';
  if (characters.length > MAX_LENGTH) return 'too-long';
  const normal = characters.join('');
  if (!GOOD_NAME.test(normal) || !/\p{L}/u.test(normal)) return 'bad-characters';
  // a Tom of the staff is also Hollin's Tom
  const staff = taken.brand ? taken.staff.flatMap((one) => [one, `${one} ${taken.brand}`]) : taken.staff;
  if (imitates(normal, staff) || (taken.brand && imitatesBrand(normal, taken.brand))) return 'imitates-staff';
  return SCHOLARLY.test(normal) || normal.split(SEPARATORS).some(mixesAlphabets) ? 'bad-characters' : null;
}

// --- look-alikes ---

/** Each letter of the first text looks like the Latin one at the same place in the second. Capitals first: they look otherwise. */
const CONFUSABLE = new Map<string, string>();
for (const [alike, latin] of [
  ['АВЕЗКМНОРСТУХІЈЅԀԚԜ', 'abe3kmhopctyxijsdqw'],
  ['авезкмнорстухіїјѕԁԛԝһгпьө', 'abe3kmhopctyxiijsdqwhrnbo'],
  ['Ӏӏ', 'll'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
  ['αβγεηικνορτυχω', 'abyenikvoptuxw'],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ['ıɩłøđðħŧɑɡօսոհƝɲ', 'iilodohtagounhnn'],
  // Lisu, Cherokee and the Canadian syllables: living scripts with letters that look like capitals of ours
  ['ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'bpdtgkjczfmnlsrvhwxyaeiou'],
  ['ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᏀᏁᏃᏔᏕᏙᏚᏞᏟᏢᏦᏴ', 'drtiyajewmhgnzwsvslcpkb'],
  ['ᗩᗷᑕᗪᗴᖴᕼᒍᒪᗰᑎᑭᖇᔕᑌᐯᗯ᙭', 'abcdefhjlmnprsuvwx'],
  // a capital I, a small l and a one are the same stroke; the digits are those put for letters
  ['il013456789', 'lloleasgtbg'],
] as const) {
  const letters = [...latin];
  [...alike].forEach((char, i) => {
    CONFUSABLE.set(char, letters[i] as string);
  });
}

/** What a name looks like at a glance. Only for comparing with another one treated likewise. */
export function skeleton(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = [...bare].map((char) => CONFUSABLE.get(char) ?? char.toLowerCase());
  return latin
    .map((char) => CONFUSABLE.get(char) ?? char)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

const SEPARATORS = /[ .'\-_\u00b7]+/gu;
const wholeRoleSkeletons = new Set(WHOLE_ROLES.map(skeleton));
const roleSkeletons = new Set([...LATIN_ROLES, ...CYRILLIC_ROLES].flatMap((word) => [skeleton(word), skeleton(`${word}s`)]));

/** Does one of its words say to speak for the house? */
export const claimsRole = (text: string): boolean =>
  [text.replace(SEPARATORS, ''), ...text.split(SEPARATORS)].some(
    (word) => roleSkeletons.has(skeleton(word)) || roleSkeletons.has(skeleton(word.replace(/^\d+|\d+$/g, ''))),
  );

/** `atEdges`: in a line under a name 互联网运营 is what somebody does for a living; it claims an office as the whole of it. */
function imitates(name: string, staff: string[], atEdges = true): boolean {
  const joined = name.replace(SEPARATORS, '');
  if (SYLLABLE_ROLES.some((word) => joined.includes(word))) return true;
  if (SYLLABLES_AT_EDGES.some((word) => (atEdges ? joined.startsWith(word) || joined.endsWith(word) : joined === word))) return true;
  if ([joined, joined.replace(/^\d+|\d+$/g, '')].some((form) => wholeRoleSkeletons.has(skeleton(form.replace(/^the/i, ''))))) return true;
  const forms = new Set([joined, withoutInitials(name)]);
  if (staff.some((other) => [...forms].some((form) => passesFor(form, normalName(other))))) return true;
  // "TeaAdmin" is two words; "a.d.m.i.n" is one; "admin7" is "admin"
  const words = [joined, ...name.split(SEPARATORS), ...name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(SEPARATORS)];
  return words.some((word) => roleSkeletons.has(skeleton(word)) || roleSkeletons.has(skeleton(word.replace(/^\d+|\d+$/g, ''))));
}

const onlyBesidePerson = new RegExp(`^(?:${BESIDE_PERSON.map((word) => skeleton(word.replace(' ', ''))).join('|')})*$`, 'u');

/** "Ruth A. Ackroyd" is taken for Ruth Ackroyd; where hardly more than initials is left, those are the name. */
const withoutInitials = (name: string): string => {
  const words = name.split(SEPARATORS).filter(Boolean);
  const long = words.filter((word) => SYLLABLE.test(word) || [...word].length > 1);
  return (long.length > 1 ? long : words).join('');
};

/** All orders of the words of a name, so far as people change them. */
const ordersOf = (words: string[]): string[] =>
  words.length === 0 || words.length > 4
    ? [words.join('')]
    : words.flatMap((word, i) => ordersOf(words.filter((_, at) => at !== i)).map((rest) => word + rest));

/** Is it somebody's name, in whatever order, with spaces wherever, or with what makes no other person of it? `joined` has no spaces. */
function passesFor(joined: string, other: string): boolean {
  const words = other.split(SEPARATORS).filter(Boolean);
  // there are many an Anna
  const mayHaveMore = words.length > 1 || (SYLLABLE.test(other) && [...other].length > 1);
  return [...new Set(ordersOf(words))].some((form) => {
    const its = skeleton(form);
    if (its === '') return false;
    if (!mayHaveMore) return its === skeleton(joined);
    // "Nell Harker 2" is taken for Nell Harker
    return [joined, joined.replace(/^\d+|\d+$/g, '')].map(skeleton).some((seen) => {
      const at = seen.indexOf(its);
      return at >= 0 && onlyBesidePerson.test(seen.slice(0, at)) && onlyBesidePerson.test(seen.slice(at + its.length));
    });
  });
}

/** Does a line under a name read as an office: a few words, one of which says to speak for the house? A sentence may have such words in it. */
export const claimsOffice = (line: string, brand = ''): boolean => {
  const read = normalName(line)
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, ' ')
    .trim()
    // "M o d e r a t o r" is one word
    .replace(/(?<=(?:^| )[\p{L}\p{Nd}]) (?=[\p{L}\p{Nd}](?: |$))/gu, '');
  const name = withoutBrand(read, brand).replace(OF_THIS_HOUSE, '');
  const words = SYLLABLE.test(name) ? Math.ceil([...name.replaceAll(' ', '')].length / 4) : name.split(' ').length;
  return (words <= 3 && imitates(name, [], false)) || (brand !== '' && imitatesBrand(read, brand));
};

/** "Staff of this house" is staff. */
const OF_THIS_HOUSE =
  /(?: (?:at|of|for|from|in|on|with))? (?:(?:this|the|our|your) (?:house|home|community|forum|company|brand|shop|place|site)|here)$/i;

/** "Community manager at Hollin" is a community manager. */
const withoutBrand = (line: string, brand: string): string => {
  const of = normalName(brand).split(SEPARATORS).map(skeleton);
  const words = line.split(' ');
  const end = words.slice(-of.length).map(skeleton).join(' ');
  if (brand === '' || words.length <= of.length || end !== of.join(' ')) return line;
  return words
    .slice(0, -of.length)
    .join(' ')
    .replace(/(?: (?:at|of|for|from|in|with|the))+$/i, '');
};

const onlyBesideBrand = new RegExp(`^(?:${BESIDE_BRAND.map(skeleton).join('|')})*$`, 'u');

/** Is it the brand's name, alone or with such words around it? */
function imitatesBrand(name: string, brand: string): boolean {
  const its = skeleton(normalName(brand).replace(/^the /i, '').replace(SEPARATORS, ''));
  if (its.length < 2) return false;
  const joined = name.replace(SEPARATORS, '');
  return [joined, joined.replace(/^\d+|\d+$/g, '')].some((form) => {
    const seen = skeleton(form);
    for (let at = seen.indexOf(its); at >= 0; at = seen.indexOf(its, at + 1)) {
      const [before, after] = [seen.slice(0, at), seen.slice(at + its.length)];
      if (!onlyBesideBrand.test(before)) continue;
      if (onlyBesideBrand.test(after)) return true;
      // "Hollins", "Hollin's repairs"; after something else, as in Founder Hollins, it is a family
      if (before === '' && its.length > 3 && after.startsWith('s') && onlyBesideBrand.test(after.slice(1))) return true;
    }
    return false;
  });
}

// --- handles ---

/** Latin letters that are no plain letter with a mark. */
const LATIN: Record<string, string> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i' };

/** A handle of 2 to 24 of a-z, 0-9 and '-' from a display name; '' when no Latin letter is left. Not yet known to be free. */
export function handleFrom(name: string): string {
  const plain = normalName(name)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}']/gu, '');
  const handle = plain
    .replace(/[^a-z0-9]/g, (char) => LATIN[char] ?? '-')
    .replace(/-+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_HANDLE)
    .replace(/-$/, '');
  return handle.length >= 2 && /[a-z]/.test(handle) ? handle : '';
}
