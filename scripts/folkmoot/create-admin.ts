/** `create-admin`: a first administrator. What was given is looked at before a house is made or opened: a slip leaves nothing behind. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAccount } from '../../server/domains/identity/index.ts';
import { beginPlain } from '../../server/domains/opening/index.ts';
import { system } from '../../server/platform/actor.ts';
import { type Choosing, passwordProblem } from '../../server/platform/text/password-form.ts';
import { GiveRole, JoinCommunity } from '../../shared/domains/members.ts';
import { type Command, WrongUse, withHouse } from './command.ts';

const longestName = 80;

const firstLine = async (): Promise<string> => {
  if (process.stdin.isTTY) console.error('Password (it is shown while you type; better: pipe it in):');
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.split('\n', 1)[0]?.trim() ?? '';
};
const tooEasy = {
  common: 'everybody who guesses tries this password first: use a short sentence; nothing was made',
  yours: 'this password is the name, the address or how the house is called: use a short sentence; nothing was made',
} as const;
const readPassword = async (choosing: Choosing): Promise<string> => {
  const secret = await firstLine();
  if (secret.length < 8 || secret.length > 128)
    throw new WrongUse('the password needs 8 to 128 characters, in one line on standard input; nothing was made');
  const easy = passwordProblem(secret, choosing);
  if (easy) throw new WrongUse(tooEasy[easy]);
  return secret;
};

export const createAdmin: Command = {
  line: 'create-admin --email ADDRESS --name NAME',
  help: 'Makes an administrator, or makes an existing account one. The password comes from standard input (one line, at least 8 characters);\nfor an account that exists none is asked for. The server must be stopped when the data is SQLite.',
  run: async (args, config) => {
    const { values } = parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } });
    const [email, name] = [values.email?.trim(), values.name?.trim()];
    if (!email || !name) throw new WrongUse('create-admin needs --email and --name');
    if (!/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email)) throw new WrongUse(`${email} is no mail address; nothing was made`);
    if (name.length > longestName)
      throw new WrongUse(`the name has ${name.length} characters, and may have ${longestName}; nothing was made`);
    // where there is no house yet nobody has an account: the password is needed, and asked for before anything is made
    const fresh = !config.databaseUrl && !existsSync(join(config.data, 'folkmoot.db'));
    const early = fresh ? await readPassword({ name, email, brand: '' }) : undefined;
    return withHouse(config, {}, async (house) => {
      await beginPlain(house);
      let isNew = false;
      const accountId = await makeAccount(config, house.store, {
        email,
        name,
        verified: false,
        password: async () => {
          isNew = true;
          return early ?? readPassword({ name, email, brand: house.settings.brand?.name ?? '' });
        },
      });
      const by = system('command line');
      const { out } = await house.run(JoinCommunity, by, { accountId, name });
      await house.run(GiveRole, by, { handle: out.handle, role: 'administrator', reason: 'made by the operator' });
      console.log(
        isNew
          ? `${name} (@${out.handle}) is an administrator and signs in with ${email}`
          : `the account ${email} was there already: @${out.handle} is an administrator now, its name and password are as they were`,
      );
      return 0;
    });
  },
};
