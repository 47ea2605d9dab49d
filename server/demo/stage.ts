/** What all acts of the demo share: the brand, its people as they act, and what was said so far. */
import type { Member } from '../platform/actor.ts';
import type { Said } from './acts-of-talk.ts';
import type { DemoBrand } from './shape.ts';

/** One command of one person at its own moment (epoch milliseconds). */
export type Act = { at: number; do(): Promise<void> };

export type Scene = {
  brand: DemoBrand;
  now: number;
  /** Only once they have joined. */
  actorOf(handle: string): Member;
  spaceIds: ReadonlyMap<string, string>;
  /** Filled while the acts are done: looked at only then. */
  said: Said[];
  /** The moderator, and the community manager. */
  readonly staff: Member;
  readonly manager: Member;
};

export const saidUnder = ({ said }: Pick<Scene, 'said'>, title: string): Said => {
  const found = said.find((one) => one.title.startsWith(title));
  if (!found) throw new Error(`the demo has no thread that begins with ${title}`);
  return found;
};
