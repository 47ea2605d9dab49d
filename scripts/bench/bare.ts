/**
 * The reference: Fastify with nothing around it, answering one route with the bytes and headers it was told. A page goes
 * out as a Buffer; JSON as an object through the same response schema that our route has, which is what Fastify does.
 */
import Fastify from 'fastify';
import { GetMyThread } from '../../shared/domains/forum.ts';

export type BareAnswer = { path: string; headers: Record<string, string>; page?: string; json?: unknown };

let app = Fastify();

const serve = async ({ path, headers, page, json }: BareAnswer): Promise<number> => {
  await app.close();
  app = Fastify();
  if (page === undefined) {
    app.get(path, { schema: { response: { 200: GetMyThread.returns } } }, (_request, reply) => {
      reply.headers(headers).send(json);
    });
  } else {
    const body = Buffer.from(page, 'base64');
    app.get(path, (_request, reply) => {
      reply.headers(headers).send(body);
    });
  }
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

process.on('message', async (message: { serve?: BareAnswer }) => {
  if (message.serve) process.send?.({ port: await serve(message.serve) });
});
process.on('SIGTERM', () => process.exit(0));
process.send?.({ ready: true, port: 0 });
