/**
 * npm start: builds what is out of date, then runs the bundle in this process. Stack traces name functions and lines of the bundle,
 * which stands readable in dist/; `NODE_OPTIONS=--enable-source-maps npm start` names files and lines of the source, for 60 MiB more.
 */
import { join, resolve } from 'node:path';
import { build } from './build.ts';

await build();
await import(join(resolve(import.meta.dirname, '..'), 'dist', 'server.mjs'));
