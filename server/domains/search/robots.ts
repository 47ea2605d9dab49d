/** What machines that read the whole web may fetch: everything that is public and stays; nobody's own pages, no lists without end. */
import { document } from '../../platform/document.ts';

const closed = ['/api/', '/forms/', '/me/', '/desk/', '/search', '/new', '/sign-in', '/sign-up', '/live', '/set-up', '/unsubscribe'];

export const robots = document('/robots.txt', {
  type: 'text/plain; charset=utf-8',
  load: async (_reader, _input, { origin }) => ({
    body: `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${origin}/sitemap.xml\n`,
    tags: [],
  }),
});
