/** What is the matter with the database or the disk, where that is why something failed: people are told, and it passes without hands. */

/** As SQLite, the file system and PostgreSQL call it: no room, no leave to write, the disk fails. */
const cannotKeep = /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN)|ENOSPC$|EDQUOT$|EROFS$|EFBIG$|53100$|25006$)/;
/** Nobody listens, the connection broke, it is being stopped or started, it has no connection left. */
const databaseAway = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|57P0[1-5]|08\w{3}|53300|SQLITE_BUSY.*)$/;
/** The driver has no code for these. */
const sentences = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export const troubleOf = (error: unknown): 'cannot-keep' | 'database-away' | undefined => {
  // the query builder wraps what the driver threw
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as NodeJS.ErrnoException;
    if (typeof code === 'string' && cannotKeep.test(code)) return 'cannot-keep';
    if ((typeof code === 'string' && databaseAway.test(code)) || sentences.test(at.message)) return 'database-away';
  }
  return undefined;
};
