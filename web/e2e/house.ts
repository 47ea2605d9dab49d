/**
 * A real house for the whole-product tests: the browser's files as `npm start` builds them, a server on a free port of
 * 127.0.0.1, a database in a temp folder, and the demo community in it. Nothing is a mock, so what a test sees here is what
 * people see.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../scripts/build.ts';
import { buildApp } from '../../server/app.ts';
import { demoPassword, openDemo } from '../../server/demo/open-demo.ts';
import { openHouse } from '../../server/open-house.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { quietLog } from '../../server/testing.ts';

const projectFolder = resolve(import.meta.dirname, '../..');

export type TestHouse = {
  /** Without a slash at the end. */
  url: string;
  house: House;
  /** What was logged as an error. */
  errors: unknown[];
  close(): Promise<void>;
};

/** @param options.demo false: a house without anybody in it */
export const openTestHouse = async (options: { demo?: boolean } = {}): Promise<TestHouse> => {
  await build('folkmoot', { server: false, quiet: true });
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'));
  const config = readConfig(
    { HOST: '127.0.0.1', PORT: '0', FOLKMOOT_DATA: folder, FOLKMOOT_SECRET: 'a secret for tests, long enough for all of them' },
    projectFolder,
  );
  const errors: unknown[] = [];
  const house = await openHouse(config, projectFolder, quietLog(errors));
  const app = await buildApp(house, projectFolder);
  if (options.demo !== false) await openDemo(house);
  const url = await app.listen({ host: config.host, port: config.port });
  return {
    url,
    house,
    errors,
    close: async () => {
      house.hub.close();
      await app.close();
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The demo's people who can sign in. */
export const demoSignIn = (who: 'member' | 'moderator' | 'manager' | 'admin'): { email: string; password: string } => ({
  email: `${who}@example.com`,
  password: demoPassword,
});
