/** The process is killed at any moment while eight people write: nothing that was acknowledged may be lost, nothing may be half. */
import { type Drill, pause, until } from '../drill.ts';
import { letWrite, mustBeFair } from '../people.ts';
import { makePlace } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

export const kill: Drill = {
  name: 'kill',
  says: 'kill -9 at random moments while eight people write; --rounds N (20), --long: 200',
  run: async (tell, { database, rounds }) => {
    const place = await makePlace(database);
    try {
      let server = await place.start();
      const writers = letWrite(place, () => server.port);
      for (let round = 1; round <= rounds; round++) {
        // at any moment: of every four once while it is still getting up, else among people who write
        const count = writers.acknowledged.posts.length;
        if (round % 4 > 0) await until('somebody writes', async () => writers.acknowledged.posts.length > count, 30_000);
        await pause(Math.random() * 800);
        await server.stop('SIGKILL');
        server = await place.start();
        if (round % 20 === 0) tell(`killed ${round} times, ${writers.acknowledged.posts.length} posts acknowledged`);
      }
      await writers.stop();
      await server.stop('SIGKILL');
      const unanswered = writers.answers.filter((answer) => answer.status === 0).length;
      mustBeFair(writers.answers, tell, (answer) => answer.status === 0);
      tell(`${unanswered} requests were cut off`);
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await place.close();
    }
  },
};
