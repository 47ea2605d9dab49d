/** What is one's own on a page comes by one small call, asked for once, and never while a page is only being prepared. */

import type { GetMyThread } from '../../shared/domains/forum.ts';
import type { GetMe } from '../../shared/domains/members.ts';
import type { ReturnsOf } from '../../shared/endpoint.ts';
import { call } from './call.ts';

export type Me = ReturnsOf<typeof GetMe>;
export type MyThread = ReturnsOf<typeof GetMyThread>;

const html = document.documentElement;
/** The page was made for people who are signed in. */
export const signedIn = html.dataset.audience !== 'visitor';

/** Settles when the page is really shown. */
const shown = (): Promise<void> =>
  (document as Document & { prerendering?: boolean }).prerendering
    ? new Promise((go) => document.addEventListener('prerenderingchange', () => go(), { once: true }))
    : Promise.resolve();

const ask = async <T>(path: string, params: Record<string, string>, query: Record<string, string>): Promise<T | null> => {
  if (!signedIn) return null;
  await shown();
  const answer = await call<T>({ method: 'GET', path }, { params, query });
  return answer.ok ? answer.value : null;
};

let thread: Promise<MyThread | null> | undefined;
/** The overlay of the thread on this page. */
export const myThread = (threadId: string, from: string): Promise<MyThread | null> => {
  thread ??= ask<MyThread>('/api/me/threads/:threadId', { threadId }, { from });
  return thread;
};

let me: Promise<Me | null> | undefined;
let told = false;
/** Who is signed in. On a thread's page its overlay says so: one call there, too. */
export const whoAmI = (): Promise<Me | null> => {
  const arrivals = document.querySelector('forum-arrivals');
  me ??= arrivals
    ? myThread(arrivals.getAttribute('thread-id') ?? '', arrivals.getAttribute('from') ?? '1').then((overlay) => overlay?.me ?? null)
    : ask<Me>('/api/me', {}, {});
  void me.then((person) => {
    if (!person) return;
    html.dataset.as ??= person.id;
    // the first look of a day: said once, and by nobody waited for
    if (!person.visitedToday && !told) {
      told = true;
      void call({ method: 'PUT', path: '/api/me/visits/today' });
    }
  });
  return me;
};
