/** `check-theme`: what a designer's folder still lacks, before anybody looks at a page. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkTheme, tellFindings } from '../theme/check-theme.ts';
import { type Command, projectFolder, WrongUse } from './command.ts';

const themes = join(projectFolder, 'themes');
const names = (): string[] =>
  readdirSync(themes, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const checkThemeCommand: Command = {
  line: 'check-theme NAME [--pairs]',
  help: `Looks at the folder themes/NAME: words in every language, files, drawings, tokens, fonts, and the contrast of every pair of colours in both
schemes. Says what is missing, what has to change and to what, what is still that of the theme it was copied from, and what it would advise. themes/README.md is the guide.
  --pairs   prints the contrast of every pair, too
Exit code 0: ready, advice at most; 1: something is missing, has to change or is another brand's; 2: there is no such folder.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { pairs: { type: 'boolean' } } });
    const [name] = positionals;
    if (!name || positionals.length > 1) throw new WrongUse(`check-theme needs one name, of ${names().join(', ')}`);
    if (!/^[a-z0-9-]+$/.test(name) || !existsSync(join(themes, name)))
      throw new WrongUse(`there is no folder themes/${name}. There are ${names().join(', ')}; a new one begins as a copy of folkmoot`);
    const checked = checkTheme(themes, name);
    if (values.pairs) console.log(`${checked.pairs.join('\n')}\n`);
    console.log(tellFindings(name, checked));
    return checked.findings.some(({ weight }) => weight !== 'advice') ? 1 : 0;
  },
};
