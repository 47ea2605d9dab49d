/**
 * What somebody who opened a house does next: its words, its spaces, its rules, a first contest. Each is done when it was done, or
 * when somebody who may said that it is fine as it is: that is a version of a policy, so it says who, when, and in every process.
 */
import { ListContests } from '../../../shared/domains/contests.ts';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import { type OpeningStep, openingSteps } from '../../../shared/domains/opening.lists.ts';
import type { GetOpeningSteps, LeaveOpeningStep } from '../../../shared/domains/opening.ts';
import { ruleKinds } from '../../../shared/domains/transparency.lists.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { mayAsk } from '../../../shared/endpoint.ts';
import { roleOf } from '../../platform/actor.ts';
import type { Config } from '../../platform/config.ts';
import { publishPolicy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { brandPolicy } from '../../platform/settings.ts';
import type { Work } from '../../platform/work.ts';

const kind = 'opening';
/** The set-up makes one or two. */
const madeAtSetUp = 2;

const isDone: Record<OpeningStep, (reader: Reader) => boolean | Promise<boolean>> = {
  brand: (reader) => reader.policies.versionsOf(brandPolicy.kind, brandPolicy.key).length > 1,
  spaces: async (reader) => (await reader.query(ListSpaces, {})).spaces.length > madeAtSetUp,
  rules: (reader) => reader.policies.versionsOfKinds(ruleKinds).some(({ by }) => by !== 'house'),
  contest: async (reader) => (await reader.query(ListContests, { limit: 1 })).contests.length > 0,
};

/** Only an administrator may change how the house is called, and its spaces. */
const administrators: readonly OpeningStep[] = ['brand', 'spaces'];
const mine = (reader: Reader): OpeningStep[] =>
  openingSteps.filter((name) => !administrators.includes(name) || mayAsk(roleOf(reader.actor), 'administrator'));

/** A demo is lived in; its people have no house to open. */
export const getOpeningSteps =
  (config: Config) =>
  async (reader: Reader): Promise<ReturnsOf<typeof GetOpeningSteps>> => {
    if (config.demo) return { steps: [] };
    const left = (name: OpeningStep) => reader.policies.inForce(kind, name, reader.now) !== undefined;
    const steps = await Promise.all(mine(reader).map(async (name) => ({ name, done: left(name) || (await isDone[name](reader)) })));
    return { steps: steps.every(({ done }) => done) ? [] : steps };
  };

export const leaveOpeningStep = async (
  work: Work,
  { step }: InputOf<typeof LeaveOpeningStep>,
): Promise<ReturnsOf<typeof LeaveOpeningStep>> => {
  if (!work.policies.inForce(kind, step, work.now)) await publishPolicy(work, { kind, key: step, value: true, reason: 'left as it is' });
  return { done: true };
};
