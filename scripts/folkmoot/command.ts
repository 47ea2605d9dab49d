/** What a command of the command line is, and the house that it works in. */
import { resolve } from 'node:path';
import { openHouse } from '../../server/open-house.ts';
import type { Config } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';

// in dist/ everything is one file, beside scripts/ it lies in a folder of its own: both know the project by its package.json
export const projectFolder = resolve(import.meta.dirname, import.meta.dirname.endsWith('folkmoot') ? '../..' : '..');

export const quiet = {
  error: (about: object, sentence: string) => console.error(sentence, about),
  warn: () => {},
  info: () => {},
  debug: () => {},
};

/** Exit code 2. */
export class WrongUse extends Error {}
/** Exit code 1, told in one sentence: nothing is broken that a stack would help with. */
export class Refusal extends Error {}

export type Command = { line: string; help: string; run(args: string[], config: Config): Promise<number> };

export const withHouse = async (
  config: Config,
  options: { readonly?: boolean },
  run: (house: House) => Promise<number>,
): Promise<number> => {
  const house = await openHouse(config, projectFolder, quiet, { ...options, jobsEveryMs: 0 });
  try {
    return await run(house);
  } finally {
    if (options.readonly) await house.store.close();
    else await house.close();
  }
};
