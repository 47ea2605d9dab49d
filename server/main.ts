/** Starts listening. The only file that does something when it is imported. */
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { buildApp } from './app.ts';
import { giveWay, openInTurn } from './backup/hand-over.ts';
import { beginDemo, closeDemo, type DemoBegun } from './demo/open-demo.ts';
import { setUpCode, waitsForSetUp } from './domains/opening/index.ts';
import { openHouse } from './open-house.ts';
import { type Config, readConfig, readEnvironment } from './platform/config.ts';
import { errorForLog } from './platform/error-for-log.ts';
import type { House, Log } from './platform/house.ts';
import { keepUnconfirmed } from './platform/keep-unconfirmed.ts';
import { keepZone } from './platform/keep-zone.ts';
import { tidyMemoryOnce } from './platform/tidy-memory.ts';
import { startTrouble } from './start-trouble.ts';
import { tryPort } from './try-port.ts';

const projectFolder = resolve(import.meta.dirname, '..');

/** For whoever waits in front of the console; standard output has the one line that says where to go. */
const tell = (line: string): void => console.error(line);

type Open = { house: House; app: FastifyInstance; demo: DemoBegun | null; strangers: boolean };
/** A house that is ready to listen. */
const open = (config: Config, log: Log): Promise<Open> =>
  openInTurn(config, async () => {
    const house = await openHouse(config, projectFolder, log, { tell });
    await keepZone(house);
    if (await keepUnconfirmed(house))
      log.warn(
        {},
        'mail goes out from now on: votes, entries and asking to open something wait for a confirmed address, see /rules/changes',
      );
    const app = await buildApp(house, projectFolder);
    const demo = config.demo ? await beginDemo(house, Date.now(), tell) : null;
    if (!config.demo && (await closeDemo(house)) > 0)
      log.warn({}, 'this was a demo: its sign-ins are closed, its people and their words are still here');
    return { house, app, demo, strangers: config.demo && !demo };
  });

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
  // the demo takes a while to make: not for nothing
  await tryPort(config);
  let now = await open(config, log);
  let stopping = false;
  let listenNoMore = (): void => {};
  let changing: Promise<void> | undefined;

  const listen = async (port: number, again: boolean): Promise<number> => {
    const { house, app, demo, strangers } = now;
    await app.listen({ host: config.host, port });
    const address = app.server.address();
    const taken = typeof address === 'object' && address ? address.port : port;
    const shown = config.url ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${taken}`;
    house.origin = shown;
    // without a mail server the links of mails are files; who tries the house out wants to follow them
    if (config.demo || environment.NODE_ENV !== 'production') house.announce = (line) => console.log(line);
    if (await waitsForSetUp(house)()) {
      console.log(`Nobody lives here yet. Set your house up at ${shown}/set-up?code=${setUpCode(house.config)}`);
    } else
      console.log(
        `Folkmoot is open at ${shown}${again ? ', as it was restored' : ''}${demo ? `  (demo sign-ins: ${demo.emails.join(', ')}; password ${demo.password})` : ''}`,
      );
    if (strangers)
      tell(
        'A community of its own lives in this data: the demo and its sign-ins were left out. Be its administrator with: npm run folkmoot -- create-admin --email ADDRESS --name NAME',
      );
    // people who come first need not wait for what nobody misses yet
    void demo
      ?.rest()
      .catch((error) => log.error({ err: error }, 'the demo could not be made to its end'))
      .finally(tidyMemoryOnce);
    if (!demo) tidyMemoryOnce();
    listenNoMore = await giveWay(config, () => {
      changing = restored(taken).catch(fail);
    });
    return taken;
  };

  /** Somebody restores a backup: the door is shut with a sentence until the restored house stands there, then that one is open. */
  const restored = async (port: number): Promise<void> => {
    if (stopping) return;
    log.warn({}, 'a restored house takes the place of this one: the door is shut for a moment');
    listenNoMore();
    const before = now;
    await before.house.door.shut(5000);
    await before.house.close();
    // the backup brings the secret along that signed its sessions
    now = await open(readConfig(environment, projectFolder), log);
    // all that takes time is done before the one lets go of the port that the other takes
    await now.app.ready();
    before.app.server.close();
    if (!stopping) await listen(port, true);
    void before.app.close().catch(() => {});
  };

  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'closing: requests under way are finished first');
    // a connection that does not end must not keep the house from closing
    const late = setTimeout(() => process.exit(1), 10_000);
    late.unref();
    await changing;
    listenNoMore();
    now.house.hub.close();
    await now.app.close();
    await now.house.close();
    process.exit(0);
  };
  await listen(config.port, false);
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
};

const fail = (error: unknown): never => {
  const sentence = startTrouble(error);
  if (sentence) console.error(`Folkmoot can not start: ${sentence}`);
  else console.error('Folkmoot can not start:', error);
  process.exit(1);
};
start().catch(fail);
