/** npm run folkmoot -- COMMAND: what an operator does from the command line. Exit codes: 0 done, 1 failed or differs, 2 wrong use, 3 data in use. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyBallots } from '../server/domains/ballots/index.ts';
import { letterLook } from '../server/domains/brand/index.ts';
import { checkStanding, rebuildStanding } from '../server/domains/loyalty/index.ts';
import { checkIndex, reindexNow } from '../server/domains/search/index.ts';
import { NoCommunity } from '../server/open-house.ts';
import { system } from '../server/platform/actor.ts';
import { readConfig, readEnvironment, WrongSetting } from '../server/platform/config.ts';
import type { House } from '../server/platform/house.ts';
import { tryMail } from '../server/platform/mail/try-mail.ts';
import { Policies } from '../server/platform/policies.ts';
import { settingsAt } from '../server/platform/settings.ts';
import { DataFolderTaken } from '../server/platform/store/sqlite.ts';
import { startTrouble } from '../server/start-trouble.ts';
import { backup, restore } from './folkmoot/backup.ts';
import { exportCommand } from './folkmoot/carry.ts';
import { checkThemeCommand } from './folkmoot/check-theme.ts';
import { type Command, projectFolder, Refusal, WrongUse, withHouse } from './folkmoot/command.ts';
import { createAdmin } from './folkmoot/create-admin.ts';
import { importCommand } from './folkmoot/import.ts';
import { jobsCommand } from './folkmoot/jobs.ts';
import { seed } from './folkmoot/seed.ts';

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const shown = 50;
const tellDifferences = (found: {
  members: number;
  differences: { memberId: string; what: string; is: string; shouldBe: string }[];
}): void => {
  for (const d of found.differences.slice(0, shown)) console.log(`${d.memberId}  ${d.what}: is ${d.is}, should be ${d.shouldBe}`);
  if (found.differences.length > shown) console.log(`… and ${found.differences.length - shown} more`);
  console.log(`${counted(found.members, 'member')} looked at, ${counted(found.differences.length, 'difference')}`);
};

const commands: Record<string, Command> = {
  seed,
  backup,
  restore,
  'check-theme': checkThemeCommand,
  'rebuild-standing': {
    line: 'rebuild-standing [--check]',
    help: 'Makes points and standing anew from the records and writes what differs.\n  --check   only compares, changes nothing, works beside a running server; exit code 1 when something differs',
    run: async (args, config) => {
      const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
      if (values.check) {
        return withHouse(config, { readonly: true }, async (house) => {
          const found = await checkStanding({
            db: house.store.read,
            t: house.store.t,
            policies: house.policies,
            zoneAt: house.zoneAt,
            now: Date.now(),
          });
          tellDifferences(found);
          return found.differences.length > 0 ? 1 : 0;
        });
      }
      return withHouse(config, {}, async (house) => {
        const found = await house.system('rebuild standing', rebuildStanding);
        tellDifferences(found);
        return 0;
      });
    },
  },
  reindex: {
    line: 'reindex [--check]',
    help: 'Makes the search index anew from what was said.\n  --check   only compares, changes nothing, works beside a running server; exit code 1 when something differs',
    run: async (args, config) => {
      const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
      if (values.check) {
        return withHouse(config, { readonly: true }, async (house) => {
          const { posts, differences } = await checkIndex(house.reader(system('command line'), house.settings.locale));
          for (const line of differences.slice(0, shown)) console.log(line);
          if (differences.length > shown) console.log(`… and ${differences.length - shown} more`);
          console.log(`${counted(posts, 'post')} looked at, ${counted(differences.length, 'difference')}`);
          return differences.length > 0 ? 1 : 0;
        });
      }
      return withHouse(config, {}, async (house) => {
        const reader = house.reader(system('command line'), house.settings.locale);
        console.log(
          `${await reindexNow({ reader, write: (run) => house.system('reindex', run) })} posts looked at, their words written anew`,
        );
        return 0;
      });
    },
  },
  import: importCommand,
  jobs: jobsCommand,
  'verify-ballots': {
    line: 'verify-ballots [BOX]',
    help: 'Looks in every ballot box, or in one, for ballots that were changed, removed or added in the database behind the house’s back.\nIt reads only, and works beside a running server. It needs the secret that the ballots were taken with (FOLKMOOT_SECRET, or the one in\nthe data folder). Exit code 1 when something was found. What anybody can check without the secret: scripts/recount.mjs.',
    run: async (args, config) => {
      const { positionals } = parseArgs({ args, allowPositionals: true });
      if (positionals.length > 1) throw new WrongUse('verify-ballots takes one ballot box, or none for all');
      return withHouse(config, { readonly: true }, async ({ store }) => {
        let [boxes, ballots, faults] = [0, 0, 0];
        for await (const found of verifyBallots({ db: store.read, t: store.t }, config.secret, positionals[0])) {
          boxes++;
          ballots += found.ballots;
          faults += found.faults.length;
          for (const fault of found.faults.slice(0, shown)) console.log(`${found.boxId}  ${fault}`);
          if (found.faults.length > shown) console.log(`${found.boxId}  … and ${found.faults.length - shown} more`);
        }
        if (positionals[0] && boxes === 0) throw new WrongUse(`there is no ballot box ${positionals[0]}`);
        console.log(`${ballots} ballots in ${boxes} ballot boxes looked at, ${faults} faults`);
        if (ballots > 1 && faults >= ballots)
          console.log(
            'not one of them bears the mark of this secret: if this house was brought from elsewhere, take the secret of there along',
          );
        return faults > 0 ? 1 : 0;
      });
    },
  },
  export: exportCommand,
  'mail-test': {
    line: 'mail-test ADDRESS',
    help: 'Sends one mail to the address, by SMTP_URL and from MAIL_FROM, and says what the mail server answered and what to do.\nWorks beside a running server, also before the first start. Exit code 0: the server took it; 1: it did not, or there is none.',
    run: async (args, config) => {
      const { positionals } = parseArgs({ args, allowPositionals: true });
      const [to] = positionals;
      if (!to || positionals.length > 1) throw new WrongUse('mail-test needs one address');
      if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@.<>]{2,}$/.test(to)) throw new WrongUse(`${to} is no mail address`);
      const tell = async (house: Pick<House, 'config' | 'settings' | 'origin'>): Promise<number> => {
        const { sent, lines } = await tryMail({ config, origin: house.origin, announce: () => {} }, letterLook(house, projectFolder), to);
        for (const line of lines) console.log(line);
        return sent ? 0 : 1;
      };
      if (config.databaseUrl || existsSync(join(config.data, 'folkmoot.db'))) return withHouse(config, { readonly: true }, tell);
      return tell({ config, settings: settingsAt(config, new Policies(), Date.now()), origin: config.url ?? 'http://127.0.0.1' });
    },
  },
  'create-admin': createAdmin,
};

const usage = (): string =>
  `npm run folkmoot -- COMMAND\n\n${Object.values(commands)
    .map((c) => `  ${c.line}`)
    .join('\n')}\n\n  COMMAND --help tells more. Settings are those of the server (README.md).
  Exit codes: 0 done, 1 failed or differs, 2 wrong use, 3 the data are in use (stop the server first).`;

/** Node's own sentence speaks of how its parser reads options. */
const inOwnWords = ({ code, message }: NodeJS.ErrnoException): string => {
  const option = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? /--[\w-]+/.exec(message)?.[0] : undefined;
  return option
    ? `${option} can not be used like this: it takes no value that begins with -, and a value only where --help names one`
    : message;
};

const main = async (): Promise<number> => {
  process.umask(0o077);
  const [name, ...args] = process.argv.slice(2);
  if (!name || name === '--help' || name === 'help') {
    console.log(usage());
    return name ? 0 : 2;
  }
  const command = commands[name];
  if (!command) throw new WrongUse(`there is no command ${name}\n\n${usage()}`);
  if (args.includes('--help')) {
    console.log(`npm run folkmoot -- ${command.line}\n\n${command.help}`);
    return 0;
  }
  return command.run(args, readConfig(readEnvironment(projectFolder, process.env), projectFolder));
};

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: NodeJS.ErrnoException) => {
    const wrongUse = error instanceof WrongUse || error instanceof WrongSetting || String(error.code).startsWith('ERR_PARSE_ARGS');
    const told = wrongUse || error instanceof NoCommunity || error instanceof Refusal ? inOwnWords(error) : startTrouble(error);
    console.error(told ?? error);
    process.exitCode = wrongUse ? 2 : error instanceof DataFolderTaken ? 3 : 1;
  })
  .finally(() => process.stdin.destroy());
