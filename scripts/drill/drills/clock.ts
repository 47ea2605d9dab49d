/** The clock is set back by an hour under a running house, and set right again: people write on, in order, and nothing waits for the hour. */
import { join } from 'node:path';
import { type Drill, must, pause, until } from '../drill.ts';
import { ask, letWrite, mustBeFair, number } from '../people.ts';
import { makePlace } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

export const clockBack: Drill = {
  name: 'clock-back',
  says: 'the clock is set back by an hour while people write, then right again',
  run: async (tell, { database }) => {
    const place = await makePlace(database);
    const server = await place.start({ flags: ['--import', join(import.meta.dirname, '../moved-clock.ts')] });
    const writers = letWrite(place, () => server.port, 4);
    try {
      await pause(2000);
      const before = writers.acknowledged.posts.length;
      server.child.send({ clock: -3_600_000 });
      await pause(4000);
      await writers.stop();
      const after = writers.acknowledged.posts.length - before;
      must(after > 0, 'nobody could write after the clock was set back');
      mustBeFair(writers.answers, tell);
      const signedIn = await ask(server.port, 'GET', `/api/me/threads/${place.threads[0]}`, { cookie: place.people[0]?.cookie });
      must(signedIn.status === 200, `who is signed in got ${signedIn.status}`);
      tell(`${before} posts before, ${after} after the clock was set back; nobody was refused, nobody signed out`);
      server.child.send({ clock: 0 });
      const waited = await until('the outbox', async () => (await number(server.port, 'outbox_due')) === 0, 90_000);
      tell(`set right again: the outbox was empty after ${waited} ms`);
      await server.stop();
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await writers.stop();
      await place.close();
    }
  },
};
