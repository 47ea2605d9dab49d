/** A port that is taken is told before anything is made: who reads it has an empty folder still, and no demo to wait for. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('a server on a port that is taken says so and leaves the data folder as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-port-'));
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const { port } = other.address() as AddressInfo;
  try {
    const data = join(folder, 'house');
    const env = { PATH: process.env.PATH, PORT: String(port), FOLKMOOT_DATA: data };
    const server = spawn(process.execPath, ['server/main.ts'], { cwd: resolve(import.meta.dirname, '..'), env });
    let said = '';
    server.stderr.on('data', (part) => {
      said += part;
    });
    const code = await new Promise((ended) => server.once('close', ended));
    expect([code, existsSync(join(data, 'folkmoot.db'))], said).toEqual([1, false]);
    expect(said).toContain(`port ${port} is in use`);
  } finally {
    other.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
