/** Every aspect as it stands now: from the policies themselves, with the live facts of those that are open. */

import { aspectOrder } from '../../../shared/domains/transparency.lists.ts';
import type { AspectView, GetTransparency, Transparency } from '../../../shared/domains/transparency.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { type Aspect, type AspectFact, aspectKind, factsClock, factsOfAspects } from '../../platform/aspects.ts';
import { dayInWords } from '../../platform/day.ts';
import type { Policy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { asksOfAspects, type ThreadOfAspect, tagsOfThreads, threadsOfAspects } from './asks.queries.ts';
import { type AskRule, askRule } from './aspects.rules.ts';
import { readPromises } from './promises.queries.ts';
import { reasonOfRule, titleOfRule } from './said.ts';
import { comingOf, sameSince } from './timeline.ts';

const placeIn = (key: string): number => {
  const place = (aspectOrder as readonly string[]).indexOf(key);
  return place < 0 ? aspectOrder.length : place;
};

export const tagsOfFacts = (facts: AspectFact[]): string[] => facts.flatMap(({ tags }) => tags ?? []);

export const factView = (reader: Reader, { name, values, days, href }: AspectFact): AspectView['facts'][number] => {
  const inWords = Object.fromEntries(
    Object.entries(days ?? {}).map(([key, at]) => [key, dayInWords(at, reader.locale, reader.zone, reader.now)]),
  );
  return {
    name,
    text: reader.speaks(reader.locale)(`transparency.fact-${name}`, { ...values, ...inWords }),
    values: { ...values, ...days },
    href: href ?? null,
  };
};

const threadView = (thread: ThreadOfAspect | undefined): AspectView['thread'] =>
  thread ? { href: thread.href, posts: thread.posts } : null;

type Around = { facts: AspectFact[]; threads: Map<string, ThreadOfAspect>; asks: Map<string, AspectView['ask']> };

export const aspectView = (reader: Reader, policy: Policy<Aspect>, around: Around): AspectView => {
  const say = reader.speaks(reader.locale);
  const { key, value } = policy;
  const versions = reader.policies.versionsOf<Aspect>(aspectKind, key);
  const [next] = comingOf(versions, reader.now);
  const stated = value.open && value.statement ? value.statement : null;
  return {
    aspect: key,
    of: value.of ?? 'place',
    title: titleOfRule(say, policy),
    open: value.open,
    fixed: value.fixed ?? false,
    since: sameSince(versions, reader.now, (one) => one.open),
    version: policy.version,
    reason: reasonOfRule(say, policy),
    about: say(`transparency.about-${key}`),
    statement: stated,
    notYetStatedSince:
      value.states && value.open && !stated ? sameSince(versions, reader.now, (one) => one.open && one.statement === undefined) : null,
    // asked for the open ones alone; looked at once more, because nothing may depend on every domain doing so
    facts: value.open ? around.facts.filter((fact) => fact.aspect === key).map((fact) => factView(reader, fact)) : [],
    coming: next ? { version: next.version, open: next.value.open, reason: next.reason, effectiveAt: next.effectiveAt } : null,
    thread: threadView(around.threads.get(key)),
    ask: around.asks.get(key) ?? null,
  };
};

/** How many voices make an answer due, within how many days. */
export const asking = (reader: Pick<Reader, 'policies' | 'now'>): AskRule =>
  askRule(reader.policies.inForce<AskRule>('limits', 'ask-to-open', reader.now)?.value);

/** The tags that make it old, beside the rules themselves. */
export const readTransparency = async (reader: Reader): Promise<{ data: ReturnsOf<typeof GetTransparency>; tags: string[] }> => {
  const inForce = reader.policies
    .allInForce<Aspect>(aspectKind, reader.now)
    .sort((a, b) => placeIn(a.key) - placeIn(b.key) || (a.key < b.key ? -1 : 1));
  const open = new Set(inForce.filter(({ value }) => value.open).map(({ key }) => key));
  const [answers, threads, asks] = await Promise.all([reader.ask(factsOfAspects, open), threadsOfAspects(reader), asksOfAspects(reader)]);
  const facts = answers.flat();
  const around = { facts, threads, asks };
  return {
    data: {
      aspects: inForce.map((policy) => aspectView(reader, policy, around)),
      asking: asking(reader),
      promises: open.has('promises') ? await readPromises(reader) : null,
    },
    tags: [...new Set(['policies', 'transparency', 'promises', 'contests', factsClock, ...tagsOfThreads(threads), ...tagsOfFacts(facts)])],
  };
};

export const getTransparency = async (reader: Reader): Promise<Transparency> => (await readTransparency(reader)).data;
