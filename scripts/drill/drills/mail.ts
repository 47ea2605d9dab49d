/** The mail server takes a connection and says nothing for ever: replies, notices and search do not wait for it, and the mail comes when it is well again. */
import { createServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { makeAccount } from '../../../server/domains/identity/index.ts';
import { type Drill, must, pause, until } from '../drill.ts';
import { type Answer, ask, letWrite, mustBeFair, number, tooBusy } from '../people.ts';
import { makePlace } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

export const mailHangs: Drill = {
  name: 'mail-hangs',
  says: 'the mail server takes connections and never answers; after some seconds a working one stands in its place',
  on: ['sqlite'],
  run: async (tell) => {
    const place = await makePlace('sqlite');
    const held = new Set<Socket>();
    const silent = createServer((socket) => {
      held.add(socket);
      socket.on('error', () => {});
    });
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const house = await place.open();
    for (let i = 0; i < 6; i++)
      await makeAccount(house.config, house.store, {
        email: `person${i}@example.com`,
        name: `Person ${i}`,
        verified: true,
        password: async () => 'a long password',
      });
    await house.close();
    const server = await place.start({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    const writers = letWrite(place, () => server.port, 2);
    const got: string[] = [];
    try {
      for (let i = 0; i < 6; i++) {
        const asking = (): Promise<Answer> => ask(server.port, 'POST', '/api/auth/forgot', { body: { email: `person${i}@example.com` } });
        let asked = await asking();
        for (let tries = 0; tooBusy(asked) && tries < 20; tries++) {
          await pause(500);
          asked = await asking();
        }
        must(asked.status === 200 && asked.ms < 3000, `asking for a mail answered ${asked.status} after ${asked.ms.toFixed(0)} ms`);
      }
      await until('the mail server is asked', async () => held.size > 0, 10_000);
      await pause(2000);
      await writers.stop();
      // only mails wait now
      const waited = await until('everything but the mails', async () => (await number(server.port, 'outbox_due')) <= 6, 30_000);
      tell(
        `six mails wait; ${writers.acknowledged.posts.length} posts meanwhile, their jobs were done ${waited} ms after the last of them`,
      );
      const slowest = Math.max(...writers.answers.map((answer) => answer.ms));
      mustBeFair(writers.answers, tell);
      tell(`the slowest write took ${slowest.toFixed(0)} ms`);
      for (const socket of held) socket.destroy();
      await new Promise<void>((gone) => silent.close(() => gone()));
      const smtp = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onData: (stream, session, done) => {
          stream.resume();
          stream.on('end', () => {
            got.push(...session.envelope.rcptTo.map((to) => to.address));
            done();
          });
        },
      });
      await new Promise<void>((ready) => smtp.listen(port, '127.0.0.1', () => ready()));
      const ms = await until('the six mails', async () => new Set(got).size === 6, 200_000);
      must(got.length === 6, `${got.length} mails came instead of six`);
      tell(`a working mail server: all six came within ${(ms / 1000).toFixed(0)} s, each once`);
      await new Promise<void>((gone) => smtp.close(() => gone()));
      await server.stop();
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await writers.stop();
      await place.close();
    }
  },
};
