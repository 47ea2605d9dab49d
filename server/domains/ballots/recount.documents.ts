/** The script by which anybody counts a box again, as it stands in scripts/: whoever wants to check the house need not have its software. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { document } from '../../platform/document.ts';

export const recountDocuments = (projectFolder: string) => {
  const body = readFileSync(join(projectFolder, 'scripts', 'recount.mjs'), 'utf8');
  // to be read before it is run; and nothing that a page could load as its own
  return [document('/recount.mjs', { type: 'text/plain; charset=utf-8', load: async () => ({ body, tags: [] }) })];
};
