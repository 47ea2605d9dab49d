/** Every contract as a JSON route, and the OpenAPI document that follows from them. */

import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TObject } from 'typebox';
import type { Command, Endpoint, ReturnsOf, Upload } from '../../../shared/endpoint.ts';
import { type Locale, locales } from '../../../shared/locales.ts';
import type { Actor } from '../actor.ts';
import { mustBeAllowed, mustBeShown } from '../allowed.ts';
import type { Answer } from '../domain.ts';
import type { Exchange } from '../exchange.ts';
import type { House } from '../house.ts';
import { readStrings, splitInput, validInput } from '../input.ts';
import { generalRefusals, Refused, refuseAll, refuseGenerally } from '../refusal.ts';
import { mostFields } from './form-body.ts';
import { readFields, readUpload } from './multipart.ts';
import { addCookies, asLocale, type Requests, tellWritten } from './request.ts';
import type { UploadRoom } from './upload-room.ts';

type Asked = { request: FastifyRequest; reply: FastifyReply; actor: Actor; locale: Locale };

/** Does a command for a request, whichever way it came in (JSON or form), and tells the reply what was written. */
export const doCommand = async (
  house: House,
  requests: Requests,
  answer: Exclude<Answer, { how: 'query' }>,
  input: Record<string, unknown>,
  asked: Asked,
  file?: Buffer,
): Promise<unknown> => {
  const { request, reply, actor, locale } = asked;
  if (answer.how === 'command') {
    const sent = request.headers['idempotency-key'];
    if (sent !== undefined && (typeof sent !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(sent)))
      throw refuseGenerally('invalid-input', { faults: [{ field: 'Idempotency-Key', fault: 'wrong-form' }] });
    const { out, change } = await house.run(answer.contract, actor, input as never, { sent, file });
    tellWritten(reply, change, house.config);
    return out;
  }
  mustBeAllowed(house, answer.contract, actor);
  const { params, rest } = splitInput(answer.contract, input);
  const exchange: Exchange = {
    actor,
    locale,
    origin: requests.originOf(request),
    address: request.ip,
    headers: new Headers(
      Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
    ),
    cookies: requests.cookiesOf(request),
    reader: house.reader(actor, locale),
    config: house.config,
    store: house.store,
    paced: house.paced,
    work: (run) => house.system(answer.contract.name, run),
    setCookies: (values) => addCookies(reply, values),
    run: async <E extends Command>(contract: E, as: Actor, what: unknown): Promise<ReturnsOf<E>> => {
      const { out, change } = await house.run(contract, as, what as never);
      tellWritten(reply, change, house.config);
      return out as ReturnsOf<E>;
    },
  };
  return answer.run(exchange, validOrAllFaults(answer, exchange, params, rest) as never);
};

/** @throws Refused with every fault at once: those of the schema, and what the command itself would refuse of the other fields */
const validOrAllFaults = (
  { contract, alsoWrong }: Extract<Answer, { how: 'exchange' }>,
  exchange: Exchange,
  params: Record<string, unknown>,
  rest: Record<string, unknown>,
): Record<string, unknown> => {
  try {
    return validInput(contract, params, rest);
  } catch (error) {
    if (!alsoWrong || !(error instanceof Refused) || error.type !== 'invalid-input') throw error;
    const told = new Set(error.faults.map(({ field }) => field));
    throw refuseAll(error, ...alsoWrong(exchange, rest).filter(({ field }) => field !== undefined && !told.has(field)));
  }
};

/** What one address may ask of this in a minute, where it is less than of everything. */
export const limitOf = (contract: Endpoint): { rateLimit?: { max: number; timeWindow: string } } =>
  contract.perMinute ? { rateLimit: { max: contract.perMinute, timeWindow: '1 minute' } } : {};

const withFile = (body: TObject, { field, accept, maxBytes }: Upload) => ({
  ...body,
  properties: {
    ...body.properties,
    [field]: { type: 'string', format: 'binary', description: `${accept.join(', ')}; at most ${maxBytes} bytes` },
  },
  required: [...((body as { required?: string[] }).required ?? []), field],
});

const documented = (contract: Endpoint) => ({
  summary: contract.summary,
  operationId: contract.name,
  tags: [contract.domain],
  ...(Object.keys(contract.params.properties).length > 0 ? { params: contract.params } : {}),
  querystring: {
    type: 'object',
    properties: { ...(contract.asks === 'query' ? contract.query.properties : {}), lang: langParameter },
    required: (contract.asks === 'query' && (contract.query as { required?: string[] }).required) || [],
  },
  ...(contract.asks === 'query'
    ? {}
    : contract.upload
      ? { consumes: ['multipart/form-data'], body: withFile(contract.body, contract.upload) }
      : { body: contract.body }),
  description: [
    `Access: ${contract.access}.`,
    contract.asks === 'command' && contract.emits.length > 0 ? `Writes into records through ${contract.emits.join(', ')}.` : '',
    Object.keys(contract.refuses).length > 0
      ? `Refuses: ${Object.entries(contract.refuses)
          .map(([name, r]) => `${name} (${r.status})`)
          .join(', ')}.`
      : '',
  ]
    .join(' ')
    .trim(),
  response: { 200: contract.returns },
});

/** In every address: the language of the answer. */
const langParameter = {
  type: 'string',
  enum: [...locales],
  description: 'the language of the answer: of sentences and of names that are kept in several; it chooses nothing else',
};

/**
 * What the address asks besides `lang`. @throws Refused `invalid-input` where `lang` is none of the house's languages, and, where
 * nothing is `asked` by the address at all, for everything else in it: what would be ignored is better refused
 */
const queryIn = (request: FastifyRequest, asked: boolean): Record<string, unknown> => {
  const { lang, ...query } = request.query as Record<string, unknown>;
  if (lang !== undefined && asLocale(lang) === null)
    throw refuseGenerally('invalid-input', { faults: [{ field: 'lang', fault: 'not-one-of', values: { options: locales.join(', ') } }] });
  const names = asked ? [] : Object.keys(query).map((name) => name.slice(0, 60));
  if (names.length > 0)
    throw refuseGenerally('invalid-input', {
      faults: names.slice(0, 20).map((name) => ({ field: name, fault: 'unknown-field', values: { name } })),
    });
  return query;
};

export const apiRoutes = async (app: FastifyInstance, house: House, requests: Requests, room: UploadRoom): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Folkmoot',
        version: '1',
        description: `Sign in by POST /api/auth/sign-in/email and send the cookie it sets. Failures are application/problem+json (RFC 9457): type, title (a sentence in the language asked for), status, fields. Any endpoint may also refuse with ${Object.keys(generalRefusals).join(', ')}. POST takes an Idempotency-Key.`,
      },
    },
  });
  // one strict validation in input.ts serves JSON, forms, the demo and tests alike; Fastify's own would be a second opinion
  app.setValidatorCompiler(() => () => true);

  await app.register(async (api) => {
    for (const answer of house.answers) {
      const { contract } = answer;
      api.route({
        method: contract.method,
        url: contract.path,
        schema: documented(contract),
        config: limitOf(contract),
        handler: async (request, reply) => {
          const anywhere = answer.how !== 'query' && answer.contract.fromAnywhere;
          if (answer.how !== 'query' && !anywhere) requests.mustBeOurs(request);
          const actor = await requests.who(request);
          const locale = requests.locale(request, actor);
          reply.header('cache-control', 'private, no-store');
          if (answer.how === 'query') {
            const query = queryIn(request, true);
            return house.ask(
              answer.contract,
              actor,
              { ...readStrings(answer.contract.query, query, 'query'), ...(request.params as object) } as never,
              locale,
            );
          }
          const query = queryIn(request, anywhere);
          mustBeShown(actor, request.headers['acting-as'], 'call');
          if (request.isMultipart() && !anywhere) {
            if (answer.how !== 'command' || !answer.contract.upload) throw refuseGenerally('wrong-media-type');
            // nobody's file is read who may not send one
            mustBeAllowed(house, contract, actor);
            const { contract: takes } = answer;
            return room.hold(actor.kind === 'member' ? actor.id : '', async (body) => {
              const fields = new Map<string, string>();
              const file = await readUpload(request, takes, fields, { room, body });
              const input = { ...readStrings(takes.body, Object.fromEntries(fields), 'form'), ...(request.params as object) };
              return room.decode(() => doCommand(house, requests, answer, input, { request, reply, actor, locale }, file));
            });
          }
          const body = (request.isMultipart() ? await readFields(request) : request.body) ?? {};
          if (typeof body !== 'object' || Array.isArray(body) || Object.keys(body).length > mostFields)
            throw refuseGenerally('unreadable-body');
          return doCommand(
            house,
            requests,
            answer,
            { ...query, ...body, ...(request.params as object) },
            { request, reply, actor, locale },
          );
        },
      });
    }
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').send(app.swagger()),
  );
};
