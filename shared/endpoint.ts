/**
 * What the server can be asked, said once: a contract gives validation, the types on both sides, the route, the form
 * route, OpenAPI, the refusals and the client call. Contracts stand in `shared/domains/`; this file owns their shape.
 */

import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';
import { type Role, roles } from './roles.ts';

/** Who may ask, least to most. `owner`: signed in, and the thing must be one's own (the command itself looks). */
export const accessLevels = ['anyone', 'member', 'owner', 'moderator', 'manager', 'administrator'] as const;
export type Access = (typeof accessLevels)[number];

export { type Role, roles };

/** Staff are everybody above a member. */
export const isStaff = (role: Role): boolean => role !== 'member';

/** May somebody with this role (null: a visitor) ask for this? `owner` is open to any member here. */
export const mayAsk = (role: Role | null, access: Access): boolean => {
  if (access === 'anyone') return true;
  if (!role) return false;
  return roles.indexOf(role) >= roles.indexOf(access === 'owner' ? 'member' : access);
};

/** An object that takes these fields and no others: an unknown field is an error, never silently dropped. */
export const fields = <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false });
const none = fields({});
type None = typeof none;

/** One way a contract may say no: the HTTP status and, where there is one, the field at fault. Its sentence is `<domain>.refusal.<name>`. */
export type Refusal = { status: 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429; field?: string };
export type Refusals = Record<string, Refusal>;

type Common<P extends TObject, R extends TSchema, X extends Refusals> = {
  access: Access;
  /** One sentence for the OpenAPI document. */
  summary: string;
  params?: P;
  returns: R;
  refuses?: X;
};
/** A contract that takes a file must list how it says that there is none, or that it is too large. */
type Takes<X> = { upload?: UploadRefusals extends keyof X ? Upload : never };
/** A command lists the events it may emit by name, or says in a sentence why none concerns a person's record. */
type Tells = { emits: readonly [string, ...string[]]; quiet?: never } | { quiet: string; emits?: never };

export type Query<P extends TObject = TObject, Q extends TObject = TObject, R extends TSchema = TSchema, X extends Refusals = Refusals> = {
  asks: 'query';
  domain: string;
  name: string;
  method: 'GET';
  path: string;
  access: Access;
  summary: string;
  params: P;
  query: Q;
  returns: R;
  refuses: X;
  /** From one address, where less than the house's general limit. */
  perMinute?: number;
};
/** A command that takes one file beside its fields, as multipart/form-data. The file's own name is never used. */
export type Upload = {
  /** The name of the part that is the file. */
  field: string;
  maxBytes: number;
  /** What a file chooser offers; what the file really is, the command looks for itself. */
  accept: readonly string[];
};
/** What every command with a file must be able to say. */
export type UploadRefusals = 'file-missing' | 'file-too-large';

export type Command<
  P extends TObject = TObject,
  B extends TObject = TObject,
  R extends TSchema = TSchema,
  X extends Refusals = Refusals,
> = {
  asks: 'command';
  domain: string;
  name: string;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Where plain HTML forms post: `/forms/reply-to-thread`. */
  form: string;
  access: Access;
  summary: string;
  params: P;
  body: B;
  returns: R;
  refuses: X;
  emits: readonly string[];
  quiet?: string;
  /** An answer that is not the same act when sent twice in a row (signing in): no memory of it is kept. */
  repeatable: boolean;
  /** From one address, where less than the house's general limit. */
  perMinute?: number;
  /** What it sends proves by itself that it may: taken from other sites and programs, and from the query as well. */
  fromAnywhere: boolean;
  /** Open to who is suspended: it concerns oneself alone, or takes something of one’s own away. */
  whileSuspended: boolean;
  /** Only for accounts with a confirmed address or telephone: it counts among others, as one person’s. */
  confirmedOnly: boolean;
  upload?: Upload;
};
export type Endpoint = Query | Command;

export type InputOf<E> = E extends { asks: 'query'; params: infer P extends TObject; query: infer Q extends TObject }
  ? Static<P> & Static<Q>
  : E extends { asks: 'command'; params: infer P extends TObject; body: infer B extends TObject }
    ? Static<P> & Static<B>
    : never;
export type ReturnsOf<E> = E extends { returns: infer R extends TSchema } ? Static<R> : never;
export type RefusalOf<E> = E extends { refuses: infer X } ? keyof X & string : never;

const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

/** The makers of one domain's contracts: `const { command, query } = contracts('forum')`. */
export const contracts = (domain: string) => ({
  query: <P extends TObject = None, Q extends TObject = None, R extends TSchema = TSchema, X extends Refusals = Record<never, Refusal>>(
    name: string,
    address: `GET /${string}`,
    spec: Common<P, R, X> & { query?: Q; perMinute?: number },
  ): Query<P, Q, R, X> => ({
    asks: 'query',
    domain,
    name,
    method: 'GET',
    path: address.slice(4),
    access: spec.access,
    summary: spec.summary,
    params: spec.params ?? (none as unknown as P),
    query: spec.query ?? (none as unknown as Q),
    returns: spec.returns,
    refuses: spec.refuses ?? ({} as X),
    ...(spec.perMinute ? { perMinute: spec.perMinute } : {}),
  }),
  command: <P extends TObject = None, B extends TObject = None, R extends TSchema = TSchema, X extends Refusals = Record<never, Refusal>>(
    name: string,
    address: `${'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`,
    spec: Common<P, R, X> & {
      body?: B;
      repeatable?: boolean;
      perMinute?: number;
      fromAnywhere?: boolean;
      whileSuspended?: boolean;
      confirmedOnly?: boolean;
    } & Tells &
      Takes<X>,
  ): Command<P, B, R, X> => {
    const [method, path] = address.split(' ') as [Command['method'], string];
    return {
      asks: 'command',
      domain,
      name,
      method,
      path,
      form: `/forms/${kebab(name)}`,
      access: spec.access,
      summary: spec.summary,
      params: spec.params ?? (none as unknown as P),
      body: spec.body ?? (none as unknown as B),
      returns: spec.returns,
      refuses: spec.refuses ?? ({} as X),
      emits: spec.emits ?? [],
      ...(spec.quiet ? { quiet: spec.quiet } : {}),
      repeatable: spec.repeatable ?? false,
      fromAnywhere: spec.fromAnywhere ?? false,
      // what visitors may, nobody is kept from by signing in; of everything else each contract says it
      whileSuspended: spec.whileSuspended ?? spec.access === 'anyone',
      confirmedOnly: spec.confirmedOnly ?? false,
      ...(spec.perMinute ? { perMinute: spec.perMinute } : {}),
      ...(spec.upload ? { upload: spec.upload } : {}),
    };
  },
});
