import { describe, expect, it } from 'vitest';
import { threadKinds } from '../../shared/domains/forum.lists.ts';
import { ballotsOf, broughtDaysAgo } from './acts-of-contests.ts';
import { brandOf, demoBrands } from './brands.ts';
import { drawCover } from './drawings/draw-cover.ts';
import { drawEntry } from './drawings/draw-entry.ts';
import { motifs } from './drawings/motifs.ts';
import { drawFace, type Palette } from './faces/draw-face.ts';
import { ago, type DemoPost, prose } from './shape.ts';
import { talkOf } from './talk.ts';

const emoji = /\p{Extended_Pictographic}/u;
const brands = await Promise.all(demoBrands.map(async (name) => ({ name, brand: await brandOf(name) })));

/** Every colour that it names is one of the brand's. */
const expectOwnColours = (inner: string, palette: Palette): void => {
  const drawn = drawCover(inner, palette);
  for (const [, name] of inner.matchAll(/\b([fs]-\w+)/g)) expect(drawn, name).toContain(`.${name}{`);
};

describe.each(brands)('the demo of $name', ({ brand }) => {
  const { people, spaces, threads, lives, reports } = brand;
  const person = (handle: string) => people.find((one) => one.handle === handle);
  const every = threads.flatMap((thread) => thread.posts.map((post, at) => ({ thread, post, at, where: `${thread.title}, ${at}` })));
  /** What is wrong with the posts, by place, so that a failure says where to look. */
  const wrong = (test: (one: (typeof every)[number]) => boolean) => every.filter(test).map((one) => one.where);
  const hadJoined = (handle: string, minutesAgo: number) => (person(handle)?.joinedDaysAgo ?? -1) * 1440 > minutesAgo;
  const reactionsOf = (post: DemoPost) => Object.values(post.reactions ?? {}).flat();
  const mentionsIn = (post: DemoPost) => [...post.body.matchAll(/(?<![\w.])@([a-z0-9][a-z0-9-]*)/g)].map((found) => found[1] ?? '');

  it('has forty people, each under a handle of their own, with a name and a line', () => {
    expect(people).toHaveLength(40);
    expect(new Set(people.map((one) => one.handle)).size).toBe(40);
    expect(new Set(people.map((one) => one.name)).size).toBe(40);
    for (const one of people) {
      expect(one.handle).toMatch(/^[a-z0-9][a-z0-9-]{1,29}$/);
      expect(one.line.trim().length, one.handle).toBeGreaterThan(3);
      expect(one.joinedDaysAgo).toBeGreaterThan(0);
    }
    for (const locale of ['en', 'zh-Hans', 'zh-Hant'])
      expect(
        people.some((one) => one.locale === locale),
        locale,
      ).toBe(true);
  });

  it('has more who only read, enough with the others to make an answer due', () => {
    const handles = [...people, ...brand.quiet].map(({ handle }) => handle);
    expect(new Set(handles).size).toBe(handles.length);
    expect(new Set([...people, ...brand.quiet].map(({ name }) => name)).size).toBe(handles.length);
    const asks = people.filter(({ role, joinedDaysAgo }) => role === 'member' && joinedDaysAgo > 40);
    expect(asks.length + brand.quiet.length).toBeGreaterThanOrEqual(50);
  });

  it('lets a member, a moderator, a manager and an administrator sign in, and nobody else', () => {
    expect(Object.fromEntries(people.flatMap((one) => (one.email ? [[one.email, one.role]] : [])))).toEqual({
      'member@example.com': 'member',
      'moderator@example.com': 'moderator',
      'manager@example.com': 'manager',
      'admin@example.com': 'administrator',
    });
    expect(people.filter((one) => !one.email && one.role !== 'member')).toEqual([]);
  });

  it('has faces that differ from each other', () => {
    const drawn = people.flatMap(({ handle, face }) => (face ? [drawFace(handle, face, brand.palette)] : []));
    expect(drawn.length).toBeGreaterThanOrEqual(24);
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const svg of drawn) expect(svg).not.toMatch(/undefined|NaN/);
  });

  it('has spaces that are named and described in every language, and hold something', () => {
    for (const one of spaces)
      for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
        expect(one.names[locale].trim(), `${one.slug} ${locale}`).not.toBe('');
        expect(one.about[locale].trim().length, `${one.slug} ${locale}`).toBeGreaterThan(8);
      }
    expect(spaces.filter((space) => !threads.some((thread) => thread.space === space.slug))).toEqual([]);
    expect(threads.filter((thread) => !spaces.some((space) => space.slug === thread.space))).toEqual([]);
  });

  it('has sixty threads of every kind, with titles of their own that fit', () => {
    expect(threads.length).toBeGreaterThanOrEqual(60);
    expect(new Set(threads.map((one) => one.kind))).toEqual(new Set(threadKinds));
    expect(new Set(threads.map((one) => one.title)).size).toBe(threads.length);
    expect(threads.filter((one) => one.title.length < 4 || one.title.length > 150).map((one) => one.title)).toEqual([]);
    expect(threads.filter((one) => (one.tags ?? []).length > 5 || (one.tags ?? []).some((tag) => tag.length > 30))).toEqual([]);
    expect(threads.filter((one) => one.kind === 'announcement' && person(one.posts[0].by)?.role === 'member')).toEqual([]);
  });

  it('has accepted and official answers, something edited, hidden, deleted, locked and pinned, each with its reason', () => {
    expect(every.filter(({ post }) => post.accepted).length).toBeGreaterThanOrEqual(4);
    expect(every.filter(({ post }) => post.official).length).toBeGreaterThanOrEqual(2);
    for (const mark of ['was', 'hidden', 'deleted'] as const)
      expect(
        every.some(({ post }) => post[mark]),
        mark,
      ).toBe(true);
    for (const mark of ['locked', 'pinned'] as const)
      expect(
        threads.some((thread) => thread[mark]),
        mark,
      ).toBe(true);
    expect(wrong(({ post, thread }) => Boolean(post.accepted) && thread.kind !== 'question')).toEqual([]);
    expect(threads.filter((one) => one.posts.filter((post) => post.accepted).length > 1).map((one) => one.title)).toEqual([]);
    expect(wrong(({ post }) => Boolean(post.official) && person(post.by)?.role === 'member')).toEqual([]);
  });

  it('is said by people who exist and had joined by then, to people who had, too', () => {
    expect(wrong(({ post }) => !hadJoined(post.by, post.minutesAgo))).toEqual([]);
    expect(wrong(({ post }) => mentionsIn(post).some((handle) => !hadJoined(handle, post.minutesAgo)))).toEqual([]);
    expect(wrong(({ post }) => reactionsOf(post).some((handle) => handle === post.by || !hadJoined(handle, post.minutesAgo)))).toEqual([]);
    expect(wrong(({ post }) => new Set(reactionsOf(post)).size !== reactionsOf(post).length)).toEqual([]);
    const silent = people.filter(({ handle }) => !every.some(({ post }) => post.by === handle)).map(({ handle }) => handle);
    expect(silent.length, silent.join(', ')).toBeLessThanOrEqual(3);
  });

  it('stands in the order of time, within the year, the newest a few minutes old', () => {
    expect(wrong(({ thread, post, at }) => at > 0 && (thread.posts[at - 1]?.minutesAgo ?? 0) <= post.minutesAgo)).toEqual([]);
    expect(wrong(({ post }) => !Number.isInteger(post.minutesAgo) || post.minutesAgo < 1 || post.minutesAgo > ago(370))).toEqual([]);
    expect(Math.min(...every.map(({ post }) => post.minutesAgo))).toBeLessThan(15);
  });

  it('was said at any minute of the hour, and before it was reported or voted on', () => {
    const at = (minute: number) => every.filter(({ post }) => post.minutesAgo % 60 === minute).length;
    const most = Math.max(...Array.from({ length: 60 }, (_, minute) => at(minute)));
    expect(most / every.length).toBeLessThan(0.1);
    const late = (title: string, post: number, hoursAgo: number) =>
      (threads.find((thread) => thread.title.startsWith(title))?.posts[post]?.minutesAgo ?? 0) <= hoursAgo * 60;
    expect(reports.filter(({ title, post, hoursAgo }) => late(title, post, hoursAgo)).map(({ title }) => title)).toEqual([]);
    expect(brand.polls.filter(({ title, hoursAgo }) => late(title, 0, hoursAgo)).map(({ title }) => title)).toEqual([]);
  });

  it('replies to earlier posts, in words that fit, without emoji, with links only to example.org', () => {
    expect(wrong(({ post, at }) => post.replyTo !== undefined && !(post.replyTo >= 0 && post.replyTo < at))).toEqual([]);
    expect(wrong(({ post }) => post.body.trim() === '' || post.body !== post.body.trim() || post.body.length > 1600)).toEqual([]);
    expect(wrong(({ post, thread }) => emoji.test(post.body) || emoji.test(thread.title))).toEqual([]);
    expect(wrong(({ post }) => (post.body.match(/\w+:\/\/[^\s)]+/g) ?? []).some((url) => !url.startsWith('https://example.org/')))).toEqual(
      [],
    );
    expect(new Set(every.map(({ post }) => post.body)).size).toBe(every.length);
  });

  it('has a contest that is voted in with twelve drawings, one that is entered, and one that is over with a promise kept', () => {
    const { contests, polls } = brand;
    expect(contests.map(({ days }) => (days.result < 0 ? 'over' : days.voting < 0 ? 'voting' : 'entries'))).toEqual([
      'voting',
      'entries',
      'over',
    ]);
    expect(contests[0]?.entries).toHaveLength(12);
    expect(contests[2]?.over?.keptDays).toBeLessThan(contests[2]?.over?.promiseInDays ?? 0);
    // its sentence says that the first won
    for (const contest of contests.filter(({ over }) => over)) {
      const votes = contest.entries.map((_, i) => ballotsOf(brand, contest).filter(({ choices }) => choices.includes(i)).length);
      expect(Math.max(...votes.slice(1)), votes.join(' ')).toBeLessThan(votes[0] ?? 0);
    }
    for (const contest of contests) {
      expect(
        spaces.some(({ slug, openTo }) => slug === contest.space && !openTo),
        contest.title,
      ).toBe(true);
      // motifs that fill a frame; a drawing of its own, in the brand's colours; or words alone
      for (const { drawing } of contest.entries)
        if (contest.frame) for (const word of drawing?.split(' ') ?? ['none']) expect(motifs[word], word).toBeDefined();
        else if (drawing) expectOwnColours(drawing, brand.palette);
      for (const { by } of contest.entries) expect(person(by)?.joinedDaysAgo, by).toBeGreaterThan(broughtDaysAgo);
      const { frame } = contest;
      const drawn = contest.entries.flatMap(({ title, drawing = '' }) =>
        frame ? drawEntry(frame, title, drawing, brand.palette) : drawing || [],
      );
      expect(new Set(drawn).size).toBe(drawn.length);
      expectOwnColours(contest.cover, brand.palette);
    }
    for (const { title } of polls)
      expect(
        threads.some((thread) => thread.title.startsWith(title)),
        title,
      ).toBe(true);
  });

  it('lives and reports are of people, spaces and threads that exist', () => {
    for (const [handle, life] of Object.entries(lives)) {
      for (const one of [handle, ...(life.people ?? [])]) expect(person(one), one).toBeDefined();
      for (const slug of life.spaces ?? [])
        expect(
          spaces.some((space) => space.slug === slug),
          slug,
        ).toBe(true);
      for (const words of life.passesOn ?? [])
        expect(
          threads.some(({ title }) => title.includes(words)),
          words,
        ).toBe(true);
    }
    for (const { title, by, post } of reports) {
      expect(person(by)).toBeDefined();
      expect(threads.find((thread) => thread.title.startsWith(title))?.posts[post], title).toBeDefined();
    }
  });
});

describe('prose', () => {
  it('takes the indent off and joins wrapped lines, Chinese ones without a space', () => {
    expect(
      prose`
        One line that goes
        on here.

        1. first, which
           goes on
        2. second
        茶壶
        在这里，
        Dusk 也在
      `,
    ).toBe('One line that goes on here.\n\n1. first, which goes on\n2. second 茶壶在这里， Dusk 也在');
  });
});

describe('a play of talk', () => {
  it('is read into threads', () => {
    const [one, two] = talkOf(
      's',
      '\n# question · Why? · a, b\npinned: since\n@ann 2d\nWell,\nwhy?\n\n@ben +1h30m re:0 tap:4 accepted\nOld.\n~~~\nNew.\n\n@ann +1m hidden: It was: not kind.\nNo.\n# idea · So\n@ben 5m\nYes.\n',
    );
    expect(one).toEqual({
      space: 's',
      kind: 'question',
      title: 'Why?',
      tags: ['a', 'b'],
      pinned: 'since',
      posts: [
        { by: 'ann', minutesAgo: 2880, body: 'Well, why?' },
        { by: 'ben', minutesAgo: 2790, replyTo: 0, tapped: 4, accepted: true, was: 'Old.', body: 'New.' },
        { by: 'ann', minutesAgo: 2789, hidden: 'It was: not kind.', body: 'No.' },
      ],
    });
    expect(two?.posts).toEqual([{ by: 'ben', minutesAgo: 5, body: 'Yes.' }]);
  });
  it('says where it can not be read', () => {
    expect(() => talkOf('s', '# talk · Why?\n@ann 2d\nx')).toThrow('a thread of s begins with "talk · Why?"');
    expect(() => talkOf('s', '# idea · Why?\nwords')).toThrow('"Why?": nobody says "words"');
    expect(() => talkOf('s', '# idea · Why?')).toThrow('"Why?": nobody says anything');
  });
});
