import { describe, expect, it } from 'vitest';
import type { DemoPost, DemoThread } from './community.ts';
import { people, spaces, threads } from './community.ts';
import { ago, prose } from './threads-shape.ts';

const person = (handle: string) => people.find((one) => one.handle === handle);
const everyPost = threads.flatMap((thread) => thread.posts.map((post, at) => ({ thread, post, at, where: `${thread.title}, ${at}` })));
const reactionsOf = (post: DemoPost) =>
  Object.entries(post.reactions ?? {}).flatMap(([kind, by]) => by.map((handle) => ({ kind, handle })));
const mentionsIn = (post: DemoPost) => [...post.body.matchAll(/(?<![\w.])@([a-z0-9][a-z0-9-]*)/g)].map((found) => found[1] ?? '');
const hadJoined = (handle: string, minutesAgo: number) => (person(handle)?.joinedDaysAgo ?? -1) * 24 * 60 > minutesAgo;
const emoji = /\p{Extended_Pictographic}/u;

/** What is wrong with the posts, by place, so that a failure says where to look. */
const wrong = (test: (one: (typeof everyPost)[number]) => boolean) => everyPost.filter(test).map((one) => one.where);

describe('the people of the demo', () => {
  it('are twenty, each under a handle of their own, with a name and a line', () => {
    expect(people).toHaveLength(20);
    expect(new Set(people.map((one) => one.handle)).size).toBe(20);
    expect(new Set(people.map((one) => one.name)).size).toBe(20);
    for (const one of people) {
      expect(one.handle).toMatch(/^[a-z0-9][a-z0-9-]{1,29}$/);
      expect(one.line.trim().length).toBeGreaterThan(3);
      expect(one.joinedDaysAgo).toBeGreaterThan(0);
    }
    expect(people.filter((one) => one.locale === 'zh-Hant')).toHaveLength(1);
    expect(people.filter((one) => one.locale === 'zh-Hans').length).toBeGreaterThan(1);
  });

  it('can sign in as a member, a moderator, a manager and an administrator, and as nobody else', () => {
    expect(Object.fromEntries(people.flatMap((one) => (one.email ? [[one.email, `${one.handle} ${one.role}`]] : [])))).toEqual({
      'member@example.com': 'xiaoyu member',
      'moderator@example.com': 'tom moderator',
      'manager@example.com': 'ruth manager',
      'admin@example.com': 'nell administrator',
    });
    expect(people.filter((one) => !one.email && one.role !== 'member')).toEqual([]);
  });
});

describe('the spaces of the demo', () => {
  it('are seven, named and described in every locale', () => {
    expect(spaces.map((one) => one.slug)).toEqual([
      'on-the-road',
      'mending',
      'every-day',
      'fit-and-bikes',
      'what-it-has-seen',
      'evenings-and-tea',
      'chinese-corner',
    ]);
    for (const one of spaces)
      for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
        expect(one.names[locale].trim(), `${one.slug} ${locale}`).not.toBe('');
        expect(one.about[locale].trim().length, `${one.slug} ${locale}`).toBeGreaterThan(8);
      }
  });

  it('all hold something', () => {
    expect(spaces.filter((space) => !threads.some((thread) => thread.space === space.slug))).toEqual([]);
    expect(threads.filter((thread) => !spaces.some((space) => space.slug === thread.space))).toEqual([]);
  });
});

describe('the threads of the demo', () => {
  it('are eighteen, of every kind, with titles of a length that fits', () => {
    expect(threads).toHaveLength(18);
    const kinds: DemoThread['kind'][] = ['discussion', 'question', 'idea', 'review', 'note', 'announcement'];
    expect(new Set(threads.map((one) => one.kind))).toEqual(new Set(kinds));
    expect(new Set(threads.map((one) => one.title)).size).toBe(18);
    expect(threads.filter((one) => one.title.length < 4 || one.title.length > 150)).toEqual([]);
  });

  it('have three questions that still wait, one long thread, and 3 to 30 posts otherwise', () => {
    const waiting = threads.filter((one) => one.posts.length === 1);
    expect(waiting.map((one) => one.kind)).toEqual(['question', 'question', 'question']);
    expect(threads.filter((one) => one.posts.length > 30).map((one) => one.posts.length)).toEqual([34]);
    expect(threads.filter((one) => one.posts.length === 2)).toEqual([]);
    expect(everyPost.length).toBeGreaterThanOrEqual(140);
    expect(everyPost.length).toBeLessThanOrEqual(165);
  });

  it('announce only by staff', () => {
    const announcements = threads.filter((one) => one.kind === 'announcement');
    expect(announcements.length).toBeGreaterThan(0);
    for (const one of announcements) expect(person(one.posts[0].by)?.role, one.title).not.toBe('member');
  });

  it('speak Chinese where they should: simplified, traditional, and mixed with English', () => {
    const han = threads.filter((one) => /\p{Script=Han}/u.test(one.title));
    expect(han.map((one) => one.space).toSorted()).toEqual(['chinese-corner', 'chinese-corner', 'what-it-has-seen']);
    expect(han.filter((one) => person(one.posts[0].by)?.locale === 'zh-Hant')).toHaveLength(1);
    const inHan = (post: DemoPost) => (post.body.match(/\p{Script=Han}/gu)?.length ?? 0) > 20;
    expect(threads.filter((one) => one.posts.some(inHan) && !one.posts.every(inHan) && !han.includes(one))).toHaveLength(1);
  });
});

describe('the posts of the demo', () => {
  it('are by people who exist and had joined by then', () => {
    expect(wrong(({ post }) => !person(post.by))).toEqual([]);
    expect(wrong(({ post }) => !hadJoined(post.by, post.minutesAgo))).toEqual([]);
    expect(people.filter((one) => one.handle !== 'nell' && !everyPost.some(({ post }) => post.by === one.handle))).toEqual([]);
  });

  it('stand in the order of time, within sixty days, the newest a few minutes old', () => {
    expect(wrong(({ thread, post, at }) => at > 0 && (thread.posts[at - 1]?.minutesAgo ?? 0) <= post.minutesAgo)).toEqual([]);
    expect(wrong(({ post }) => !Number.isInteger(post.minutesAgo) || post.minutesAgo < 1 || post.minutesAgo > ago(60))).toEqual([]);
    expect(Math.min(...everyPost.map(({ post }) => post.minutesAgo))).toBeLessThan(15);
  });

  it('reply only to an earlier post of their thread', () => {
    expect(wrong(({ post, at }) => post.replyTo !== undefined && !(post.replyTo >= 0 && post.replyTo < at))).toEqual([]);
  });

  it('have words, 1,500 characters at most, no emoji, and links only to example.org', () => {
    expect(wrong(({ post }) => post.body.trim() === '' || post.body !== post.body.trim() || post.body.length > 1500)).toEqual([]);
    expect(wrong(({ post, thread }) => emoji.test(post.body) || emoji.test(thread.title))).toEqual([]);
    expect(wrong(({ post }) => (post.body.match(/\w+:\/\/[^\s)]+/g) ?? []).some((url) => !url.startsWith('https://example.org/')))).toEqual(
      [],
    );
  });

  it('mention about ten people, each of whom exists', () => {
    expect(wrong(({ post }) => mentionsIn(post).some((handle) => !person(handle)))).toEqual([]);
    const count = everyPost.filter(({ post }) => mentionsIn(post).length > 0).length;
    expect(count).toBeGreaterThanOrEqual(8);
    expect(count).toBeLessThanOrEqual(14);
  });

  it('mention nobody before they joined', () => {
    expect(wrong(({ post }) => mentionsIn(post).some((handle) => !hadJoined(handle, post.minutesAgo)))).toEqual([]);
  });

  it('use the Markdown that people use', () => {
    for (const form of [/^- /m, /^1\. /m, /^> /m, /^\| --- /m, /\]\(https:/, /\*\*/, /`/])
      expect(
        everyPost.some(({ post }) => form.test(post.body)),
        String(form),
      ).toBe(true);
  });
});

describe('the reactions of the demo', () => {
  it('come from people who had joined, once each, and never from the author', () => {
    expect(wrong(({ post }) => reactionsOf(post).some(({ handle }) => !hadJoined(handle, post.minutesAgo)))).toEqual([]);
    expect(wrong(({ post }) => reactionsOf(post).some(({ handle }) => handle === post.by))).toEqual([]);
    const twice = (post: DemoPost) => new Set(reactionsOf(post).map((one) => one.handle)).size !== reactionsOf(post).length;
    expect(wrong(({ post }) => twice(post))).toEqual([]);
    expect(wrong(({ post }) => reactionsOf(post).some(({ kind }) => !['helpful', 'thanks', 'same'].includes(kind)))).toEqual([]);
  });

  it('are about 220', () => {
    const count = everyPost.reduce((sum, { post }) => sum + reactionsOf(post).length, 0);
    expect(count).toBeGreaterThanOrEqual(200);
    expect(count).toBeLessThanOrEqual(240);
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
