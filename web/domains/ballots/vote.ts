/**
 * One's own vote in the boxes of this page: asked for once, cast, and told to whatever shows the box. What is cast waits for what was cast
 * before, so that a second press counts on top of the first and none is dropped.
 */
import type { BallotBoxView, CastBallot } from '../../../shared/domains/ballots.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { call } from '../../platform/call.ts';
import { whoAmI } from '../../platform/me.ts';
import { keepOwn } from '../../platform/own-storage.ts';
import { votesLeft } from './card-vote.template.ts';
import { say } from './votes-sentences.ts';

/** How a box stands for whoever reads. */
export const seenEvent = 'ballot-box-seen';
export type Said = { fault?: string | undefined; receipt?: string };

const known = new Set<string>();
let turn: Promise<unknown> = Promise.resolve();
const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const done = turn.then(act);
  turn = done;
  return done;
};

/** By the browser, too: after the end the house can not tell any more whose it is. */
const keep = (boxId: string, receipt: string) => void keepOwn('localStorage', `receipt ${boxId}`, receipt);

export const askBox = async (boxId: string): Promise<void> => {
  // whose page this is must be known before anything is sent
  await whoAmI();
  const answer = await call<BallotBoxView>({ method: 'GET', path: '/api/ballot-boxes/:boxId' }, { params: { boxId } });
  if (!answer.ok) return;
  const view = answer.value;
  known.add(boxId);
  document.dispatchEvent(new CustomEvent(seenEvent, { detail: view }));
  if (!view.mine) return;
  // the ways to the box say what can be done there
  for (const way of document.querySelectorAll(`[data-box="${boxId}"]`)) {
    way.textContent = votesLeft(view, say);
    way.classList.remove('first');
  }
  if (view.mine.receipt) keep(boxId, view.mine.receipt);
};

export const learnBox = (boxId: string): void => void inTurn(async () => known.has(boxId) || askBox(boxId));

/** `choose` is asked when its turn has come, and says in a sentence why there is nothing to cast. */
export const castIn = (boxId: string, choose: () => string[] | string): Promise<Said> =>
  inTurn(async () => {
    const choices = choose();
    if (typeof choices === 'string') return { fault: choices };
    const answer = await call<ReturnsOf<typeof CastBallot>>(
      { method: 'PUT', path: '/api/ballot-boxes/:boxId/ballot' },
      { params: { boxId }, body: { choices } },
    );
    if (!answer.ok) return { fault: answer.problem.title || say('ballots.not-arrived') };
    const { receipt } = answer.value;
    keep(boxId, receipt);
    await askBox(boxId);
    return { receipt };
  });
