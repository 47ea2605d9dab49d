/** What keeps a house from being opened, in a sentence for whoever runs it: for the server and the command line alike. */
import { WrongSetting } from './platform/config.ts';
import { MigrationFailed, NewerData } from './platform/store/migrate.ts';
import { DataFolderTaken } from './platform/store/sqlite.ts';

const ofTheDisk: Record<string, string> = {
  EACCES: 'Check who owns the data folder, or set FOLKMOOT_DATA and PORT.',
  EROFS: 'Check who owns the data folder, or set FOLKMOOT_DATA and PORT.',
  ENOTDIR: 'FOLKMOOT_DATA must be a folder that can be made or written, with room on its disk.',
  EEXIST: 'FOLKMOOT_DATA must be a folder that can be made or written, with room on its disk.',
  ENOENT: 'FOLKMOOT_DATA must be a folder that can be made or written, with room on its disk.',
  ENOSPC: 'FOLKMOOT_DATA must be a folder that can be made or written, with room on its disk.',
};
const ofPostgres = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
  '57P03',
  '53300',
]);

type Coded = Error & { code?: string; port?: number; cause?: { code?: string } };

/** Null: nothing that is known; the stack says more than a sentence would. */
export const startTrouble = (thrown: unknown): string | null => {
  if (
    thrown instanceof WrongSetting ||
    thrown instanceof DataFolderTaken ||
    thrown instanceof NewerData ||
    thrown instanceof MigrationFailed
  )
    return thrown.message;
  const error = thrown as Coded;
  const code = error?.code ?? error?.cause?.code ?? '';
  if (code === 'EADDRINUSE')
    return `port ${error.port ?? ''} is in use. Stop what listens there, or set PORT to another one (0 takes any free one).`;
  if (ofPostgres.has(code))
    return `the database does not let us in (${code}). Check FOLKMOOT_DATABASE_URL, and that PostgreSQL runs there.`;
  const disk = ofTheDisk[code];
  return disk ? `${error.message}. ${disk}` : null;
};
