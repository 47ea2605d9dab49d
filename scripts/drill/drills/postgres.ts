/** PostgreSQL is stopped and started again while people write: clear answers at once, pages that are kept go on, all is well afterwards. */
import { type Drill, must, pause, until } from '../drill.ts';
import { ask, letWrite, mustBeFair } from '../people.ts';
import { makePlace } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

export const postgresAway: Drill = {
  name: 'postgres-away',
  says: 'PostgreSQL is stopped for six seconds while eight people write',
  on: ['postgres'],
  run: async (tell) => {
    const place = await makePlace('postgres');
    const server = await place.start();
    const writers = letWrite(place, () => server.port);
    try {
      await pause(2000);
      const { path } = await ask(server.port, 'GET', `/t/${place.threads[0]}`, { accept: 'text/html' });
      await ask(server.port, 'GET', path, { accept: 'text/html' });
      await place.postgres?.pause();
      await pause(1500);
      const from = writers.answers.length;
      const [page, alive, ready] = [
        await ask(server.port, 'GET', path, { accept: 'text/html' }),
        await ask(server.port, 'GET', '/healthz'),
        await ask(server.port, 'GET', '/readyz'),
      ];
      const fresh = await ask(server.port, 'GET', '/search?q=never-asked', { accept: 'text/html' });
      await pause(3000);
      const meanwhile = writers.answers.slice(from).filter((answer) => answer.status === 503 && answer.text.includes('"database-away"'));
      must(meanwhile.length > 0, 'nobody was told');
      mustBeFair(writers.answers, tell, (answer) => meanwhile.includes(answer) || answer.text.includes('"database-away"'));
      must(
        page.status === 200 && alive.status === 200,
        `a kept page answered ${page.status} (${page.text
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .slice(0, 200)}), /healthz ${alive.status}`,
      );
      must(ready.status === 503, `/readyz answered ${ready.status}`);
      must(
        fresh.status === 503 && fresh.text.includes('<html'),
        `a page that is not kept answered ${fresh.status}: ${fresh.text.slice(0, 200)}`,
      );
      tell(
        `${meanwhile.length} writes were told within ${Math.max(...meanwhile.map((answer) => answer.ms)).toFixed(0)} ms: ${JSON.parse(meanwhile[0]?.text ?? '{}').title}`,
      );
      await place.postgres?.resume();
      const count = writers.acknowledged.posts.length;
      tell(
        `started again: it writes after ${await until('writing again', async () => writers.acknowledged.posts.length > count, 30_000)} ms`,
      );
      await pause(1500);
      await writers.stop();
      await server.stop();
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await writers.stop();
      await place.close();
    }
  },
};
