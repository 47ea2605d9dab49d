/** buildApp: the house behind HTTP. Everything that all requests share stands here; what can be asked stands in the domains. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import underPressure from '@fastify/under-pressure';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { BrandFace } from '../shared/domains/brand.ts';
import { brandFaces, cardLook, letterSeal, readThemes } from './domains/brand/index.ts';
import { whoAsks, whoListens } from './domains/members/index.ts';
import { waitsForSetUp } from './domains/opening/index.ts';
import { visitor } from './platform/actor.ts';
import { loadAssets } from './platform/assets.ts';
import type { CardWords } from './platform/cards/card.ts';
import type { House } from './platform/house.ts';
import { apiRoutes } from './platform/http/api-routes.ts';
import { CallerLimit, mostMade } from './platform/http/caller-limit.ts';
import { documentRoutes } from './platform/http/document-routes.ts';
import { downloadRoutes } from './platform/http/downloads.ts';
import { leadToSetUp } from './platform/http/first-run.ts';
import { readForm } from './platform/http/form-body.ts';
import { formRoutes } from './platform/http/form-routes.ts';
import { everyAnswer, ofDocuments, speculationRules, strictTransport } from './platform/http/headers.ts';
import { metricsRoute, RequestCounts } from './platform/http/metrics.ts';
import { type PageRoutes, pageRoutes } from './platform/http/page-routes.ts';
import { asProblem, asRefused } from './platform/http/problem.ts';
import { requests as makeRequests } from './platform/http/request.ts';
import { requestLog } from './platform/http/request-log.ts';
import { serializersWhenAsked } from './platform/http/serializers.ts';
import { UploadRoom } from './platform/http/upload-room.ts';
import { workerRoute } from './platform/http/worker-route.ts';
import { isOwn } from './platform/network-of.ts';
import { refuseGenerally } from './platform/refusal.ts';

/** The largest body of any request without files: 32,000 characters, which many programs write as six bytes each (\u8336), and what surrounds them. */
const bodyLimit = 256 * 1024;
/** The same as a plain form, where a Chinese character takes nine bytes, and room to say of a text that is too long how long it may be. */
const formLimit = 1024 * 1024;
/**
 * Writes and questions of one address in a minute: far above people, under what one machine should get to spend.
 * This machine's own address is its operator's, and not limited.
 */
const perMinute = 600;

/** What the loop did while the house was put together (a demo takes seconds) says nothing about those who come first. */
const startMs = 5_000;

/**
 * `busyAfterMs`: from this delay of the event loop on everybody is told to come back later; 0: never (tests share a machine).
 * `uploads`: other limits than the usual ones (tests). `setUp` false: an empty house is shown as it is, instead of asking to be set up (tests).
 */
export const buildApp = async (
  house: House,
  projectFolder: string,
  options: { busyAfterMs?: number; setUp?: boolean; uploads?: { deadlineMs?: number; mostBytes?: number } } = {},
): Promise<FastifyInstance> => {
  const { config } = house;
  const app: FastifyInstance = Fastify({
    bodyLimit,
    // in a house with a public address whoever passes something on from this machine itself is a proxy, also where nobody said so:
    // who stands behind it is not this machine
    trustProxy: config.proxies > 0 || config.url ? (address, hop) => hop < Math.max(config.proxies, isOwn(address) ? 1 : 0) : false,
    requestTimeout: 30_000,
    // a client that sends one byte a second must not hold a connection for long
    connectionTimeout: 60_000,
    keepAliveTimeout: 65_000,
    genReqId: () => randomUUID(),
    childLoggerFactory: requestLog,
    logController: new LogController({ disableRequestLogging: true }),
    loggerInstance: house.log as unknown as FastifyBaseLogger,
    schemaController: { compilersFactory: { buildSerializer: serializersWhenAsked() } },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // an address that can't be read (%zz) or is too long comes to no hook and no route; there is nothing at it, like at any other
    frameworkErrors: (_error, request, reply) => {
      reply.headers(strict);
      void notFound(request, reply);
    },
  });
  const strict = config.url?.startsWith('https:') ? { ...everyAnswer, ...strictTransport } : everyAnswer;
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(strict);
    // `GET http://elsewhere/ HTTP/1.1` is for proxies: here it would put a foreign address where a path is expected
    if (request.url.startsWith('/')) done(house.door.enter(request) ? undefined : refuseGenerally('resting'));
    else void reply.code(400).header('content-type', 'text/plain; charset=utf-8').send('Ask for a path, such as /.\n');
  });
  const counts = new RequestCounts(app);
  app.addHook('onResponse', (request, reply, done) => {
    house.door.leave(request);
    // reads are not worth a line each; writes and failures are
    if (request.method !== 'GET' || reply.statusCode >= 500) {
      request.log.info(
        { method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'answered',
      );
    }
    done();
  });

  // JSON and forms are all that is taken: the framework would read text as well
  app.removeContentTypeParser('text/plain');
  // many clients call every request JSON, those too that send nothing with it
  const readJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void readJson(request, body as string, done);
  });
  await app.register(cookie, { hook: false });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formLimit },
    async (_request: unknown, body: string) => readForm(body),
  );
  // what is too large is told in the words of what was asked for
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(websocket, { options: { maxPayload: 4096, perMessageDeflate: false } });
  let calmFrom = 0;
  app.addHook('onListen', async () => {
    calmFrom = performance.now() + startMs;
  });
  await app.register(underPressure, {
    maxEventLoopDelay: options.busyAfterMs ?? 2000,
    exposeStatusRoute: false,
    pressureHandler: async (_request, reply) => {
      if (performance.now() < calmFrom) return;
      reply.header('retry-after', 10);
      throw Object.assign(new Error('the house is too busy'), { statusCode: 503 });
    },
  });
  if (options.setUp !== false) leadToSetUp(app, waitsForSetUp(house));
  const assets = loadAssets(projectFolder);
  const room = new UploadRoom(options.uploads);
  const who = whoAsks(house);
  const listens = whoListens(house, who);
  const requests = makeRequests(app, house, who);

  let pages: PageRoutes | undefined;
  const fail = async (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refused = asRefused(error, (unexpected) =>
      request.log.error({ err: unexpected, route: request.routeOptions?.url }, 'a request failed'),
    );
    const isPage =
      !request.url.startsWith('/api/') && request.method === 'GET' && String(request.headers.accept ?? '').includes('text/html');
    try {
      // who it is lies in the database: without it they are spoken to all the same
      const actor = await Promise.resolve(requests.who(request)).catch(() => visitor);
      const problem = asProblem(refused, house, requests.locale(request, actor), request.id);
      // the next request of this person comes by another line, to the house that takes this one's place
      if (refused.type === 'resting') reply.header('connection', 'close');
      if (refused.status === 503) reply.header('retry-after', refused.type === 'resting' ? '10' : '60');
      if (refused.status === 429) reply.header('retry-after', String(refused.values.seconds ?? 60));
      if (pages && (isPage || request.url.startsWith('/forms/'))) return await pages.status(request, reply, problem);
      return reply
        .code(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(JSON.stringify(problem));
    } catch (again) {
      // not even the sentence could be made (the database is gone): the plainest answer there is
      request.log.error({ err: again }, 'telling of a failure failed');
      return reply
        .code(503)
        .header('content-type', 'application/problem+json')
        .send('{"type":"broken","title":"This house can not answer right now. Please try again in a minute.","status":503}');
    }
  };
  const notFound = (request: FastifyRequest, reply: FastifyReply) =>
    fail(Object.assign(new Error('not found'), { statusCode: 404 }), request, reply);
  app.setErrorHandler((error, request, reply) => fail(error, request, reply));
  app.setNotFoundHandler(notFound);

  if (assets.folder)
    await app.register(staticFiles, {
      root: assets.folder,
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      index: false,
      decorateReply: false,
      setHeaders: (reply, path) => {
        if (/\.(?:js|css|woff2)(?:\.br|\.gz)?$/.test(path)) for (const name of ofDocuments) reply.removeHeader(name);
      },
    });
  await app.register(staticFiles, {
    root: join(projectFolder, 'themes'),
    prefix: '/themes/',
    maxAge: '1h',
    index: false,
    allowedPath: (path) => /\.(svg|woff2|png|webp|ico)$/.test(path),
  });
  workerRoute(app, assets);
  const themes = readThemes(projectFolder);
  const face = brandFaces(config, themes);
  // what islands and styles ask for without knowing the theme: the seal. Kept shortly, for the day when the theme changes
  app.get('/theme/*', { schema: { hide: true } }, (request, reply) => {
    const { theme, drawn, name } = face(house.settings, house.settings.locale);
    const file = (request.params as { '*': string })['*'];
    // a theme's seal is its own brand's; another brand has the letter that is its mark
    const letter = file === 'seal.svg' && !drawn ? letterSeal(name) : undefined;
    if (letter) return reply.header('cache-control', 'public, max-age=300').type('image/svg+xml').send(letter);
    return reply.sendFile(file === 'seal.svg' && !drawn ? file : `${theme}/${file}`, { maxAge: '5m' });
  });

  // the plugin counts networks; this counts whoever has very many of them, too
  const asked = new CallerLimit(perMinute);
  await app.register(async (limited) => {
    await limited.register(rateLimit, {
      max: perMinute,
      timeWindow: '1 minute',
      allowList: (request) => isOwn(request.ip),
      // every failure speaks through the one error handler below
      errorResponseBuilder: (_request, context) =>
        Object.assign(new Error('too many'), { statusCode: 429, seconds: Math.ceil(context.ttl / 1000) }),
    });
    limited.addHook('onRequest', async (request) => asked.count(request.ip));
    await apiRoutes(limited, house, requests, room);
  });
  downloadRoutes(app, house, requests, house.files);
  const made = new CallerLimit(mostMade);
  const drawn = pageRoutes(app, house, requests, (locale) => face(house.settings, locale), assets, made);
  pages = drawn;
  const draw = {
    card: (words: CardWords, { name, theme, drawn }: BrandFace) =>
      house.pictures.draw({ ...words, name, ...cardLook(projectFolder, theme, drawn) }),
    icon: (size: number, whole: boolean, { name, theme, drawn }: BrandFace) =>
      house.pictures.drawIcon({ name, ...cardLook(projectFolder, theme, drawn), size, whole }),
  };
  documentRoutes(app, house, (locale) => face(house.settings, locale), draw, assets.build, notFound, made);
  await app.register(async (limited) => {
    await limited.register(rateLimit, {
      max: perMinute,
      timeWindow: '1 minute',
      allowList: (request) => isOwn(request.ip),
      errorResponseBuilder: (_request, context) =>
        Object.assign(new Error('too many'), { statusCode: 429, seconds: Math.ceil(context.ttl / 1000) }),
    });
    limited.addHook('onRequest', async (request) => asked.count(request.ip));
    formRoutes(limited, house, requests, drawn, room);
  });

  await app.register(async (live) => {
    live.addHook('onRequest', async (request) => {
      // a foreign page may open a socket here with the person's cookies: refuse it like any foreign write
      if (request.headers.origin !== undefined) requests.mustBeOurs(request);
    });
    house.hub.route(live, async (request) => {
      const cookies = requests.cookiesOf(request);
      const person = await listens(cookies);
      return { ...person, locale: requests.locale(request, person.actor), again: () => who(cookies) };
    });
  });

  metricsRoute(app, house, counts, notFound);
  // a house that is busy lives: whoever watches over it must not end it for that
  const livesWhenBusy = { pressureHandler: () => undefined };
  app.get('/healthz', { schema: { hide: true }, config: livesWhenBusy }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  );
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    try {
      await house.store.ping();
      return reply.header('cache-control', 'no-store').send({ ready: true });
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer');
      return reply.code(503).header('cache-control', 'no-store').send({ ready: false });
    }
  });
  app.get('/speculation-rules.json', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('content-type', 'application/speculationrules+json')
      .header('cache-control', 'public, max-age=3600')
      .send(JSON.stringify(speculationRules)),
  );

  return app;
};
