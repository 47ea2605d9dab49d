/** npm start: builds what is out of date, then runs the bundle in this process. */
import { join, resolve } from 'node:path';
import { build } from './build.ts';

await build();
process.setSourceMapsEnabled(true);
await import(join(resolve(import.meta.dirname, '..'), 'dist', 'server.mjs'));
