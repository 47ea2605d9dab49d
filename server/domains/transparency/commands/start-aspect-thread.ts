/** StartAspectThread: the first word about an aspect opens its thread, in the space of the rules; everybody after that is led there. */
import { eq } from 'drizzle-orm';
import { ReplyToThread } from '../../../../shared/domains/forum.ts';
import { StartAspectThread } from '../../../../shared/domains/transparency.asks.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { type Locale, locales } from '../../../../shared/locales.ts';
import type { SayKey } from '../../../../shared/say.ts';
import { aspectInForce } from '../../../platform/aspects.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { makeSpace, ownWords, spaceIdBySlug, startThread } from '../../forum/index.ts';
import { threadOfAspect } from '../asks.queries.ts';
import { titleOfRule } from '../said.ts';

const slug = 'rules';

/** Where the rules are talked about: made when somebody first has something to say. */
export const spaceOfRules = async (work: Work, speaks: (locale: Locale) => SayKey): Promise<string> => {
  const there = await spaceIdBySlug(work, slug);
  if (there) return there;
  const inAll = (key: string) =>
    Object.fromEntries(locales.map((locale) => [locale, speaks(locale)(`transparency.${key}`)])) as Record<
      (typeof locales)[number],
      string
    >;
  return (await makeSpace(work, { slug, names: inAll('space'), about: inAll('space-about') })).spaceId;
};

/** From now on it is the thread about this aspect. False: somebody else began one at the same moment. */
export const keepAspectThread = async (work: Work, aspect: string, threadId: string): Promise<boolean> => {
  const { aspectThreads } = work.t.transparency;
  // one that is gone
  if (!(await threadOfAspect(work, aspect))) await work.db.delete(aspectThreads).where(eq(aspectThreads.aspect, aspect));
  const kept = await work.db
    .insert(aspectThreads)
    .values({ aspect, threadId, at: work.now })
    .onConflictDoNothing()
    .returning({ aspect: aspectThreads.aspect });
  work.changed('transparency');
  return kept.length > 0;
};

/** Thrown to undo what was begun meanwhile. */
class BegunAlready extends Error {}

export const startAspectThread = async (
  exchange: Exchange,
  { aspect, body }: InputOf<typeof StartAspectThread>,
): Promise<ReturnsOf<typeof StartAspectThread>> => {
  const { reader, actor } = exchange;
  const policy = aspectInForce(reader, aspect);
  if (!policy) throw refuse(StartAspectThread, 'aspect-missing');
  const spaceId = await exchange.work((work) => spaceOfRules(work, reader.speaks));
  const title = titleOfRule(reader.speaks(reader.locale), policy);
  const input = { spaceId, kind: 'discussion' as const, title, body };
  // words are set before the transaction, as in every thread
  const made = await startThread.before({ ...reader, actor }, input);
  // somebody was quicker: what was written is said there, and nothing is lost; the same words pressed twice are said once
  const join = async (threadId: string) => {
    const opening = await ownWords(reader, { kind: 'thread', id: threadId });
    if (opening?.html !== made.words.html) await exchange.run(ReplyToThread, actor, { threadId, body });
    return { threadId };
  };
  const there = await threadOfAspect(reader, aspect);
  if (there) return join(there);
  try {
    return await exchange.work(async (work) => {
      if (await threadOfAspect(work, aspect)) throw new BegunAlready();
      const { threadId } = await startThread.run({ ...work, actor, paced: exchange.paced }, input, made);
      if (!(await keepAspectThread(work, aspect, threadId))) throw new BegunAlready();
      return { threadId };
    });
  } catch (error) {
    const first = error instanceof BegunAlready && (await threadOfAspect(reader, aspect));
    if (first) return join(first);
    throw error;
  }
};
