/** Starts listening. The only file that does something when it is imported. */
import { resolve } from 'node:path';
import pino from 'pino';
import { buildApp } from './app.ts';
import { beginDemo, closeDemo } from './demo/open-demo.ts';
import { setUpCode, waitsForSetUp } from './domains/opening/index.ts';
import { openHouse } from './open-house.ts';
import { readConfig, readEnvironment } from './platform/config.ts';
import { errorForLog } from './platform/error-for-log.ts';
import { tidyMemoryOnce } from './platform/tidy-memory.ts';
import { startTrouble } from './start-trouble.ts';

const projectFolder = resolve(import.meta.dirname, '..');

const start = async (): Promise<void> => {
  // mail addresses and sessions lie in the data folder: for this user alone
  process.umask(0o077);
  const environment = readEnvironment(projectFolder, process.env);
  const config = readConfig(environment, projectFolder);
  // logs are for machines and go to standard error; standard output has the one line for people
  const log = pino(
    {
      level: config.logLevel,
      redact: ['req.headers.cookie', 'req.headers.authorization', '*.password'],
      serializers: { err: errorForLog },
    },
    pino.destination({ fd: 2, sync: false }),
  );
  const house = await openHouse(config, projectFolder, log);
  const app = await buildApp(house, projectFolder);
  const demo = config.demo ? await beginDemo(house) : null;
  if (!config.demo && (await closeDemo(house)) > 0)
    log.warn('this was a demo: its sign-ins are closed, its people and their words are still here');
  await app.listen({ host: config.host, port: config.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const shown = config.url ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  house.origin = shown;
  // without a mail server the links of mails are files; who tries the house out wants to follow them
  if (config.demo || environment.NODE_ENV !== 'production') house.announce = (line) => console.log(line);
  if (await waitsForSetUp(house)()) {
    console.log(`Nobody lives here yet. Set your house up at ${shown}/set-up?code=${setUpCode(config)}`);
  } else
    console.log(`Folkmoot is open at ${shown}${demo ? `  (demo sign-ins: ${demo.emails.join(', ')}; password ${demo.password})` : ''}`);

  // people who come first need not wait for what nobody misses yet
  void demo
    ?.rest()
    .catch((error) => log.error({ err: error }, 'the demo could not be made to its end'))
    .finally(tidyMemoryOnce);
  if (!demo) tidyMemoryOnce();

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'closing: requests under way are finished first');
    // a connection that does not end must not keep the house from closing
    const late = setTimeout(() => process.exit(1), 10_000);
    late.unref();
    house.hub.close();
    await app.close();
    await house.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
};

start().catch((error: unknown) => {
  const sentence = startTrouble(error);
  if (sentence) console.error(`Folkmoot can not start: ${sentence}`);
  else console.error('Folkmoot can not start:', error);
  process.exit(1);
});
