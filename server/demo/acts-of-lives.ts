/** How people live here beside what they say, each act at its own moment, through the same commands as people use. */
import { ReadToEnd, ShareThread } from '../../shared/domains/forum.reading.ts';
import { Follow } from '../../shared/domains/members.follows.ts';
import { ChangeProfile, GiveConsent, NoteVisit } from '../../shared/domains/members.settings.ts';
import type { Member } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';
import { aWhile } from './minutes.ts';
import { lot } from './shape.ts';
import type { Act, Scene } from './stage.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** Visits go back so many days where a life does not say more: enough to be seen, and the first start stays quick. */
const daysOfVisits = 26;
/** Does this person look in on that day? The same at every start. */
const looksIn = (handle: string, daysAgo: number, daysAWeek: number): boolean => lot(`${handle} ${daysAgo}`) % 70 < daysAWeek * 10;

export const actsOfLives = (house: House, scene: Scene): Act[] => {
  const { now, brand } = scene;
  const acts: Act[] = [];
  const joined = new Map(brand.people.map((person) => [person.handle, now - person.joinedDaysAgo * day]));
  for (const [handle, life] of Object.entries(brand.lives)) {
    const since = joined.get(handle) ?? now;
    /** At this moment, or an hour after joining if that is later; never after now. */
    const add = (at: number, act: (as: Member, at: number) => Promise<unknown>): void => {
      const when = Math.min(Math.max(at, since + hour) + aWhile(`${handle} ${acts.length}`), now - 1000);
      acts.push({ at: when, do: async () => void (await act(scene.actorOf(handle), when)) });
    };
    if (life.about || life.tags)
      add(since + 2 * day, (as, at) => house.run(ChangeProfile, as, { version: 1, about: life.about, tags: life.tags }, { now: at }));
    // spaces are there since 400 days
    for (const [i, slug] of (life.spaces ?? []).entries())
      add(Math.max(since + (i + 1) * day, now - 390 * day), (as, at) =>
        house.run(Follow, as, { kind: 'space', subjectId: scene.spaceIds.get(slug) ?? '' }, { now: at }),
      );
    for (const [i, other] of (life.people ?? []).entries())
      add(Math.max(since, joined.get(other) ?? now) + (i + 3) * day, (as, at) =>
        house.run(Follow, as, { kind: 'member', subjectId: other }, { now: at }),
      );
    for (let ago = life.sinceDaysAgo ?? daysOfVisits; ago >= 1; ago--)
      if (now - ago * day > since && looksIn(handle, ago, life.daysAWeek ?? 0))
        add(now - ago * day, (as, at) => house.run(NoteVisit, as, {}, { now: at }));
    const reads = life.readsSinceDaysAgo;
    if (reads !== undefined) {
      add(now - reads * day, (as, at) => house.run(GiveConsent, as, { purpose: 'reading', audience: 'me' }, { now: at }));
      // a thread every few days, of those that are there by then
      for (let ago = reads - 1; ago > 0; ago -= 4)
        add(now - ago * day, async (as, at) => {
          const open = scene.said.filter(({ gated }) => !gated);
          const thread = open.at(-1 - ((reads - ago) % 3));
          if (thread) await house.run(ReadToEnd, as, { threadId: thread.threadId }, { now: at });
        });
    }
    for (const [i, words] of (life.passesOn ?? []).entries())
      add(now - (i + 1) * day, async (as, at) => {
        const thread = scene.said.find(({ title }) => title.includes(words));
        if (thread) await house.run(ShareThread, as, { threadId: thread.threadId, how: 'link' }, { now: at });
      });
  }
  return acts;
};
