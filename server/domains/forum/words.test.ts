/** What people write, through each command that takes it: the longest, the deepest and the most hostile, up to the whole page. */
import { createRequire } from 'node:module';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { xssCorpus } from '../../platform/text/xss-corpus.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectFault, leavesNothing, someMember } from '../domains.fixtures.ts';
import { someSpace, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let spaceId: string;
let threadId: string;
let postId: string;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  spaceId = await someSpace(t.house, 'words');
  ({ threadId, postId } = await someThread(t.house, ann, { spaceId, title: 'Words of all kinds', body: 'harmless' }));
});
afterAll(() => endSound(t));

type Way = {
  name: string;
  form: string;
  ask(body: string): Promise<LightMyRequestResponse>;
  fields(body: string): Record<string, string>;
  /** A page with the form, which comes back when it is refused. */
  back(): string;
};
/** The version an edit must name. */
let version = 1;
const ways: Way[] = [
  {
    name: 'StartThread',
    form: '/forms/start-thread',
    ask: (body) => t.ask('POST', '/api/threads', { as: ann, body: { spaceId, kind: 'discussion', title: 'Words again', body } }),
    fields: (body) => ({ spaceId, kind: 'discussion', title: 'Words again', body }),
    back: () => '/new',
  },
  {
    name: 'ReplyToThread',
    form: '/forms/reply-to-thread',
    ask: (body) => t.ask('POST', `/api/threads/${threadId}/posts`, { as: ann, body: { body } }),
    fields: (body) => ({ threadId, body }),
    back: () => `/t/${threadId}/words-of-all-kinds`,
  },
  {
    name: 'EditPost',
    form: '/forms/edit-post',
    ask: async (body) => {
      const response = await t.ask('PATCH', `/api/posts/${postId}`, { as: ann, body: { body, version } });
      version = response.json().version ?? version;
      return response;
    },
    fields: (body) => ({ postId, version: String(version), body }),
    back: () => `/p/${postId}/edit`,
  },
];
const postOf = async (response: LightMyRequestResponse) => (await t.ask('GET', `/api/posts/${response.json().postId}`)).json();

describe.each(ways)('$name', (way) => {
  test.each([
    ['letters', 'x'.repeat(32_000)],
    ['Han characters', '好'.repeat(32_000)],
    ['signs of four bytes', '𝄞'.repeat(32_000)],
  ])('takes 32,000 %s', async (_, body) => {
    const response = await way.ask(body);
    expect(response.statusCode).toBe(200);
    expect((await postOf(response)).body).toBe(body);
  });

  test('refuses 32,001, and leaves nothing', async () => {
    expectFault(await leavesNothing(t, () => way.ask(`${'x'.repeat(32_000)}y`)), t, 'body', 'too-long', { limit: 32_000 });
  });

  test('refuses 32,001 by form, and gives them all back', async () => {
    const body = `${'x'.repeat(32_000)}y`;
    const form = { ...way.fields(body), _back: way.back() };
    const response = await leavesNothing(t, () => t.ask('POST', way.form, { as: ann, form }));
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(`${body}</textarea>`);
    expect(response.body).toContain(t.house.say('en')('platform.fault.too-long', { limit: 32_000 }));
  });

  test.each([
    ['quotes', `${'>'.repeat(31_990)} the words`],
    ['quotes with spaces', `${'> '.repeat(15_990)}the words`],
    ['lists', `${'- '.repeat(15_990)}the words`],
    ['brackets', `the words ${'['.repeat(31_000)}`],
  ])('takes 32 KB of nested %s in a moment', async (_, body) => {
    const began = performance.now();
    const response = await way.ask(body);
    // the renderer stops at 0.1 s; ten times that is for a busy machine
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(response.statusCode).toBe(200);
    const post = await postOf(response);
    expect(post.html).toContain('the words');
    expect(post.html.length).toBeLessThan(200_000);
  });
});

type Handler = {
  onopentag(name: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
  onclosetag(name: string): void;
};
// the parser that sanitize-html reads with, found from there since it is not ours
const { Parser } = createRequire(createRequire(import.meta.url).resolve('sanitize-html'))('htmlparser2') as {
  Parser: new (handler: Handler) => { write(html: string): void; end(): void };
};

/** What of a page could do harm: scripts and frames, handlers, styles, and addresses that are none. */
const dangersIn = (html: string): string[] => {
  const found: string[] = [];
  // data for search engines is never run; that it is nothing but data is looked at, too
  let data: string | undefined;
  const parser = new Parser({
    ontext: (text) => {
      if (data !== undefined) data += text;
    },
    onclosetag: (name) => {
      if (name !== 'script' || data === undefined) return;
      expect(JSON.parse(data)).toHaveProperty('@context', 'https://schema.org');
      data = undefined;
    },
    onopentag: (name, attributes) => {
      if (name === 'script' && attributes.type === 'application/ld+json' && attributes.src === undefined) {
        data = '';
        return;
      }
      if (/^(script|iframe|object|embed|base|frame|style|math|template|noscript)$/.test(name))
        found.push(`<${name} src=${attributes.src}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^(on|style$|srcdoc$|formaction$)/.test(attribute)) found.push(`<${name} ${attribute}=${value}>`);
        const isAddress = /^(href|src|action|poster|data|xlink:href)$/.test(attribute);
        if (isAddress && !/^(\/(?!\/)|#|https?:\/\/|mailto:)/i.test(value)) found.push(`<${name} ${attribute}=${value}>`);
      }
    },
  });
  parser.write(html);
  parser.end();
  return found;
};

describe('script in words', () => {
  test('never gets into the page of a thread', async () => {
    const made = await someThread(t.house, ann, { spaceId, title: 'Only harmless words', body: 'harmless' });
    const ofHouse = dangersIn((await t.ask('GET', `/t/${made.threadId}/only-harmless-words`)).body);
    // the house's own script and nothing else: so the look finds something, and knows what belongs there
    expect(ofHouse).toEqual([expect.stringMatching(/^<script src=\/assets\/islands/)]);

    let shown = 0;
    for (let at = 0; at < xssCorpus.length; at += 10) {
      const body = xssCorpus
        .slice(at, at + 10)
        // a NUL is refused by itself
        .map((vector) => vector.replaceAll('\0', ''))
        .map((vector) => `${vector}\n\n> ${vector}\n\n- ${vector}`)
        .join('\n\n');
      const hostile = await t.ask('POST', '/api/threads', { as: ann, body: { spaceId, kind: 'review', title: `Hostile ${at}`, body } });
      expect(hostile.statusCode).toBe(200);
      const page = await t.ask('GET', `/t/${hostile.json().threadId}/hostile-${at}`);
      expect(page.statusCode).toBe(200);
      expect(dangersIn(page.body), `vectors from ${at} on`).toEqual(ofHouse);
      shown += page.body.includes('alert') ? 1 : 0;
    }
    expect(shown).toBeGreaterThan(5);
    // excerpts of all of them, in lists
    for (const address of ['/', '/s/words', `/m/${ann.handle}`])
      expect(dangersIn((await t.ask('GET', address)).body), address).toEqual(ofHouse);
  });

  test('in a title, a name or a line stays words, wherever they stand', async () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const eve = await someMember(t, { name: `Eve ${hostile}` });
    const members = t.house.store.t.members.members;
    await t.house.system('test', async (work) => void (await work.db.update(members).set({ line: hostile })));
    const made = await someThread(t.house, eve, { spaceId, kind: 'question', title: `What is this? ${hostile}` });
    await t.ask('PUT', `/api/posts/${made.postId}/reactions/same`, { as: ann });
    const { href } = (await t.ask('GET', `/api/threads/${made.threadId}`)).json();
    for (const address of ['/', '/s/words', href, `/m/${eve.handle}`, '/me/record']) {
      const page = await t.ask('GET', address, { as: eve });
      expect(page.body, address).toContain('&lt;img src=x onerror=alert(1)&gt;');
      // the house's own: its islands, what carries words along and on a page of one's own keeps them, and the place where a page without a script says that it is read so
      // a built name carries a hash, an unbuilt one none
      const script = (name: string) => expect.stringMatching(new RegExp(`^<script src=/assets/${name}[-.]`));
      const kept = address === '/me/record' ? [script('unsent\\.en')] : [];
      const own = ['<noscript src=undefined>', script('carried'), script('islands\\.en'), ...kept];
      expect([...dangersIn(page.body)].sort(), address).toEqual(own);
    }
    const form = { threadId: made.threadId, body: '', _back: `${href}?from=1` };
    const again = await t.ask('POST', '/forms/reply-to-thread', { as: ann, form });
    expect(again.statusCode).toBe(422);
    const own = /^<(?:noscript src=undefined|script src=\/assets\/(?:carried|islands|unsent)[.-])/;
    expect(dangersIn(again.body).filter((one) => !own.test(one))).toEqual([]);
  });
});
