/** Every command also as a plain HTML form: taken, one is led on (303); refused, the page comes back with 422 and what was typed. */
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { readStrings } from '../input.ts';
import { doCommand, limitOf } from './api-routes.ts';
import { localPath } from './local-path.ts';
import type { PageRoutes } from './page-routes.ts';
import { asProblem, asRefused } from './problem.ts';
import { asLocale, type Requests } from './request.ts';

export const formRoutes = (app: FastifyInstance, house: House, requests: Requests, pages: PageRoutes): void => {
  for (const answer of house.answers) {
    if (answer.how === 'query') continue;
    const { contract } = answer;
    app.post(contract.form, { schema: { hide: true }, config: limitOf(contract) }, async (request, reply) => {
      const actor = await requests.who(request);
      const typed = Object.fromEntries(
        Object.entries((request.body ?? {}) as Record<string, unknown>).map(([name, value]) => [
          name,
          // a form sends its lines with CRLF, JSON with LF: the same words must be the same text
          String((Array.isArray(value) ? value.at(-1) : value) ?? '').replaceAll('\r\n', '\n'),
        ]),
      );
      const back = localPath(typed._back);
      // a page that was asked for in a language speaks it again when its form comes back
      const locale = asLocale(new URL(back, 'http://house').searchParams.get('lang')) ?? requests.locale(request, actor);
      try {
        requests.mustBeOurs(request);
        const both = {
          ...contract.params,
          properties: { ...contract.params.properties, ...contract.body.properties },
          required: [
            ...((contract.params as { required?: string[] }).required ?? []),
            ...((contract.body as { required?: string[] }).required ?? []),
          ],
        };
        const input = readStrings(both as typeof contract.body, typed, 'form');
        const out = await doCommand(house, requests, answer, input, { request, reply, actor, locale });
        return reply.header('cache-control', 'no-store').redirect(localPath(answer.leadsTo?.(out as never, input as never) ?? back), 303);
      } catch (error) {
        const refused = asRefused(error, (unexpected) => request.log.error({ err: unexpected }, 'a form failed'));
        // the session is gone, and with it the page that could show the form again: the words are shown to be taken along
        const words = [typed.title, typed.body].filter(Boolean).join('\n\n');
        if (refused.type === 'not-signed-in' && words)
          return pages.status(request, reply, asProblem(refused, house.say(locale), request.id), { words, back });
        if (refused.type === 'not-signed-in') return reply.redirect(`/sign-in?next=${encodeURIComponent(back)}`, 303);
        const problem = asProblem(refused, house.say(locale), request.id);
        const faults = Object.fromEntries((problem.fields ?? []).map(({ field, sentence }) => [field, sentence]));
        const known = new Set([...Object.keys(contract.body.properties), '_back']);
        // a fault in a field that the form does not show must still be said somewhere
        const elsewhere = (problem.fields ?? []).find(({ field }) => !known.has(field))?.sentence;
        const sentence = problem.fields ? elsewhere : problem.title;
        const { password: _, ...values } = typed;
        return pages.again(request, reply, back, { command: contract.form.slice('/forms/'.length), values, sentence, faults }, problem);
      }
    });
  }
};
