/** AskToOpen: a voice for opening an aspect, as a ballot in its box. The box is opened by the first one. */
import { and, eq } from 'drizzle-orm';
import { CastBallot } from '../../../../shared/domains/ballots.ts';
import { AskToOpen } from '../../../../shared/domains/transparency.asks.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { aspectInForce } from '../../../platform/aspects.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { openBox } from '../../ballots/index.ts';
import { followQuietly } from '../../members/index.ts';
import { threadOfAspect } from '../asks.queries.ts';
import { asking } from '../aspects.queries.ts';

/** Its box, and the one choice in it. */
export type Asked = { boxId: string; choiceId: string };

/** The box of the asking that runs; opened where there is none. */
export const askThere = async (work: Work, aspect: string): Promise<Asked> => {
  const { asks } = work.t.transparency;
  const running = and(eq(asks.aspect, aspect), eq(asks.closedAs, ''));
  const [there] = await work.db.select({ boxId: asks.boxId, choiceId: asks.choiceId }).from(asks).where(running).limit(1);
  if (there) return there;
  const { voices: needed, days } = asking(work);
  const [id, choiceId] = [newId(work.now), newId(work.now)];
  const boxId = await openBox(work, {
    ...{ kind: 'request', subject: { kind: 'ask', id }, choices: [{ id: choiceId }], votesEach: 1, counts: 'live' },
    ...{ voters: { tier: 1, accountAgeDays: 0 }, opensAt: work.now, closesAt: null },
  });
  const ask = { id, aspect, closedAs: '', boxId, choiceId, needed, days, voices: 0, at: work.now };
  await work.db.insert(asks).values({ ...ask, reachedAt: null, dueAt: null, answeredAt: null, answerPostId: null });
  work.changed('transparency');
  return { boxId, choiceId };
};

export const askToOpen = async (exchange: Exchange, { aspect }: InputOf<typeof AskToOpen>): Promise<ReturnsOf<typeof AskToOpen>> => {
  const policy = aspectInForce(exchange.reader, aspect);
  if (!policy) throw refuse(AskToOpen, 'aspect-missing');
  if (policy.value.open) throw refuse(AskToOpen, 'aspect-open-already');
  if (policy.value.fixed) throw refuse(AskToOpen, 'aspect-stays-closed');
  const me = memberOf(exchange.actor);
  const open = () =>
    exchange.work(async (work) => {
      const threadId = await threadOfAspect(work, aspect);
      if (threadId) await followQuietly(work, me.id, 'thread', threadId);
      return askThere(work, aspect);
    });
  // two who are the first at one moment: the second finds the box of the other
  const { boxId, choiceId } = await open().catch(open);
  const { receipt } = await exchange.run(CastBallot, exchange.actor, { boxId, choices: [choiceId] });
  return { boxId, receipt };
};
