/** `jobs`: what waits to be done, what could not be done, and trying that again. */
import { parseArgs } from 'node:util';
import { deadJobs, resendDead, waitsStill, workByKind } from '../../server/platform/dead-jobs.ts';
import type { House } from '../../server/platform/house.ts';
import { type Command, Refusal, WrongUse, withHouse } from './command.ts';

/** Rows looked at in one read, and put back in one transaction. */
const atOnce = 200;
/** Addresses of people have no place in a terminal's history. */
const masked = (error: string): string => error.replace(/[^\s<>@"']+@[^\s<>@"']+/g, '…@…').replace(/\s+/g, ' ');

type Dead = Awaited<ReturnType<typeof deadJobs>>[number];
const lineOf = (job: Dead): string =>
  `${job.id}  ${job.kind}  ${job.subject}  ${job.attempts} tries, given up ${new Date(job.deadAt ?? 0).toISOString()}\n    ${masked(job.lastError ?? '')}`;

const eachDead = async (house: House, kind: string | undefined, visit: (jobs: Dead[]) => Promise<void> | void): Promise<number> => {
  const reading = { db: house.store.read, t: house.store.t };
  let seen = 0;
  for (let after = ''; ; ) {
    const some = await deadJobs(reading, { after, limit: atOnce, kind });
    seen += some.length;
    if (some.length > 0) await visit(some);
    const last = some.at(-1);
    if (!last || some.length < atOnce) return seen;
    after = last.id;
  }
};

const overview = async (house: House): Promise<number> => {
  const kinds = await workByKind({ db: house.store.read, t: house.store.t }, Date.now());
  if (kinds.length === 0) console.log('nothing waits');
  const width = Math.max(4, ...kinds.map(({ kind }) => kind.length));
  const cells = (values: (string | number)[]): string => values.map((value) => String(value).padStart(8)).join('');
  if (kinds.length > 0) console.log(`${'kind'.padEnd(width)}${cells(['waiting', 'due', 'failing', 'dead'])}`);
  for (const { kind, waiting, due, failing, dead } of kinds) console.log(`${kind.padEnd(width)}${cells([waiting, due, failing, dead])}`);
  return kinds.some(({ dead }) => dead > 0) ? 1 : 0;
};

const listDead = async (house: House, kind: string | undefined): Promise<number> => {
  const found = await eachDead(house, kind, (some) => {
    for (const job of some) console.log(lineOf(job));
  });
  console.log(found === 0 ? 'nothing is dead' : `${found} dead`);
  return found > 0 ? 1 : 0;
};

const again = async (house: House, asked: { id?: string; kind?: string; dry: boolean }): Promise<number> => {
  const ids: string[] = [];
  await eachDead(house, asked.kind, (some) => {
    for (const job of some.filter(({ id }) => !asked.id || id === asked.id)) {
      ids.push(job.id);
      console.log(lineOf(job));
    }
  });
  if (asked.id && ids.length === 0)
    throw new Refusal(
      (await waitsStill({ db: house.store.read, t: house.store.t }, asked.id))
        ? `${asked.id} is not dead: it waits to be tried by itself`
        : `there is no dead row ${asked.id}: it may have been done; --dead lists those that there are`,
    );
  if (asked.dry) {
    console.log(`${ids.length} would be tried again; nothing was changed`);
    return 0;
  }
  let put = 0;
  for (let i = 0; i < ids.length; i += atOnce)
    put += await house.system('jobs resend', async (work) => (await resendDead(work, ids.slice(i, i + atOnce), work.now)).length);
  console.log(`${put} will be tried again${put > 0 ? ' as soon as the server runs' : ''}`);
  return 0;
};

export const jobsCommand: Command = {
  line: 'jobs [--dead] [--kind KIND] [--resend ID | --all] [--dry-run]',
  help: `Without an option: what waits to be done (mails, notices, the search index, timed work), by kind: all, due, failed before, dead.
Dead is what failed five times (mails: for about three days) and is not tried any more.
  --dead        lists what is dead, each with its id and what went wrong
  --resend ID   tries that one again, from the first try on; its consumers do nothing twice
  --all         tries everything again that is dead
  --kind KIND   only of this kind, with --dead and --all
  --dry-run     with --resend or --all: only says what would be tried again
Looking works beside a running server. With SQLite the server must be stopped for --resend and --all; they are done when it runs again.
Exit codes: 0 nothing is dead, or it is put back; 1 something is dead, or there is no such row; 2 wrong use; 3 data in use.`,
  run: async (args, config) => {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const { values } = parseArgs({ args, options: { dead: flag, kind: text, resend: text, all: flag, 'dry-run': flag } });
    const { dead, kind, resend, all, 'dry-run': dry = false } = values;
    if ([dead, resend !== undefined, all].filter(Boolean).length > 1) throw new WrongUse('use one of --dead, --resend and --all');
    if (dry && resend === undefined && !all) throw new WrongUse('--dry-run goes with --resend or --all');
    if (kind && !dead && !all) throw new WrongUse('--kind goes with --dead or --all');
    if (resend !== undefined && !/^[1-9A-HJ-NP-Za-km-z]{22}$/.test(resend)) throw new WrongUse(`${resend} is no id; --dead lists them`);
    if (resend !== undefined || all) return withHouse(config, { readonly: dry }, (house) => again(house, { id: resend, kind, dry }));
    return withHouse(config, { readonly: true }, (house) => (dead ? listDead(house, kind) : overview(house)));
  },
};
