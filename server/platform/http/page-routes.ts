/** Pages: found by address, made for an audience and language, kept ready, given with the right headers. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BrandFace } from '../../../shared/domains/brand.ts';
import { GetMe } from '../../../shared/domains/members.ts';
import { mayAsk } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import { raw, renderToBytes } from '../../../web/platform/html.ts';
import type { FormBack, Own, PageContext } from '../../../web/platform/page-view.ts';
import { shellPage } from '../../../web/platform/shell.page.ts';
import { type Kept, statusPage } from '../../../web/platform/status.page.ts';
import { type Actor, anyoneOf, audienceOf, roleOf, suspensionOf } from '../actor.ts';
import { keptOut } from '../allowed.ts';
import type { Assets } from '../assets.ts';
import type { House } from '../house.ts';
import type { PageDefinition } from '../page.ts';
import type { CachedPage } from '../page-cache.ts';
import type { Reader } from '../reader.ts';
import type { Problem } from '../refusal.ts';
import type { CallerLimit } from './caller-limit.ts';
import { htmlHeaders } from './headers.ts';
import { inLanguage, ledOn } from './local-path.ts';
import { encodingOf, inputOf, queryText } from './page-input.ts';
import { givePlain, plainSheet, readsPlain } from './plain.ts';
import { asProblem } from './problem.ts';
import { asLocale, type Requests } from './request.ts';

export type PageRoutes = {
  /** The page at `path` once more, with the form as it was sent and what was wrong with it; null: nothing, it goes on. `kept`: shown where that page is none for them. */
  again(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    form: FormBack,
    problem: Problem | null,
    kept?: Kept,
  ): Promise<FastifyReply>;
  /** A page that says what happened: not found, not allowed, broken. */
  status(request: FastifyRequest, reply: FastifyReply, problem: Problem, kept?: Kept): Promise<FastifyReply>;
};

type Added = Pick<PageContext, 'form' | 'own' | 'as' | 'apart' | 'suspended' | 'leavesAt'>;
type Made = { html: Buffer; tags: string[]; gated: boolean } | { moved: string } | 'not-found';

export const pageRoutes = (
  app: FastifyInstance,
  house: House,
  requests: Requests,
  brandOf: (locale: Locale) => BrandFace,
  assets: Assets,
  made: CallerLimit,
): PageRoutes => {
  const contextOf = (
    actor: Actor,
    locale: Locale,
    path: string,
    { form, own, as, apart, suspended, leavesAt }: Added = {},
  ): PageContext => ({
    say: house.say(locale),
    locale,
    homeLocale: house.settings.locale,
    zone: house.settings.zone,
    audience: audienceOf(actor),
    brand: brandOf(locale),
    path,
    ...(form ? { form } : {}),
    ...(own ? { own } : {}),
    ...(as ? { as } : {}),
    ...(apart ? { apart } : {}),
    ...(suspended ? { suspended } : {}),
    ...(leavesAt ? { leavesAt } : {}),
  });
  const isSuspended = (actor: Actor): boolean => suspensionOf(actor, house.clock()) !== undefined;
  /** Made for one person. Who is suspended is told so where others write, before they write, with a script or without one. */
  const isAlone = (page: PageDefinition, request: FastifyRequest, actor: Actor): boolean =>
    page.kept === 'own' || readsPlain(request, actor) || isSuspended(actor);
  const doctype = raw('<!doctype html>');
  const wrap = (view: Parameters<typeof shellPage>[0], context: PageContext): Buffer =>
    renderToBytes([doctype, shellPage(view, context, assets, house.origin)]);

  const ownOn = async (page: PageDefinition, reader: Reader, input: Record<string, unknown>, data: unknown): Promise<Own> => {
    const parts = await page.own?.(reader, input as never, data as never);
    return { ...parts, at: reader.now, me: parts?.thread?.me ?? (await reader.query(GetMe, {})) };
  };
  const make = async (
    page: PageDefinition,
    actor: Actor,
    locale: Locale,
    input: Record<string, unknown>,
    path: string,
    { form, apart, plain }: Omit<Added, 'own' | 'as' | 'suspended' | 'leavesAt'> & { plain?: Actor } = {},
  ): Promise<Made> => {
    const loaded = await page.load(house.reader(actor, locale), input as never);
    if (loaded === 'not-found' || 'moved' in loaded) return loaded;
    const own = plain && (await ownOn(page, house.reader(plain, locale), input, loaded.data));
    const suspended = isSuspended(actor) ? (own?.me ?? (await house.reader(actor, locale).query(GetMe, {}))).suspended : null;
    const one = page.kept === 'own' || suspended ? actor : plain;
    const as = one?.kind === 'member' ? one.id : undefined;
    const leavesAt = one?.kind === 'member' && one.leavesAt ? one.leavesAt : undefined;
    const context = contextOf(actor, locale, path, { form, own, apart, as, leavesAt, ...(suspended ? { suspended } : {}) });
    const html = wrap(page.view(loaded.data as never, context), context);
    // members have chosen, or the brand has for them
    const isAsked = context.audience === 'visitor' && path.includes('lang=');
    return { html: isAsked ? Buffer.from(ledOn(html.toString(), path)) : html, tags: loaded.tags, gated: loaded.gated ?? false };
  };

  const give = (request: FastifyRequest, reply: FastifyReply, page: CachedPage, locale: Locale): FastifyReply => {
    const signedIn = request.headers.cookie !== undefined;
    const { body, encoding } = house.cache.encoded(page, encodingOf(request.headers['accept-encoding'] as string | undefined));
    const etag = encoding === 'plain' ? page.etag : `${page.etag.slice(0, -1)}-${encoding}"`;
    reply.headers(htmlHeaders);
    reply.header('etag', etag);
    reply.header('content-language', locale);
    reply.header('cache-control', signedIn ? 'private, no-cache' : 'public, max-age=0, s-maxage=30');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (encoding !== 'plain') reply.header('content-encoding', encoding);
    return reply.send(body);
  };

  const status = async (request: FastifyRequest, reply: FastifyReply, problem: Problem, kept?: Kept): Promise<FastifyReply> => {
    const actor = await requests.who(request);
    const locale = requests.locale(request, actor);
    const context = contextOf(actor, locale, request.url);
    return reply
      .code(problem.status)
      .headers(htmlHeaders)
      .header('cache-control', 'private, no-store')
      .send(wrap(statusPage(problem, context, kept), context));
  };
  const plainProblem = (type: 'not-found', locale: Locale, requestId: string): Problem => ({
    type,
    title: house.say(locale)(`platform.refusal.${type}`),
    status: 404,
    requestId,
  });

  type Answering = { page: PageDefinition; request: FastifyRequest; reply: FastifyReply; actor: Actor; locale: Locale; apart?: string };

  /** To this person now, and kept nowhere. */
  const giveOwn = (reply: FastifyReply, html: Buffer, locale: Locale): FastifyReply =>
    reply.headers(htmlHeaders).header('cache-control', 'private, no-store').header('content-language', locale).send(html);

  /** The address may hold a title that only some may read, so nobody keeps it. Who asked for a language reads on in it. */
  const lead = (request: FastifyRequest, reply: FastifyReply, to: string): FastifyReply => {
    const asked = asLocale(new URL(request.url, 'http://house').searchParams.get('lang'));
    return reply.header('cache-control', 'private, no-store').redirect(asked ? inLanguage(to, asked) : to, 302);
  };
  const missing = async ({ page, request, reply, actor, locale }: Answering, input: Record<string, unknown>): Promise<FastifyReply> => {
    const instead = actor.kind === 'member' ? await page.instead?.(house.reader(actor, locale), input as never) : undefined;
    return instead ? lead(request, reply, instead) : status(request, reply, plainProblem('not-found', locale, request.id));
  };

  const fresh = async (
    { page, request, reply, actor, locale, apart }: Answering,
    input: Record<string, unknown>,
  ): Promise<FastifyReply> => {
    const plain = readsPlain(request, actor) ? actor : undefined;
    const made = await make(page, actor, locale, input, request.url, { apart, plain });
    if (made === 'not-found') return missing({ page, request, reply, actor, locale }, input);
    if ('moved' in made) return lead(request, reply, made.moved);
    return giveOwn(reply, made.html, locale);
  };

  const fill = async (
    { page, request, reply, actor, locale, apart }: Answering,
    input: Record<string, unknown>,
    path: string,
    key: string,
  ): Promise<FastifyReply> => {
    const begun = house.cache.begin();
    const made = await make(page, audienceActor(actor), locale, input, path, { apart });
    // not there for everybody of this audience; for a person of a higher tier, or whose own it is, it may be, and then it is theirs alone
    if (made === 'not-found' && actor.kind === 'member') return fresh({ page, request, reply, actor, locale }, input);
    if (made === 'not-found') return missing({ page, request, reply, actor, locale }, input);
    if ('moved' in made) return lead(request, reply, made.moved);
    if (made.gated) return giveOwn(reply, made.html, locale);
    return give(request, reply, house.cache.fill(key, begun, made.html, made.tags, `${key}${assets.build}`), locale);
  };

  const apartOf = (page: PageDefinition, actor: Actor, locale: Locale) => page.apart?.(house.reader(actor, locale));

  /** Not async: most requests are for a page that is kept, and end here at once. */
  const answer = (
    page: PageDefinition,
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
  ): FastifyReply | Promise<FastifyReply> => {
    const locale = requests.locale(request, actor);
    const out = keptOut(house, page.access, actor);
    if (out) {
      if (actor.kind === 'visitor')
        return reply.header('cache-control', 'private, no-store').redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
      return status(request, reply, asProblem(out, house, locale, request.id));
    }
    const apart = apartOf(page, actor, locale);
    const answering = { page, request, reply, actor, locale };
    return apart ? apart.then((which) => found(which ? { ...answering, apart: which } : answering)) : found(answering);
  };

  const found = (answering: Answering): FastifyReply | Promise<FastifyReply> => {
    const { page, request, reply, actor, locale, apart } = answering;
    const audience = `${audienceOf(actor)} ${locale} ${apart ? `${apart} ` : ''}`;
    const asks = /[?#]/.test(request.url);
    // who just wrote something that this process has not heard of yet reads past its cache
    const behind = house.store.dialect === 'postgres' && !house.changes.has(requests.wrote(request));
    // an address that asks for nothing is its own key, and what is kept under it was valid when it was made
    const own = isAlone(page, request, actor);
    const known = asks || behind || own ? undefined : house.cache.get(`${audience}${request.url}`);
    if (known) return give(request, reply, known, locale);

    const input = inputOf(page, request);
    if (!input) return status(request, reply, plainProblem('not-found', locale, request.id));
    if (own) {
      made.count(request.ip);
      return fresh(answering, input);
    }
    const path = asks ? `${request.url.split(/[?#]/, 1)[0]}${queryText(page, input, request.query)}` : request.url;
    const key = `${audience}${path}`;
    const kept = asks && !behind ? house.cache.get(key) : undefined;
    if (kept) return give(request, reply, kept, locale);
    made.count(request.ip);
    return fill(answering, input, path, key);
  };

  const pages = house.domains.flatMap((d) => d.pages ?? []);
  for (const page of pages) {
    app.get(page.path, { schema: { hide: true } }, (request, reply) => {
      const actor = requests.who(request);
      return actor instanceof Promise ? actor.then((found) => answer(page, request, reply, found)) : answer(page, request, reply, actor);
    });
  }
  /** Shared pages are made for the audience, never for the person: nobody's own can slip into what others are given. */
  const audienceActor = (actor: Actor): Actor => anyoneOf(audienceOf(actor));

  app.get(plainSheet, { schema: { hide: true } }, (_request, reply) => givePlain(reply, house.config));
  app.get('/forms/*', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/', 303));

  const again = async (
    ...[request, reply, path, form, problem, kept, hops = 1]: [...Parameters<PageRoutes['again']>, number?]
  ): Promise<FastifyReply> => {
    const url = new URL(path, 'http://house');
    const actor = await requests.who(request);
    const locale = asLocale(url.searchParams.get('lang')) ?? requests.locale(request, actor);
    const nowhere = () => status(request, reply, problem ?? plainProblem('not-found', locale, request.id), kept);
    for (const page of pages) {
      const params = matchPath(page.path, url.pathname);
      if (!params || !mayAsk(roleOf(actor), page.access)) continue;
      const input = inputOf(page, { params, query: Object.fromEntries(url.searchParams) });
      if (!input) continue;
      const plain = readsPlain(request, actor) ? actor : undefined;
      const apart = await apartOf(page, actor, locale);
      let made = await make(page, isAlone(page, request, actor) ? actor : audienceActor(actor), locale, input, path, {
        form,
        apart,
        plain,
      });
      if (made === 'not-found' && page.kept === 'shared' && actor.kind === 'member')
        made = await make(page, actor, locale, input, path, { form });
      if (made === 'not-found') continue;
      // the page stands elsewhere by now: what was typed goes along
      if ('moved' in made) return hops > 0 ? again(request, reply, made.moved, form, problem, kept, hops - 1) : nowhere();
      return reply
        .code(problem ? (problem.status >= 500 ? problem.status : 422) : 200)
        .headers(htmlHeaders)
        .header('cache-control', 'private, no-store')
        .header('content-language', locale)
        .send(made.html);
    }
    return nowhere();
  };
  return { status, again };
};

/** `/t/:id/:slug` against `/t/abc/words`: the parameters, or null. */
export const matchPath = (pattern: string, path: string): Record<string, string> | null => {
  const want = pattern.split('/');
  const have = path.split('/');
  if (want.length !== have.length) return null;
  const params: Record<string, string> = {};
  for (let i = 0; i < want.length; i++) {
    const part = want[i] as string;
    if (part.startsWith(':')) {
      try {
        params[part.slice(1)] = decodeURIComponent(have[i] as string);
      } catch {
        return null;
      }
      if (!have[i]) return null;
    } else if (part !== have[i]) return null;
  }
  return params;
};
