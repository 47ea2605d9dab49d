/** Starts a script or tool of npm with this very Node: never through `.bin`, which may be another Node or missing. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Runs `node FILE ARGS` in the root folder, its output ours. Gives its exit code, or 128 + the signal's number. */
export const run = (file: string, args: readonly string[] = []): Promise<number> =>
  new Promise((ended, failed) => {
    const child = spawn(process.execPath, [resolve(root, file), ...args], { cwd: root, stdio: 'inherit' });
    // a terminal's Ctrl-C reaches the child by itself; either way we stay until it has tidied up
    const terminal = Boolean(process.stdin.isTTY);
    const pass = (signal: NodeJS.Signals): void => {
      if (signal === 'SIGTERM' || !terminal) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, pass);
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      ended(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
