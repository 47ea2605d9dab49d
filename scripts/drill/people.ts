/** People who write and read while something breaks. What was acknowledged to them is remembered: it has to be there afterwards. */
import { must, pause } from './drill.ts';
import type { Place } from './place.ts';

/** `path`: where it led. */
export type Answer = { status: number; text: string; ms: number; path: string };

/** One request; status 0 where no answer came. */
export const ask = async (
  port: number,
  method: string,
  path: string,
  options: { cookie?: string; body?: object; accept?: string; withinMs?: number } = {},
): Promise<Answer> => {
  const began = performance.now();
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        accept: options.accept ?? 'application/json',
        ...(options.cookie ? { cookie: options.cookie } : {}),
        ...(options.body ? { 'content-type': 'application/json' } : {}),
      },
      ...(options.body ? { body: JSON.stringify(options.body) } : {}),
      signal: AbortSignal.timeout(options.withinMs ?? 15_000),
    });
    return { status: response.status, text: await response.text(), ms: performance.now() - began, path: new URL(response.url).pathname };
  } catch (error) {
    return { status: 0, text: String(error), ms: performance.now() - began, path };
  }
};

/** What a house says that has more to do than its machine can: clear, and about the machine, not about the drill. */
export const tooBusy = ({ status, text }: Answer): boolean =>
  status === 503 && (text.includes('"too-busy"') || text.includes('The house is too busy at this moment'));

/** More of them, and nothing was shown but that the machine has too much to do. */
const mostBusy = 1 / 3;
/**
 * Everybody was served, or told what the drill expects. Whoever was told that the house is too busy is counted and said, never passed over.
 * @throws where somebody was told something else, or where a third was too much for the machine
 */
export const mustBeFair = (
  answers: readonly Answer[],
  tell: (line: string) => void,
  expected: (answer: Answer) => boolean = () => false,
): void => {
  const odd = answers.find((answer) => answer.status !== 200 && !tooBusy(answer) && !expected(answer));
  must(!odd, `somebody was told ${odd?.status}: ${odd?.text.slice(0, 200)}`);
  const busy = answers.filter(tooBusy).length;
  must(
    busy <= answers.length * mostBusy,
    `${busy} of ${answers.length} were told that the house is too busy: this machine has too much to do for a drill`,
  );
  if (busy > 0) tell(`${busy} of ${answers.length} were told that the house is too busy, and to come again in a minute`);
};

export const number = async (port: number, metric: string): Promise<number> => {
  for (let tries = 1; ; tries++) {
    const answer = await ask(port, 'GET', '/metrics');
    if (tries === 20 || !tooBusy(answer)) return Number(new RegExp(`^folkmoot_${metric} (.+)$`, 'm').exec(answer.text)?.[1] ?? Number.NaN);
    await pause(200);
  }
};

export type Acknowledged = { posts: string[]; reactions: { postId: string; memberId: string; kind: string }[] };
export type Writers = { acknowledged: Acknowledged; answers: Answer[]; stop(): Promise<void> };

let said = 0;
/** So many people who reply in all threads but the first, and react to what was acknowledged, as fast as they are answered. */
export const letWrite = (place: Place, port: () => number, count = 8): Writers => {
  const acknowledged: Acknowledged = { posts: [], reactions: [] };
  const answers: Answer[] = [];
  const authors = new Map<string, string>();
  let stopped = false;
  const writer = async (i: number): Promise<void> => {
    while (!stopped) {
      const n = said++;
      const person = place.people[(n * 7 + i) % place.people.length];
      if (!person) return;
      const { cookie } = person;
      const path = `/api/threads/${place.threads[1 + (n % (place.threads.length - 1))]}/posts`;
      const reply = await ask(port(), 'POST', path, {
        cookie,
        body: { body: `What was said as number ${n}: the buckle holds, and the rain did not.` },
      });
      answers.push(reply);
      if (reply.status === 200) {
        const { postId } = JSON.parse(reply.text) as { postId: string };
        acknowledged.posts.push(postId);
        authors.set(postId, person.id);
      }
      // nobody there: not so fast
      else await pause(20);
      const postId = acknowledged.posts.at(-1 - (n % 5));
      // nobody reacts to their own words
      if (!postId || n % 2 || authors.get(postId) === person.id) continue;
      const tapped = await ask(port(), 'PUT', `/api/posts/${postId}/reactions/thanks`, { cookie });
      answers.push(tapped);
      if (tapped.status === 200) acknowledged.reactions.push({ postId, memberId: person.id, kind: 'thanks' });
    }
  };
  const all = Array.from({ length: count }, (_, i) => writer(i));
  return {
    ...{ acknowledged, answers },
    stop: async () => {
      stopped = true;
      await Promise.all(all);
    },
  };
};
