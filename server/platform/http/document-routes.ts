/** Documents: found by address, made once for all visitors of a language, kept ready, given with the right headers. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BrandFace } from '../../../shared/domains/brand.ts';
import type { Locale } from '../../../shared/locales.ts';
import { visitor } from '../actor.ts';
import type { CardWords } from '../cards/card.ts';
import type { DocumentDefinition } from '../document.ts';
import type { House } from '../house.ts';
import type { CachedPage } from '../page-cache.ts';
import type { CallerLimit } from './caller-limit.ts';
import { type Addressed, encodingOf, inputOf, queryText } from './page-input.ts';
import { asLocale } from './request.ts';

/** `notFound` answers as for any address at which there is nothing. */
export const documentRoutes = (
  app: FastifyInstance,
  house: House,
  brandOf: (locale: Locale) => BrandFace,
  draw: {
    card(words: CardWords, brand: BrandFace): Promise<Buffer>;
    icon(size: number, whole: boolean, brand: BrandFace): Promise<Buffer>;
  },
  build: string,
  notFound: (request: FastifyRequest, reply: FastifyReply) => unknown,
  made: CallerLimit,
): void => {
  const give = (request: FastifyRequest, reply: FastifyReply, document: DocumentDefinition, kept: CachedPage, locale: Locale) => {
    const isText = /^text\/|[/+](xml|json)\b/.test(document.type);
    const asked = isText ? encodingOf(request.headers['accept-encoding'] as string | undefined) : 'plain';
    const { body, encoding } = house.cache.encoded(kept, asked);
    const etag = encoding === 'plain' ? kept.etag : `${kept.etag.slice(0, -1)}-${encoding}"`;
    reply.header('content-type', document.type).header('etag', etag).header('content-language', locale);
    // asked for again each time, so that what was hidden is gone at once; a CDN may keep it as long as a page
    reply.header('cache-control', 'public, max-age=0, s-maxage=30');
    if (isText) reply.header('vary', 'Accept-Encoding');
    // previews are fetched by other places on purpose
    else reply.header('cross-origin-resource-policy', 'cross-origin');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (encoding !== 'plain') reply.header('content-encoding', encoding);
    return reply.send(body);
  };

  for (const document of house.domains.flatMap((d) => d.documents ?? [])) {
    app.get(document.path, { schema: { hide: true } }, async (request, reply) => {
      const input = inputOf(document, request as Addressed);
      if (!input) return notFound(request, reply);
      const locale = asLocale((request.query as Record<string, unknown>).lang) ?? house.settings.locale;
      const key = `document ${locale} ${request.url.split(/[?#]/, 1)[0]}${queryText(document, input, request.query)}`;
      const known = house.cache.get(key);
      if (known) return give(request, reply, document, known, locale);
      made.count(request.ip);
      const begun = house.cache.begin();
      const brand = brandOf(locale);
      const loaded = await document.load(house.reader(visitor, locale), input as never, {
        origin: house.origin,
        brand,
        card: (words) => draw.card(words, brand),
        icon: (size, whole) => draw.icon(size, whole, brand),
      });
      if (loaded === 'not-found') return notFound(request, reply);
      if ('moved' in loaded) return reply.header('cache-control', 'no-cache').redirect(loaded.moved, 302);
      return give(request, reply, document, house.cache.fill(key, begun, loaded.body, loaded.tags, `${key}${build}`), locale);
    });
  }
};
