/**
 * npm start: builds what is out of date, then runs the bundle in this process. Plain JavaScript, and the build in a process of its
 * own: what reads TypeScript and what builds would stay in the server's memory (15 MiB).
 *
 * Stack traces name functions and lines of the bundle, which stands readable in dist/; `NODE_OPTIONS=--enable-source-maps npm start`
 * names files and lines of the source, for 60 MiB more.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--for-start'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await import(pathToFileURL(join(root, 'dist', 'server.mjs')).href);
