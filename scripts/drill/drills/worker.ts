/** The process that decodes pictures is killed, again and again, while people send pictures: each is answered, and the house stands. */
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { type Drill, must, pause } from '../drill.ts';
import { letWrite, mustBeFair } from '../people.ts';
import { makePlace } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

/** Children of this process that decode pictures. */
const workersOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const owner = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return owner === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('picture-worker');
      } catch {
        // it ended while it was looked at
        return false;
      }
    });

export const workerDies: Drill = {
  name: 'worker-dies',
  says: 'the process that decodes pictures is killed while it is at work',
  on: ['sqlite'],
  run: async (tell) => {
    const place = await makePlace('sqlite');
    const server = await place.start();
    const writers = letWrite(place, () => server.port, 2);
    const picture = await sharp({
      create: { width: 3000, height: 2000, channels: 3, background: '#8a5', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .jpeg()
      .toBuffer();
    const send = async (i: number): Promise<{ status: number; text: string }> => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'a.jpg');
      const response = await fetch(`http://127.0.0.1:${server.port}/api/media`, {
        method: 'POST',
        body: form,
        headers: { cookie: place.people[i % place.people.length]?.cookie ?? '' },
        signal: AbortSignal.timeout(60_000),
      });
      return { status: response.status, text: await response.text() };
    };
    try {
      must((await send(0)).status === 200, 'the first picture was not taken');
      let killed = 0;
      const answers: { status: number; text: string }[] = [];
      for (let i = 1; i <= 6; i++) {
        const sending = send(i);
        await pause(100 + i * 60);
        for (const pid of workersOf(server.child.pid ?? 0)) {
          process.kill(pid, 'SIGKILL');
          killed++;
        }
        answers.push(await sending);
      }
      const refused = answers.filter((answer) => answer.status !== 200);
      must(
        refused.every(({ status, text }) => status === 422 || (status === 503 && text.includes('"title"'))),
        `somebody got ${refused[0]?.status}: ${refused[0]?.text}`,
      );
      tell(
        `killed ${killed} times: ${answers.length - refused.length} pictures were made all the same, ${refused.length} refused${refused[0] ? `: ${JSON.parse(refused[0].text).title}` : ''}`,
      );
      must((await send(9)).status === 200, 'no picture is taken afterwards');
      tell('the next picture was taken');
      await writers.stop();
      mustBeFair(writers.answers, tell);
      await server.stop();
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await writers.stop();
      await place.close();
    }
  },
};
