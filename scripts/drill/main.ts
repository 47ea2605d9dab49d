/**
 * `npm run drill -- [NAME...]`: things break on purpose, on houses of their own in temp folders. Exit codes: 0 everything held, 1 something
 * did not, 2 wrong use. Linux; each drill says where it needs more than that.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../build.ts';
import type { Drill, Options } from './drill.ts';
import { backup } from './drills/backup.ts';
import { bigUpload, slow, sockets } from './drills/clients.ts';
import { clockBack } from './drills/clock.ts';
import { diskFull, readOnly } from './drills/disk.ts';
import { kill } from './drills/kill.ts';
import { mailHangs } from './drills/mail.ts';
import { postgresAway } from './drills/postgres.ts';
import { second } from './drills/second.ts';
import { twoProcesses } from './drills/two.ts';
import { workerDies } from './drills/worker.ts';

const drills: Drill[] = [
  kill,
  second,
  backup,
  diskFull,
  readOnly,
  postgresAway,
  twoProcesses,
  mailHangs,
  workerDies,
  clockBack,
  slow,
  sockets,
  bigUpload,
];

const help = `npm run drill -- [NAME...] [--database sqlite|postgres] [--rounds N] [--long]

  without a name: all of them, on both databases
${drills.map(({ name, says }) => `  ${name.padEnd(14)} ${says}`).join('\n')}`;

const fail = (sentence: string): never => {
  console.error(`${sentence}\n\n${help}`);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        database: { type: 'string' },
        rounds: { type: 'string' },
        long: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return fail((error as Error).message);
  }
};
const { values, positionals } = read();
if (values.help) {
  console.log(help);
  process.exit(0);
}
const unknown = positionals.find((name) => !drills.some((drill) => drill.name === name));
if (unknown) fail(`There is no drill "${unknown}".`);
if (values.database && values.database !== 'sqlite' && values.database !== 'postgres') fail('--database sqlite or postgres');
const rounds = Number(values.rounds ?? (values.long ? 200 : 20));
if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds wants a number');

await build();
const results: string[] = [];
let failures = 0;
for (const drill of drills.filter(({ name }) => positionals.length === 0 || positionals.includes(name)))
  for (const database of (drill.on ?? ['sqlite', 'postgres']).filter((one) => !values.database || one === values.database)) {
    const title = `${drill.name} on ${database}`;
    console.log(`\n== ${title}: ${drill.says.split(';')[0]}`);
    const began = performance.now();
    const options: Options = { database, rounds, long: values.long ?? false };
    try {
      await drill.run((line) => console.log(`   ${line}`), options);
      results.push(`held    ${title.padEnd(30)} ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s`);
    } catch (error) {
      failures++;
      console.error(error);
      results.push(
        `FAILED  ${title.padEnd(30)} ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${String((error as Error).message).split('\n')[0]}`,
      );
    }
  }
console.log(`\n${results.join('\n')}\nthe machine's load: ${loadavg()[0]?.toFixed(1)}`);
process.exit(failures > 0 ? 1 : 0);
