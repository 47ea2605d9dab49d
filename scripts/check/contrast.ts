/** Prints the contrast of every pair of every theme, and ends with 1 when one falls short; `--write` makes `themes/contrast.md` anew. */
import { writeFileSync } from 'node:fs';
import { checkThemes, contrastTable } from '../theme/contrast.ts';

const themes = new URL('../../themes/', import.meta.url);
if (process.argv.includes('--write')) writeFileSync(new URL('contrast.md', themes), contrastTable(themes));
const { text, holds } = checkThemes(themes);
console.log(text);
process.exitCode = holds ? 0 : 1;
