/**
 * `/metrics`, for Prometheus: what an operator needs to know of this process. It says nothing about anybody, but how much is going on here
 * is nobody's business either: who shows the token may read it, and without a proxy this machine itself.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { and, count, isNotNull, isNull, lte, min } from 'drizzle-orm';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../config.ts';
import type { House } from '../house.ts';

/** Seconds: from an answer out of the cache to one that nobody waits for. */
const buckets = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5] as const;

class RouteCounts {
  readonly byStatus = new Map<number, number>();
  readonly within = new Array<number>(buckets.length).fill(0);
  seconds = 0;
  all = 0;

  add(status: number, seconds: number): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
    for (let i = buckets.length - 1; i >= 0 && seconds <= (buckets[i] as number); i--) this.within[i] = (this.within[i] as number) + 1;
    this.seconds += seconds;
    this.all++;
  }
}

/** Counts by route, each with a counter of its own: looking the route up for every answer would cost more than counting. */
export class RequestCounts {
  readonly routes = new Map<string, RouteCounts>();

  constructor(app: FastifyInstance) {
    app.addHook('onRoute', (route) => {
      const methods = [route.method].flat();
      // HEAD comes with each GET
      const counts = this.of(methods.includes('GET') ? 'GET' : methods.join(','), route.url);
      const before = [route.onResponse ?? []].flat();
      route.onResponse = [
        ...before,
        (_request, reply, done) => {
          counts.add(reply.statusCode, reply.elapsedTime / 1000);
          done();
        },
      ];
    });
  }

  of(method: string, url: string): RouteCounts {
    const key = `method="${method}",route="${url.replace(/["\\\n]/g, '_')}"`;
    const counts = this.routes.get(key) ?? new RouteCounts();
    this.routes.set(key, counts);
    return counts;
  }
}

type Sample = [labels: string, value: number];
const metric = (name: string, type: 'counter' | 'gauge' | 'histogram', help: string, samples: Sample[]): string =>
  [
    `# HELP folkmoot_${name} ${help}`,
    `# TYPE folkmoot_${name} ${type}`,
    ...samples.map(([labels, value]) => `folkmoot_${name}${labels} ${value}`),
    '',
  ].join('\n');

const requestMetrics = ({ routes }: RequestCounts): string[] => {
  const asked = [...routes].filter(([, counts]) => counts.all > 0);
  const histogram = asked.flatMap(([route, { within, all, seconds }]): Sample[] => [
    ...buckets.map((bucket, i): Sample => [`_bucket{${route},le="${bucket}"}`, within[i] as number]),
    [`_bucket{${route},le="+Inf"}`, all],
    [`_sum{${route}}`, seconds],
    [`_count{${route}}`, all],
  ]);
  return [
    metric(
      'requests_total',
      'counter',
      'Requests that were answered, by route and status.',
      asked.flatMap(([route, { byStatus }]) => [...byStatus].map(([status, n]): Sample => [`{${route},status="${status}"}`, n])),
    ),
    metric('request_seconds', 'histogram', 'From the request to the end of its answer.', histogram),
  ];
};

/** What waits in the outbox and should have been done by now. */
const outbox = async ({ store, clock }: House): Promise<{ due: number; age: number; dead: number }> => {
  const { jobs } = store.t.platform;
  const now = clock();
  const [due] = await store.read
    .select({ n: count(), first: min(jobs.dueAt) })
    .from(jobs)
    .where(and(isNull(jobs.deadAt), lte(jobs.dueAt, now)));
  const [dead] = await store.read.select({ n: count() }).from(jobs).where(isNotNull(jobs.deadAt));
  return { due: Number(due?.n ?? 0), age: due?.first ? Math.max(0, now - Number(due.first)) / 1000 : 0, dead: Number(dead?.n ?? 0) };
};

const houseMetrics = async (house: House): Promise<string[]> => {
  const { cache, hub, store } = house;
  const one = (value: number): Sample[] => [['', value]];
  const { times } = store;
  const database = [
    metric('database_reads_total', 'counter', 'Statements outside of transactions.', one(times.reads)),
    metric('database_read_seconds_total', 'counter', 'Time of those.', one(times.readSeconds)),
    metric('database_transactions_total', 'counter', 'Transactions.', one(times.transactions)),
    metric(
      'database_transaction_seconds_total',
      'counter',
      'Time of those, from their beginning to their end.',
      one(times.transactionSeconds),
    ),
  ];
  const waiting = await outbox(house).catch(() => undefined);
  return [
    metric('page_cache_hits_total', 'counter', 'Pages that were there ready.', one(cache.hits)),
    metric('page_cache_misses_total', 'counter', 'Pages that had to be made.', one(cache.misses)),
    metric('page_cache_pages', 'gauge', 'Pages that are kept.', one(cache.size.pages)),
    metric('page_cache_bytes', 'gauge', 'Bytes that they hold.', one(cache.size.bytes)),
    metric('live_sockets', 'gauge', 'Open live lines.', one(hub.size)),
    ...database,
    metric('database_up', 'gauge', '1: the database answered just now.', one(waiting ? 1 : 0)),
    ...(waiting
      ? [
          metric('outbox_due', 'gauge', 'Jobs that are due and not done, those under way included.', one(waiting.due)),
          metric('outbox_age_seconds', 'gauge', 'For how long the first of them has been due.', one(waiting.age)),
          metric('outbox_dead', 'gauge', 'Jobs that failed for good and wait for somebody to look.', one(waiting.dead)),
        ]
      : []),
  ];
};

const processMetrics = (app: FastifyInstance): string[] => {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const { eventLoopDelay, eventLoopUtilized } = app.memoryUsage();
  return [
    metric('event_loop_delay_seconds', 'gauge', 'How late the event loop was, on average of the last second.', [
      ['', Math.max(0, eventLoopDelay) / 1000],
    ]),
    metric('event_loop_utilization', 'gauge', 'How much of the time it was at work, 0 to 1.', [['', eventLoopUtilized ?? 0]]),
    metric('resident_memory_bytes', 'gauge', 'Memory of the process.', [['', rss]]),
    metric('heap_bytes', 'gauge', 'Memory of its objects.', [['', heapUsed]]),
    metric('cpu_seconds_total', 'counter', 'CPU time of all its threads.', [['', (user + system) / 1e6]]),
    metric('start_time_seconds', 'gauge', 'When it started, in seconds since 1970.', [['', performance.timeOrigin / 1000]]),
  ];
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** What proxies add. */
const wasForwarded = ({ headers }: FastifyRequest): boolean =>
  Object.keys(headers).some((name) => name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip' || name === 'via');
const hostOf = (name: string | undefined): string => (name ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/** Behind a proxy everybody comes from this machine, and some proxies add nothing: such a house asks for the token, always. */
const hasProxy = ({ proxies, url }: House['config']): boolean => proxies > 0 || (url !== null && !isLoopback(hostOf(new URL(url).host)));

const mayRead = (request: FastifyRequest, config: House['config']): boolean => {
  const { metricsToken } = config;
  const [, shown] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (metricsToken && shown && timingSafeEqual(digest(shown), digest(metricsToken))) return true;
  if (hasProxy(config) || wasForwarded(request)) return false;
  // the socket itself, and a name that only this machine has: a foreign name may have been made to lead here
  return isLoopback((request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')) && isLoopback(hostOf(request.headers.host));
};

export const metricsRoute = (
  app: FastifyInstance,
  house: House,
  counts: RequestCounts,
  notFound: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void => {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    // for others it is an address like any other at which there is nothing
    if (!mayRead(request, house.config)) return notFound(request, reply);
    const all = [...requestMetrics(counts), ...(await houseMetrics(house)), ...processMetrics(app)];
    return reply
      .header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(all.join('\n'));
  });
};
