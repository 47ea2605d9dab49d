/** A second process on the same SQLite data is refused with the process id of the first, which goes on. */
import { type Drill, must } from '../drill.ts';
import { ask } from '../people.ts';
import { makePlace } from '../place.ts';

export const second: Drill = {
  name: 'second',
  says: 'a second process on the same SQLite data',
  on: ['sqlite'],
  run: async (tell) => {
    const place = await makePlace('sqlite');
    try {
      const server = await place.start();
      const said = await place.start().then(
        () => 'it started',
        () => place.log().trim().split('\n').at(-1) ?? '',
      );
      must(said.includes(`in use by process ${server.child.pid}`), `it said: ${said}`);
      tell(said.replace(place.folder, 'FOLDER'));
      must((await ask(server.port, 'GET', '/readyz')).status === 200, 'the first one does not answer any more');
      await server.stop('SIGKILL');
      await (await place.start()).stop();
      tell('once the first was killed, another one starts');
    } finally {
      await place.close();
    }
  },
};
