/**
 * Where the words lie that were typed and not sent: in the browser, for one person, until they sign out. All in one place, so
 * that each change of it waits for the one before.
 */
import { whoAmI } from '../me.ts';
import { keepOwn, keptOwn } from '../own-storage.ts';

/** `from`: what the house had sent there. */
export type Changes = Record<string, { from: string; to: string }>;
/**
 * `at`: Unix milliseconds; `page`, `title`: where the form stands. `sent`: it went off, and no page with this file has told yet what became
 * of it; a member's form may lead to one without. Its words are put back if it is asked again, and nobody is asked about them.
 */
export type Unsent = { at: number; page: string; title: string; fields: Changes; sent?: true };
type All = Record<string, Unsent>;

/** A month: what nobody came back to is no draft any more. */
const longestMs = 30 * 86_400_000;
const sentNow = 'unsent sent';
/** Of a longer address browsers tell only whose it is; what would change a rule stands in one. */
const longestReferrer = 4096;

const place = async (): Promise<string> => `unsent ${(await whoAmI())?.handle ?? ''}`;
const parsed = <T>(words: string, otherwise: T): T => {
  try {
    return words ? (JSON.parse(words) as T) : otherwise;
  } catch {
    return otherwise;
  }
};
const read = async (): Promise<All> => {
  const all = parsed<All>(await keptOwn('localStorage', await place()), {});
  return Object.fromEntries(Object.entries(all).filter(([, { at }]) => Date.now() - at < longestMs));
};

/** As far as this page knows: for moments at which one cannot wait for an answer. */
export const known: { all: All; keeps: boolean } = { all: {}, keeps: false };

let last: Promise<unknown> = Promise.resolve();
/** @returns whether the browser keeps it; where its storage is shut, or it is not known who this is, it does not */
export const changeUnsent = (change: (all: All) => void): Promise<boolean> => {
  const done = last.then(async () => {
    const all = await read();
    change(all);
    const words = JSON.stringify(all);
    await keepOwn('localStorage', await place(), words);
    const keeps = (await keptOwn('localStorage', await place())) === words;
    Object.assign(known, { all, keeps });
    return keeps;
  });
  last = done.catch(() => undefined);
  return done;
};

/** This window sends that form from here. What became of it, the next page tells. */
export const noteSent = async (name: string): Promise<void> => {
  void changeUnsent((all) => {
    if (all[name]) all[name].sent = true;
  });
  await keepOwn('sessionStorage', sentNow, JSON.stringify({ name, from: location.href.split('#')[0] }));
};

/**
 * The form that was sent straight before this page, and whether it was taken: the house then leads on from the page with the form. One that
 * came back, an error and the way round by signing in do not look like that. Undefined where none was, or pages that can't tell lie between.
 */
export const sentBefore = async (): Promise<{ name: string; taken: boolean } | undefined> => {
  const sent = parsed<{ name: string; from: string } | null>(await keptOwn('sessionStorage', sentNow), null);
  if (!sent) return undefined;
  await keepOwn('sessionStorage', sentNow, '');
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const told = sent.from.length > longestReferrer ? `${location.origin}/` : sent.from;
  if (document.referrer !== told) return undefined;
  return { name: sent.name, taken: way?.type === 'navigate' && way.redirectCount > 0 };
};
