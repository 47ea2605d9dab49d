/** npm run dev: the server from its sources, started anew when a file changes; the browser's files are built anew too. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.ts';

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(`npm run dev

The server from its sources, started anew when a file changes, with the settings of README.md.`);
  process.exit(0);
}
const root = resolve(import.meta.dirname, '..');
let server: ReturnType<typeof spawn> | undefined;
let closing = false;

const run = async (): Promise<void> => {
  try {
    await build({ server: false });
  } catch {
    return; // esbuild has told what is wrong; the next change tries again
  }
  if (closing) return;
  server = spawn(process.execPath, [join(root, 'server', 'main.ts')], { stdio: 'inherit', cwd: root });
};
const stop = (): Promise<void> =>
  new Promise((done) => {
    if (!server || server.exitCode !== null) return done();
    server.once('exit', () => done());
    server.kill('SIGTERM');
  });

let timer: NodeJS.Timeout | undefined;
let turn: Promise<void> = run();
for (const folder of ['server', 'shared', 'web', 'themes']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file && /\.(test|e2e)\.ts$|~$/.test(String(file))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(stop).then(run);
    }, 150);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    closing = true;
    void stop().then(() => process.exit(0));
  });
}
