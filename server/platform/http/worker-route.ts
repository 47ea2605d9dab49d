/** The service worker: served from the root, because it may look after no more than the folder it comes from. Asked for anew each time. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Assets } from '../assets.ts';

export const workerRoute = (app: FastifyInstance, assets: Assets): void => {
  if (!assets.folder) return;
  const script = readFileSync(join(assets.folder, basename(assets.url('sw.js'))));
  app.get('/sw.js', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
  );
};
