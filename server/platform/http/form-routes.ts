/** Every command also as a plain HTML form: taken, one is led on (303); refused, the page comes back with 422 and what was typed. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Command, mayAsk } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { FormBack } from '../../../web/platform/page-view.ts';
import type { Kept } from '../../../web/platform/status.page.ts';
import { roleOf } from '../actor.ts';
import { mustBeShown } from '../allowed.ts';
import type { House } from '../house.ts';
import { readStrings } from '../input.ts';
import { refuseGenerally } from '../refusal.ts';
import { doCommand, limitOf } from './api-routes.ts';
import { inLanguage, localPath } from './local-path.ts';
import { readUpload } from './multipart.ts';
import type { PageRoutes } from './page-routes.ts';
import { asProblem, asRefused } from './problem.ts';
import { asLocale, type Requests } from './request.ts';
import { typedIn } from './typed-in.ts';
import type { Body, UploadRoom } from './upload-room.ts';

/** Where a form stood whose own word on it has not come (yet): the page that it was sent from. */
const pathOf = (referer: string | undefined): string | undefined => {
  if (!referer || !URL.canParse(referer)) return undefined;
  const { pathname, search } = new URL(referer);
  return `${pathname}${search}`;
};

/** What the address of the page asks for. */
const languageIn = (path: string): Locale | null => asLocale(new URL(path, 'http://house').searchParams.get('lang'));

/** A form sends text; what else a body may hold says nothing. */
const textOf = (value: unknown): string => (['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '');
const commandOf = (contract: Command): string => contract.form.slice('/forms/'.length);
const isList = (contract: Command, name: string): boolean =>
  (contract.body.properties as Record<string, { type?: string }>)[name]?.type === 'array';

/**
 * Their names begin with `_` inside another form, which itself is sent without them. `shares`: what both have is taken from that form.
 * Where the form has such a field for each of several things, `_alt.ID` counts for the thing whose button was pressed.
 */
const ownFields = (contract: Command, typed: Record<string, string>, shares: boolean): Record<string, string> => {
  const names = Object.keys(contract.params.properties);
  const pressed = names.map((name) => typed[`_${name}`]).find(Boolean);
  return Object.fromEntries(
    [...names, ...Object.keys(contract.body.properties)].flatMap((name) => {
      const value = typed[`_${name}.${pressed}`] ?? typed[`_${name}`] ?? (shares ? typed[name] : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

export const formRoutes = (app: FastifyInstance, house: House, requests: Requests, pages: PageRoutes, room: UploadRoom): void => {
  for (const answer of house.answers) {
    if (answer.how === 'query') continue;
    const { contract } = answer;
    app.post(contract.form, { schema: { hide: true }, config: limitOf(contract) }, async (request, reply) => {
      const actor = await requests.who(request);
      const sent = new Map(Object.entries((request.body ?? {}) as Record<string, unknown>));
      // several ticked boxes of one name are a list; of everything else the last one counts
      const one = (name: string, value: unknown): unknown =>
        !Array.isArray(value) ? value : isList(contract, name) ? value.join() : value.at(-1);
      const typedNow = (): Record<string, string> =>
        Object.fromEntries(
          // a form sends its lines with CRLF, JSON with LF: the same words must be the same text
          [...sent].map(([name, value]) => [name, textOf(one(name, value)).replaceAll('\r\n', '\n')]),
        );
      let typed = typedNow();
      /** A file that was sent from inside another form: that form comes back with everything in it, and what the file became. */
      const inside = (): string | undefined => ((contract.upload || answer.showsIn) && typed._form ? typed._form : undefined);
      let back = localPath(typed._back ?? pathOf(request.headers.referer));
      let asked = languageIn(back);
      // a page that was asked for in a language speaks it again when its form comes back
      let locale = asked ?? requests.locale(request, actor);
      // and so does the page it leads to: whoever came by a link in a mail has told no other page what they read
      const spoken = (path: string): string => (asked ? inLanguage(path, asked) : path);
      const take = async (body: Body | undefined): Promise<Buffer | undefined> => {
        if (!body) return undefined;
        const fields = new Map<string, string>();
        try {
          return await readUpload(request, contract, fields, { room, body }, mayAsk(roleOf(actor), contract.access));
        } finally {
          for (const [name, value] of fields) sent.set(name, value);
          typed = typedNow();
          back = localPath(typed._back ?? back);
          asked = languageIn(back);
          locale = asked ?? locale;
        }
      };
      /** The whole form, also where only a button within it was pressed. */
      const keptOf = (): Kept | undefined => {
        const around = house.answers.find((other) => other.contract.asks === 'command' && other.contract.form === `/forms/${inside()}`);
        const kept = typedIn((around?.contract ?? contract) as Command, sent);
        return kept && { ...kept, back, ...(typed._as ? { of: typed._as } : {}) };
      };
      const act = async (body?: Body): Promise<FastifyReply> => {
        const file = await take(body);
        // what visitors may do, they do by no name; and out one comes always
        if (contract.access !== 'anyone') mustBeShown(actor, typed._as, 'form');
        // sent without it, the file would be gone unsaid, and the words perhaps in front of everybody before it is seen
        if (typed._file && !contract.upload && !inside()) throw refuseGenerally('file-beside');
        const both = {
          ...contract.params,
          properties: { ...contract.params.properties, ...contract.body.properties },
          required: [
            ...((contract.params as { required?: string[] }).required ?? []),
            ...((contract.body as { required?: string[] }).required ?? []),
          ],
        };
        const input = readStrings(
          both as typeof contract.body,
          inside() ? ownFields(contract, typed, answer.showsIn !== undefined) : typed,
          'form',
        );
        const does = () => doCommand(house, requests, answer, input, { request, reply, actor, locale }, file);
        const out = await (file ? room.decode(does) : does());
        const around = inside();
        if (around && answer.how === 'command' && answer.putsIn) {
          const body = [typed.body?.trimEnd(), answer.putsIn(out as never), '']
            .filter((part) => part !== undefined)
            .join('\n\n')
            .trimStart();
          return pages.again(request, reply, back, { command: around, values: { ...typed, body }, faults: {} }, null);
        }
        if (around && answer.showsIn) {
          const shown = { command: around, values: typed, faults: {}, by: commandOf(contract), ...answer.showsIn(out as never) };
          return pages.again(request, reply, back, shown, null);
        }
        const next = localPath(answer.leadsTo?.(out as never, input as never) ?? back);
        return reply.header('cache-control', 'no-store').redirect(spoken(next), 303);
      };
      try {
        requests.mustBeOurs(request);
        return await (request.isMultipart() ? room.hold(actor.kind === 'member' ? actor.id : '', act) : act());
      } catch (error) {
        const refused = asRefused(error, (unexpected) => request.log.error({ err: unexpected }, 'a form failed'));
        // the session is gone, and with it the page that could show the form again: the words are shown to be taken along
        const kept = refused.type === 'not-signed-in' ? keptOf() : undefined;
        if (kept) return pages.status(request, reply, asProblem(refused, house, locale, request.id), kept);
        if (refused.type === 'not-signed-in') return reply.redirect(spoken(`/sign-in?next=${encodeURIComponent(back)}`), 303);
        const problem = asProblem(refused, house, locale, request.id);
        const faults = Object.fromEntries((problem.fields ?? []).map(({ field, sentence }) => [field, sentence]));
        const known = new Set([...Object.keys(contract.body.properties), contract.upload?.field, '_back']);
        // a fault in a field that the form does not show must still be said somewhere
        const elsewhere = (problem.fields ?? []).find(({ field }) => !known.has(field.split('.', 1)[0]))?.sentence;
        const sentence = problem.fields ? elsewhere : problem.title;
        // what a foreign page sent is shown to nobody as if they had typed it
        const theirs = refused.type === 'foreign-origin' ? [] : Object.entries(typed);
        const values = Object.fromEntries(theirs.filter(([name]) => !/password/i.test(name)));
        const around = inside();
        const form: FormBack = around
          ? { command: around, by: commandOf(contract), values, sentence: problem.fields?.[0]?.sentence ?? problem.title, faults: {} }
          : { command: commandOf(contract), values, sentence, faults, told: refused.extra };
        return pages.again(request, reply, back, form, problem, refused.type === 'other-person' ? keptOf() : undefined);
      }
    });
  }
};
