/**
 * The page's side of what is kept for reading without a network: starts the service worker once the page is at rest, tells it who
 * reads here and with which files the page is drawn, and says so where the page is one that was kept.
 */
import type { Said } from '../sw.ts';
import { whoAmI } from './me.ts';
import { pressed } from './pressed.ts';
import { say } from './sentences.ts';
import { workerAddress } from './server-html.ts';

/** Long after the page has all it needs: nobody waits for this. */
const restMs = 3_000;
const workers = globalThis.isSecureContext ? navigator.serviceWorker : undefined;

/** Of the house's own files only; the page itself has them already, so the worker gets them from what the browser keeps. */
const filesOfPage = (): string[] => {
  const all = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return [
    ...new Set(
      all
        .filter(({ origin, pathname }) => origin === location.origin && /^\/(assets|themes?)\//.test(pathname))
        .map(({ pathname }) => pathname),
    ),
  ];
};

const tell = async (to: ServiceWorker): Promise<void> => {
  const { lang, dataset } = document.documentElement;
  const me = await whoAmI();
  const said: Said = {
    kind: 'here',
    who: [dataset.audience, me?.handle ?? '', lang].join(' '),
    page: location.href.split('#')[0] ?? '',
    files: filesOfPage(),
  };
  to.postMessage(said);
};

const keptNotice = async (at: number): Promise<void> => {
  await pressed();
  const main = document.querySelector('main');
  if (!main || main.querySelector('.offline')) return;
  const { lang } = document.documentElement;
  const when = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const line = document.createElement('p');
  line.className = 'notice care offline';
  line.setAttribute('role', 'status');
  const words = document.createElement('span');
  const again = Object.assign(document.createElement('a'), { href: location.href, textContent: say('platform.load-again') });
  words.append(`${say('platform.kept-from', { when })} `, again);
  line.append(words);
  main.prepend(line);
};

if (workers && !('prerendering' in document && document.prerendering)) {
  workers.addEventListener('message', ({ data }) => data?.kind === 'kept' && void keptNotice(Number(data.at)));
  workers.startMessages();
  if (workers.controller && !navigator.onLine) void tell(workers.controller);
  const begin = async (): Promise<void> => {
    await workers.register(workerAddress(), { updateViaCache: 'none' });
    const { active } = await workers.ready;
    if (active) await tell(active);
  };
  const soon = (): void => void setTimeout(() => void begin().catch(() => undefined), restMs);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}
