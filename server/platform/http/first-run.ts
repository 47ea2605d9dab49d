/** Before a house is set up every way leads to the page that does it; machines get a clear answer, and search engines nothing. */
import type { FastifyInstance } from 'fastify';
import { refuseGenerally } from '../refusal.ts';

const setUp = '/set-up';
/** What stays as it is: the set-up itself, the language it is read in, signs of life, and what pages are drawn with. */
const open =
  /^\/(set-up|api\/set-up|api\/language|api\/openapi\.json|forms\/(set-up-house|choose-language)|healthz|readyz|metrics|speculation-rules\.json|plain\.css|assets\/.*|themes?\/.*)$/;

/** `waits`: false at once as soon as the house is lived in, so that no request pays for this any more. */
export const leadToSetUp = (app: FastifyInstance, waits: () => false | Promise<boolean>): void => {
  app.addHook('onRequest', (request, reply, done) => {
    const waiting = waits();
    if (waiting === false) return done();
    waiting.then((yes) => {
      const path = request.url.split(/[?#]/, 1)[0] as string;
      if (!yes || open.test(path)) {
        if (yes) reply.header('x-robots-tag', 'noindex');
        return done();
      }
      if (path === '/robots.txt')
        return void reply.header('cache-control', 'no-store').type('text/plain').send('User-agent: *\nDisallow: /\n');
      if (path.startsWith('/api/') || path === '/live') return done(refuseGenerally('not-set-up'));
      reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').redirect(setUp, 303);
    }, done);
  });
};
