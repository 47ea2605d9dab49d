/** What the brand promised, as the rules page shows it: the newest first, and how many that were due were kept in time. */
import type { PromiseView, Transparency } from '../../../shared/domains/transparency.ts';
import type { Reader } from '../../platform/reader.ts';
import { listPromises } from '../contests/index.ts';

/** On the rules page; all of them stand at their contests. */
const shown = 50;

type Made = Awaited<ReturnType<typeof listPromises>>['promises'][number];
const stateOf = (promise: Made): PromiseView['state'] => {
  if (promise.state === 'broken') return 'broken';
  if (promise.state === 'kept') return promise.inTime ? 'kept' : 'kept-late';
  return promise.late ? 'late' : 'open';
};

export const readPromises = async (reader: Reader): Promise<NonNullable<Transparency['promises']>> => {
  const { promises, keptInTime, kept, broken, late } = await listPromises(reader, { limit: shown });
  return {
    rows: promises.map((promise) => ({
      id: promise.id,
      words: promise.text,
      lang: promise.lang,
      href: promise.about?.href ?? null,
      to: promise.about?.title ?? null,
      dueAt: promise.dueAt,
      keptAt: promise.state === 'kept' ? promise.judgedAt : null,
      state: stateOf(promise),
      note: promise.sentence || null,
    })),
    kept: keptInTime,
    due: kept + broken + late,
  };
};
