/** StartAspectThread: the first word about an aspect opens its thread, in the space of the rules; everybody after that is led there. */
import { StartAspectThread } from '../../../../shared/domains/transparency.asks.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { type Locale, locales } from '../../../../shared/locales.ts';
import type { SayKey } from '../../../../shared/say.ts';
import { aspectInForce } from '../../../platform/aspects.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { makeSpace, spaceIdBySlug, startThread } from '../../forum/index.ts';
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

/** From now on it is the thread about this aspect. */
export const keepAspectThread = async (work: Work, aspect: string, threadId: string): Promise<void> => {
  await work.db.insert(work.t.transparency.aspectThreads).values({ aspect, threadId, at: work.now });
  work.changed('transparency');
};

export const startAspectThread = async (
  exchange: Exchange,
  { aspect, body }: InputOf<typeof StartAspectThread>,
): Promise<ReturnsOf<typeof StartAspectThread>> => {
  const { reader, actor } = exchange;
  const policy = aspectInForce(reader, aspect);
  if (!policy) throw refuse(StartAspectThread, 'aspect-missing');
  const there = await threadOfAspect(reader, aspect);
  if (there) return { threadId: there };
  const spaceId = await exchange.work((work) => spaceOfRules(work, reader.speaks));
  const title = titleOfRule(reader.speaks(reader.locale), policy);
  const input = { spaceId, kind: 'discussion' as const, title, body };
  // words are set before the transaction, as in every thread
  const made = await startThread.before({ ...reader, actor }, input);
  return exchange.work(async (work) => {
    const first = await threadOfAspect(work, aspect);
    if (first) return { threadId: first };
    const { threadId } = await startThread.run({ ...work, actor, paced: exchange.paced }, input, made);
    await keepAspectThread(work, aspect, threadId);
    return { threadId };
  });
};
