/** Looks whether a port can be listened on, before anything is made that somebody would wait for in vain. */
import { createServer } from 'node:net';

/** @throws what listening throws: EADDRINUSE, EACCES, with the port */
export const tryPort = ({ host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((free, taken) => {
    const probe = createServer();
    probe.once('error', taken);
    probe.listen({ host, port }, () => probe.close(() => free()));
  });
