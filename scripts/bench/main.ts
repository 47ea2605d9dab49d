/**
 * `npm run bench`: what the hot paths cost, each with its target. CPU time of the server over all its threads, not the
 * clock: other programs run on the same machine. Exit codes: 0 measured (targets met or not), 1 broken or standing differs, 2 wrong use.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.ts';
import type { Bench, Row } from './bench.ts';
import { makeCommunity } from './community.ts';
import { busyWhileIdle, sayNoise } from './noise.ts';
import { logOf, startHouse, startOwn } from './processes.ts';
import { type Figure, lineOf, met, writeJson } from './report.ts';
import { ballot, ballotBoxes } from './rows/ballots.ts';
import { followersRow } from './rows/followers.ts';
import { freshPage } from './rows/fresh-page.ts';
import { live } from './rows/live.ts';
import { memory } from './rows/memory.ts';
import { overlay } from './rows/overlay.ts';
import { contestPage, page } from './rows/page.ts';
import { react } from './rows/react.ts';
import { reply } from './rows/reply.ts';
import { search } from './rows/search.ts';
import { standing } from './rows/standing.ts';
import { start } from './rows/start.ts';
import { upload } from './rows/upload.ts';
import { writers } from './rows/writers.ts';

// those that want the folder for themselves come last, and the standing at the very end
const rows: Row[] = [
  page,
  contestPage,
  freshPage,
  overlay,
  reply,
  writers,
  react,
  ballot,
  live,
  upload,
  start,
  memory,
  search,
  followersRow,
  ballotBoxes,
  standing,
];

const help = `npm run bench -- [--posts 250000] [--quick] [--only NAME[,NAME...]] [--json FILE]

  --posts   how large the community is in which all this happens; 1000000 is a place of 20,000 people
  --quick   2 rounds instead of 5, a third of the requests, and 10,000 posts where --posts says nothing
  --only    only these rows (standing is always looked at):
${rows.map(({ name, says }) => `              ${name.padEnd(13)} ${says}`).join('\n')}
  --json    writes every figure to this file, too

Figures are medians of the rounds, with the least and the most. "of bare": requests per CPU-second against bare Fastify
that sends the same bytes and headers, measured in turns. CPU is that of the server's process, over all its threads.
BENCH_NODE_FLAGS='--cpu-prof --cpu-prof-dir=/tmp/profiles' writes a profile of every process that is measured.`;

const fail = (sentence: string): never => {
  console.error(`${sentence}\n\n${help}`);
  process.exit(2);
};

const readArgs = () => {
  try {
    const { values } = parseArgs({
      options: {
        posts: { type: 'string' },
        quick: { type: 'boolean' },
        only: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const posts = Number(values.posts ?? (values.quick ? 10_000 : 250_000));
    if (!Number.isInteger(posts) || posts < 0 || posts > 5_000_000) return fail('--posts wants a number up to 5000000.');
    const names = values.only?.split(',');
    const unknown = names?.find((name) => !rows.some((row) => row.name === name));
    if (unknown !== undefined) return fail(`There is no row "${unknown}".`);
    return { ...values, posts, chosen: rows.filter((row) => !names || names.includes(row.name) || row === standing) };
  } catch (error) {
    return fail((error as Error).message);
  }
};

/** Runs the rows; the server is there for those that want it, and stopped before those that want the folder alone. */
const measure = async (folder: string, chosen: Row[], quick: boolean, posts: number): Promise<{ figures: Figure[]; busy: number[] }> => {
  const began = performance.now();
  const community = await makeCommunity(folder, { people: 200, posts: quick ? 1000 : 3000, seeded: posts });
  console.log(
    `${posts} posts seeded, and people and threads by commands, in ${((performance.now() - began) / 1000).toFixed(1)} s, in ${folder}\n`,
  );
  const wanted = chosen.some((row) => !row.alone);
  const bench: Bench = {
    community,
    house: await startHouse(folder),
    bare: await startOwn('bare.ts'),
    rounds: quick ? 2 : 5,
    share: quick ? 1 / 3 : 1,
  };
  const busy = [await busyWhileIdle(2000)];
  console.log(`${sayNoise(busy)}\n`);
  const figures: Figure[] = [];
  for (const row of chosen) {
    if (row.alone && bench.house.running) {
      if (wanted) bench.rssAfterLoad = (await bench.house.probe()).rss;
      await bench.house.stop();
    }
    for (const figure of await row.run(bench)) {
      figures.push(figure);
      console.log(lineOf(figure));
    }
  }
  await bench.bare.stop();
  busy.push(await busyWhileIdle(2000));
  console.log(`\n${sayNoise(busy)}`);
  return { figures, busy };
};

const args = readArgs();
if (args.help) {
  console.log(help);
  process.exit(0);
}
await build();
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-bench-'));
// however it ends: the processes are killed by their own file, ahead of this
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
try {
  const { figures, busy } = await measure(folder, args.chosen, args.quick ?? false, args.posts);
  if (args.json) writeJson(args.json, figures, { quick: args.quick ?? false, posts: args.posts, only: args.only ?? null, busy });
  const missed = figures.filter((figure) => met(figure) === false);
  console.log(missed.length === 0 ? '\nall targets met' : `\n${missed.length} of ${figures.filter((f) => f.target).length} targets missed`);
  if (missed.some(({ row }) => row === standing.name)) process.exitCode = 1;
} catch (error) {
  console.error(error);
  if (existsSync(logOf(folder))) console.error(`the end of the server's log:\n${readFileSync(logOf(folder), 'utf8').slice(-3000)}`);
  process.exitCode = 1;
}
process.exit();
