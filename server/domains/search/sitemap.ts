/** The map for search engines: every page that is for everybody and stays. Threads by 5,000, in the order in which they were first found. */
import { and, desc, gt, lte } from 'drizzle-orm';
import { Type } from 'typebox';
import { ListContests } from '../../../shared/domains/contests.ts';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import { fields } from '../../../shared/endpoint.ts';
import { document } from '../../platform/document.ts';
import type { Reader } from '../../platform/reader.ts';
import { xmlText } from '../../platform/text/xml.ts';
import { placesOfThreads } from '../forum/index.ts';

/** Threads on one map: 50,000 is what search engines take, and a tenth of it is made in some milliseconds. */
export const threadsPerMap = 5000;
/** Threads whose places are looked up at once. */
const atOnce = 500;
/** Dropped when a thread is found for the first time: that is after the tags of its start. */
export const sitemapTag = 'sitemap';

const type = 'application/xml; charset=utf-8';
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const urlset = (urls: string[]): string => `${declaration}<urlset xmlns="${schema}">\n${urls.join('\n')}\n</urlset>\n`;
const url = (address: string, at?: number): string =>
  `<url><loc>${xmlText(address)}</loc>${at === undefined ? '' : `<lastmod>${new Date(at).toISOString()}</lastmod>`}</url>`;

const lastNumber = async ({ db, t }: Pick<Reader, 'db' | 't'>): Promise<number> => {
  const { threads } = t.search;
  const [last] = await db.select({ n: threads.n }).from(threads).where(gt(threads.n, 0)).orderBy(desc(threads.n)).limit(1);
  return last?.n ?? 0;
};

export const sitemapIndex = document('/sitemap.xml', {
  type,
  load: async (reader, _input, { origin }) => {
    const maps = Math.ceil((await lastNumber(reader)) / threadsPerMap) + 1;
    const lines = Array.from({ length: maps }, (_, n) => `<sitemap><loc>${xmlText(origin)}/sitemap/${n}.xml</loc></sitemap>`);
    return {
      body: `${declaration}<sitemapindex xmlns="${schema}">\n${lines.join('\n')}\n</sitemapindex>\n`,
      tags: [sitemapTag],
    };
  },
});

/** 0: what is no thread; from 1 on the threads. */
export const sitemapPart = document('/sitemap/:n.xml', {
  type,
  params: fields({ n: Type.String({ pattern: '^(0|[1-9][0-9]{0,5})$' }) }),
  load: async (reader, { n: part }, { origin }) => {
    if (part === '0') {
      const { spaces } = await reader.query(ListSpaces, {});
      const { contests } = await reader.query(ListContests, { limit: 50 });
      const pages = [
        '/',
        '/rules',
        '/contests',
        '/spaces',
        ...contests.flatMap(({ id, href, resultAt }) => [href, ...(resultAt === null ? [] : [`/contests/${id}/result`])]),
        ...spaces.map((space) => `/s/${space.slug}`),
      ];
      return { body: urlset(pages.map((path) => url(origin + path))), tags: ['spaces', 'contests'] };
    }
    const { threads } = reader.t.search;
    const upTo = Number(part) * threadsPerMap;
    const rows = await reader.db
      .select({ id: threads.threadId })
      .from(threads)
      .where(and(gt(threads.n, upTo - threadsPerMap), lte(threads.n, upTo)));
    if (rows.length === 0) return 'not-found';
    const urls: string[] = [];
    for (let i = 0; i < rows.length; i += atOnce) {
      const ids = rows.slice(i, i + atOnce).map((row) => row.id);
      for (const place of await placesOfThreads(reader, ids)) urls.push(url(origin + place.href, place.lastAt));
    }
    return { body: urlset(urls.sort()), tags: [sitemapTag, 'lists'] };
  },
});
