/**
 * The service worker: what was read here before opens without a network. It keeps public pages that the house gives to everybody of an
 * audience, and the files they are drawn with; never an answer of the API, never a page that is one person's own (`no-store`), never
 * what staff see. Everything is asked of the house first; what is kept is only for when it can't be reached, and is thrown away
 * when somebody signs out or another person signs in.
 */

type FetchEvent = Event & {
  request: Request;
  resultingClientId: string;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
};
type MessageEvent = Event & {
  data: unknown;
  source: { id: string; postMessage(message: unknown): void };
  waitUntil(work: Promise<unknown>): void;
};
type Worker = {
  addEventListener(kind: string, heard: (event: never) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { navigationPreload?: { enable(): Promise<void> } };
  location: Location;
};
/** What a page says of itself when it has loaded. */
export type Said = { kind: 'here'; who: string; page: string; files: string[] };

const worker = globalThis as unknown as Worker;
const pages = 'pages';
const files = 'files';
/** Some evenings of reading; about 5 MB. */
const mostPages = 60;
const mostFiles = 80;
const offlinePage = '/offline';
const lastWho = '/-who';

const isKept = (path: string): boolean => path === '/' || /^\/(t|s|m|rules|tags|contests)(\/|$)/.test(path);
/** What ends or changes who is signed in here. */
const changesWho = /^\/(forms|api)\/(auth\/|me\/sessions|sign-|reset-password|take-back-address|set-up)/;

/** Under its address without what is after #; the headers' Vary is about who asks, and that is looked after apart. */
const find = async (cache: string, address: string): Promise<Response | undefined> =>
  (await caches.open(cache)).match(address, { ignoreVary: true });

const trim = async (name: string, most: number): Promise<void> => {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
};

const mayBeKept = (answer: Response): boolean =>
  answer.status === 200 &&
  answer.type === 'basic' &&
  !answer.redirected &&
  (answer.headers.get('content-type') ?? '').startsWith('text/html') &&
  !(answer.headers.get('cache-control') ?? '').includes('no-store');

const keepPage = async (address: string, answer: Response): Promise<void> => {
  const text = await answer.text();
  if (text.slice(0, 300).includes('data-audience="staff"')) return;
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set('x-kept-at', String(Date.now()));
  const cache = await caches.open(pages);
  await cache.delete(address, { ignoreVary: true }); // so that the one read last is the last to go
  await cache.put(address, new Response(text, { headers }));
  await trim(pages, mostPages);
};

const fetchPage = async (address: string): Promise<void> => {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { accept: 'text/html' } });
  if (mayBeKept(answer)) await keepPage(address, answer);
};

/** Everything but the page for when nothing can be reached: it is nobody's, and can't be fetched when it is needed. */
const forget = async (): Promise<void> => {
  const cache = await caches.open(pages);
  for (const key of await cache.keys()) if (new URL(key.url).pathname !== offlinePage) await cache.delete(key, { ignoreVary: true });
  await fetchPage(offlinePage).catch(() => undefined);
};

/** Which window got a page from what is kept, and when that was read; 0: the page that says that nothing can be reached. */
const servedFrom = new Map<string, number>();

/** A link to a thread that was read here. The title stays as the page has it: escaped, with its language. */
const linkTo = async (cache: Cache, { url }: Request): Promise<string> => {
  const { pathname, search } = new URL(url);
  const text = (await (await cache.match(pathname + search, { ignoreVary: true }))?.text()) ?? '';
  const [, attributes = '', words = ''] = /<h1([^>]*)>(.*?)<\/h1>/s.exec(text) ?? [];
  const title = words.replace(/<[^>]*>/g, '').trim();
  const lang = / lang="[\w-]+"/.exec(attributes)?.[0] ?? '';
  return title ? `<li><a href="${(pathname + search).replaceAll('&', '&amp;')}"${lang}>${title}</a></li>` : '';
};

/** The page for when nothing can be reached, with the threads that can be read all the same, the last one first. */
const offlineAnswer = async (): Promise<Response> => {
  const page = await find(pages, offlinePage);
  if (!page) return Response.error();
  const cache = await caches.open(pages);
  const threads = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/t/'));
  const links = (await Promise.all(threads.reverse().map((key) => linkTo(cache, key)))).join('');
  const text = await page.text();
  const filled =
    links && text.replace(/(id="kept"[^>]*?) hidden(?:="")?>(.*?<ul[^>]*>)/s, (_, ...[open, rest]) => `${open}>${rest}${links}`);
  return new Response(filled || text, { headers: page.headers });
};

const keptInstead = async (event: FetchEvent, address: string): Promise<Response> => {
  const kept = await find(pages, address);
  if (kept) {
    servedFrom.set(event.resultingClientId, Number(kept.headers.get('x-kept-at')));
    return kept;
  }
  servedFrom.set(event.resultingClientId, 0);
  return offlineAnswer();
};

const openPage = async (event: FetchEvent, url: URL): Promise<Response> => {
  const address = url.pathname + url.search;
  let answer: Response;
  try {
    answer = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return keptInstead(event, address);
  }
  if (isKept(url.pathname)) {
    if (mayBeKept(answer)) event.waitUntil(keepPage(address, answer.clone()));
    // what is gone, or open to others only, is gone here, too
    else if ([401, 403, 404, 410].includes(answer.status))
      event.waitUntil(caches.open(pages).then((cache) => cache.delete(address, { ignoreVary: true })));
  }
  return answer;
};

const hear = async (said: Said, source: MessageEvent['source']): Promise<void> => {
  const at = servedFrom.get(source.id);
  // a page that came from here knows nothing of who is signed in: nothing may be thrown away for what it says
  if (at !== undefined) {
    if (at > 0) source.postMessage({ kind: 'kept', at });
    return;
  }
  const before = await (await find(files, lastWho))?.text();
  const cache = await caches.open(files);
  if (before !== said.who) {
    await forget();
    await cache.put(lastWho, new Response(said.who));
  }
  const url = new URL(said.page);
  const address = url.pathname + url.search;
  // the first page of all was there before this was
  if (isKept(url.pathname) && !(await find(pages, address))) await fetchPage(address);
  for (const file of said.files) if (!(await cache.match(file))) await cache.add(file).catch(() => undefined);
  await trim(files, mostFiles);
};

worker.addEventListener('install', (event: FetchEvent) => event.waitUntil(fetchPage(offlinePage).then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event: FetchEvent) =>
  event.waitUntil(Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim()])),
);
worker.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  if (request.method !== 'GET') {
    if (changesWho.test(url.pathname)) event.waitUntil(forget());
    return;
  }
  if (request.mode === 'navigate') event.respondWith(openPage(event, url));
  else if (/^\/(assets|themes?)\//.test(url.pathname))
    event.respondWith(fetch(request).catch(async () => (await find(files, url.pathname)) ?? Response.error()));
});
worker.addEventListener('message', (event: MessageEvent) => {
  const said = event.data as Said | undefined;
  if (said?.kind === 'here') event.waitUntil(hear(said, event.source));
});
