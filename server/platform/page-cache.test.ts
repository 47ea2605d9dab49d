/** The page cache never keeps what was old before it was ready, and never more than it may. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { PageCache } from './page-cache.ts';

const page = (cache: PageCache, key: string, tags: string[] = [], html = key) => cache.fill(key, cache.begin(), html, tags, 'b');
const kept = (cache: PageCache, ...keys: string[]) => keys.filter((key) => cache.get(key) !== undefined);

describe('a page in the cache', () => {
  it('is found by its key, and filled anew replaces the one before', () => {
    const cache = new PageCache();
    expect(cache.get('a')).toBeUndefined();
    page(cache, 'a', ['t'], 'one');
    page(cache, 'a', ['u'], 'three');
    expect(String(cache.get('a')?.plain)).toBe('three');
    expect(cache.size).toEqual({ pages: 1, bytes: 5 });
    // the tags of the first are forgotten with it
    cache.drop(['t']);
    expect(kept(cache, 'a')).toEqual(['a']);
  });

  it('goes when one of its tags changes, and only then', () => {
    const cache = new PageCache();
    page(cache, 'a', ['x', 'y']);
    page(cache, 'b', ['y', 'z']);
    page(cache, 'c', ['z']);
    cache.drop(['w']);
    expect(kept(cache, 'a', 'b', 'c')).toEqual(['a', 'b', 'c']);
    cache.drop(['x', 'y']);
    expect(kept(cache, 'a', 'b', 'c')).toEqual(['c']);
    expect(cache.size).toEqual({ pages: 1, bytes: 1 });
    cache.dropAll();
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('is given but not kept when a tag changed after its filling began', () => {
    const cache = new PageCache();
    const begun = cache.begin();
    cache.drop(['lists']);
    expect(String(cache.fill('old', begun, 'old', ['thread', 'lists'], 'b').plain)).toBe('old');
    cache.fill('other', begun, 'other', ['thread'], 'b');
    expect(kept(cache, 'old', 'other')).toEqual(['other']);
    page(cache, 'old', ['lists']);
    expect(kept(cache, 'old')).toEqual(['old']);
  });

  it('is not kept when everything was dropped after its filling began', () => {
    const cache = new PageCache();
    const begun = cache.begin();
    cache.dropAll();
    cache.fill('a', begun, 'a', ['t'], 'b');
    expect(kept(cache, 'a')).toEqual([]);
    page(cache, 'a', ['t']);
    expect(kept(cache, 'a')).toEqual(['a']);
  });

  it('is not kept either when so many tags changed that the first are no longer remembered', () => {
    const cache = new PageCache();
    const begun = cache.begin();
    cache.drop(['mine']);
    for (let i = 0; i < 20_000; i++) cache.drop([`other ${i}`]);
    cache.fill('a', begun, 'a', ['mine'], 'b');
    expect(kept(cache, 'a')).toEqual([]);
    page(cache, 'a', ['mine']);
    expect(kept(cache, 'a')).toEqual(['a']);
  });

  it('has a mark that changes with its content and with the build', () => {
    const cache = new PageCache();
    const etag = (html: string, build: string) => cache.fill('a', cache.begin(), html, [], build).etag;
    expect(etag('x', '1')).toMatch(/^"[\w-]{20}"$/);
    expect(etag('x', '1')).toBe(etag('x', '1'));
    expect(new Set([etag('x', '1'), etag('y', '1'), etag('x', '2')]).size).toBe(3);
  });
});

describe('the bytes of the cache', () => {
  const hundred = 'x'.repeat(100);

  it('stay below the limit: the page that was longest without a visit goes first', () => {
    const cache = new PageCache(1000);
    for (let i = 0; i < 10; i++) page(cache, `p${i}`, ['t'], hundred);
    expect(cache.size).toEqual({ pages: 10, bytes: 1000 });
    // moved to the end at every 16th visit only
    for (let i = 0; i < 32; i++) cache.get('p0');
    page(cache, 'p10', ['t'], hundred);
    page(cache, 'p11', ['t'], hundred);
    expect(cache.size).toEqual({ pages: 10, bytes: 1000 });
    expect(kept(cache, 'p0', 'p1', 'p2', 'p3', 'p11')).toEqual(['p0', 'p3', 'p11']);
    page(cache, 'large', [], 'x'.repeat(950));
    expect(cache.size).toEqual({ pages: 1, bytes: 950 });
    page(cache, 'too large', [], 'x'.repeat(1001));
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('are counted in bytes, with the squeezed ones, and are all given back', async () => {
    const cache = new PageCache();
    page(cache, 'han', ['t'], '社区');
    expect(cache.size.bytes).toBe(6);
    const it = cache.get('han');
    if (!it) throw new Error('it was just kept');
    cache.get('han');
    cache.encoded(it, 'br');
    await it.squeezing;
    expect(cache.size.bytes).toBe(6 + (it.br?.length ?? 0) + (it.gzip?.length ?? 0));
    expect(cache.size.bytes).toBeGreaterThan(6);
    cache.drop(['t']);
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('are not counted for a page that was dropped while it was squeezed', async () => {
    const cache = new PageCache();
    page(cache, 'a', ['t'], hundred);
    const it = cache.get('a');
    if (!it) throw new Error('it was just kept');
    cache.encoded(it, 'br');
    cache.drop(['t']);
    await it.squeezing;
    expect(it.br).toBeDefined();
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });
});

describe('an encoding', () => {
  it('is plain at first, and squeezed once from the second visit on', async () => {
    const cache = new PageCache();
    const html = '<p>again and again</p>'.repeat(100);
    const first = page(cache, 'a', [], html);
    expect(cache.encoded(first, 'br')).toEqual({ body: first.plain, encoding: 'plain' });
    expect(first.squeezing).toBeUndefined();
    const it = cache.get('a');
    if (!it) throw new Error('it was just kept');
    expect(cache.encoded(it, 'br').encoding).toBe('plain');
    const { squeezing } = it;
    expect(cache.encoded(it, 'gzip').encoding).toBe('plain');
    expect(it.squeezing).toBe(squeezing);
    await vi.waitFor(() => expect(cache.encoded(it, 'br').encoding).toBe('br'));
    const br = cache.encoded(it, 'br').body;
    expect(br.length).toBeLessThan(html.length / 10);
    expect(String(brotliDecompressSync(br))).toBe(html);
    expect(String(gunzipSync(cache.encoded(it, 'gzip').body))).toBe(html);
    expect(cache.encoded(it, 'plain')).toEqual({ body: it.plain, encoding: 'plain' });
  });
});
