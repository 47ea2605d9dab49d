/** npm start: builds what is out of date, then runs the bundle in this process. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { build } from './build.ts';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'folkmoot.env');
const theme = process.env.FOLKMOOT_THEME || (existsSync(file) ? parseEnv(readFileSync(file, 'utf8')).FOLKMOOT_THEME : '') || 'folkmoot';
// a theme that does not exist is told of by the settings, in a sentence
await build(existsSync(join(root, 'themes', theme, 'theme.css')) ? theme : 'folkmoot');
process.setSourceMapsEnabled(true);
await import(join(root, 'dist', 'server.mjs'));
