/** The acts of `lives.ts`, each at its own moment, through the same commands as people use. */
import { ReadToEnd, ShareThread } from '../../shared/domains/forum.reading.ts';
import { Follow } from '../../shared/domains/members.follows.ts';
import { ChangeProfile, GiveConsent, NoteVisit } from '../../shared/domains/members.settings.ts';
import type { Member } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';
import { people } from './community.ts';
import { daysOfVisits, daysOfVisitsOf, lives, looksIn } from './lives.ts';

const day = 86_400_000;
const hour = 3_600_000;

export type Began = { title: string; threadId: string; at: number };
type Act = { at: number; do(): Promise<void> };

/** @param began the threads, filled while the acts are done: looked at only then */
export const actsOfLives = (
  house: House,
  now: number,
  known: { actorOf(handle: string): Member; spaceIds: ReadonlyMap<string, string>; began: readonly Began[] },
): Act[] => {
  const acts: Act[] = [];
  const joined = new Map(people.map((person) => [person.handle, now - person.joinedDaysAgo * day]));
  for (const [handle, life] of Object.entries(lives)) {
    const since = joined.get(handle) ?? now;
    /** At this moment, or an hour after joining if that is later; never after now. */
    const add = (at: number, act: (as: Member, at: number) => Promise<unknown>): void => {
      const when = Math.min(Math.max(at, since + hour), now - 1000);
      acts.push({ at: when, do: async () => void (await act(known.actorOf(handle), when)) });
    };
    if (life.about || life.tags)
      add(since + 2 * day, (as, at) => house.run(ChangeProfile, as, { version: 1, about: life.about, tags: life.tags }, { now: at }));
    // spaces are there since 400 days
    for (const [i, slug] of (life.spaces ?? []).entries())
      add(Math.max(since + (i + 1) * day, now - 390 * day), (as, at) =>
        house.run(Follow, as, { kind: 'space', subjectId: known.spaceIds.get(slug) ?? '' }, { now: at }),
      );
    for (const [i, other] of (life.people ?? []).entries())
      add(Math.max(since, joined.get(other) ?? now) + (i + 3) * day, (as, at) =>
        house.run(Follow, as, { kind: 'member', subjectId: other }, { now: at }),
      );
    for (let ago = daysOfVisitsOf[handle] ?? daysOfVisits; ago >= 1; ago--)
      if (now - ago * day > since && looksIn(handle, ago, life.daysAWeek ?? 0))
        add(now - ago * day, (as, at) => house.run(NoteVisit, as, {}, { now: at }));
    if (life.readsSinceDaysAgo !== undefined) {
      add(now - life.readsSinceDaysAgo * day, (as, at) => house.run(GiveConsent, as, { purpose: 'reading', audience: 'me' }, { now: at }));
      // a thread every few days, of those that are there by then
      for (let ago = life.readsSinceDaysAgo - 1; ago > 0; ago -= 4)
        add(now - ago * day, async (as, at) => {
          const thread = known.began[(life.readsSinceDaysAgo ?? 0) - ago] ?? known.began.at(-1);
          if (thread) await house.run(ReadToEnd, as, { threadId: thread.threadId }, { now: at });
        });
    }
    for (const [i, words] of (life.passesOn ?? []).entries())
      add(now - (i + 1) * day, async (as, at) => {
        const thread = known.began.find(({ title }) => title.includes(words));
        if (thread) await house.run(ShareThread, as, { threadId: thread.threadId, how: 'link' }, { now: at });
      });
  }
  return acts;
};
