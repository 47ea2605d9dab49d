/**
 * Asks the server for one endpoint of a contract. Owns the address, the headers, the time limit and the one second try;
 * knows no sentence: a refusal brings its own, and for `offline` the caller has one.
 */
import { pressed } from './pressed.ts';

/** A refusal as RFC 9457 has it. `type` is stable; further members are what one refusal adds, such as both texts of an edit. */
export type Problem = {
  type: string;
  /** A sentence of the house; empty where none came: no answer at all, or a proxy's. */
  title: string;
  /** The HTTP status; 0 when no answer came. */
  status: number;
  detail?: string;
  fields?: { field: string; sentence: string }[];
  [member: string]: unknown;
};
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type Asked = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string };
type Plain = string | number | boolean;
export type Input = {
  params?: Record<string, Plain>;
  /** A list is repeated, null and undefined are left out. */
  query?: Record<string, Plain | readonly Plain[] | null | undefined>;
  /** Sent as JSON; an empty object when there is none, since a command always has a body. */
  body?: unknown;
};
/** `key` names one act: give the same one again for a further try, and the server does it once. */
export type CallOptions = {
  key?: string;
  /** Goes out though the page is being left. */
  keepalive?: boolean;
};

/** Long enough for a slow phone with a picture, short enough that nobody thinks the page is dead. Milliseconds, both tries together. */
const patience = 15_000;
/** A lift, a handover between masts: most are over in a second. */
const pause = 1_000;

/** The id of the member whom this page shows as signed in (one-person.ts); also for what can't go this way (files with their progress). */
export const actsAs = (): string | undefined => globalThis.document?.documentElement.dataset.as;

/** Never throws for what the network or the server did; throws when `input` does not fit the path. Gives no answer while something is pressed. */
export const call = async <T>(endpoint: Asked, input: Input = {}, options: CallOptions = {}): Promise<Answer<T>> => {
  const answer = await tryTo<T>(endpoint, input, options);
  await pressed();
  return answer;
};

const tryTo = async <T>(endpoint: Asked, input: Input, options: CallOptions): Promise<Answer<T>> => {
  const address = addressOf(endpoint.path, input);
  const writes = endpoint.method !== 'GET';
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  // the house answers in the language of the page, whatever the browser prefers
  const spoken = globalThis.document?.documentElement.lang;
  if (spoken) headers['Accept-Language'] = spoken;
  // who signed in meanwhile in another tab must not speak here under a name that this page does not show
  const shown = actsAs();
  if (writes && shown) headers['Acting-As'] = shown;
  if (writes) headers['Content-Type'] = 'application/json';
  if (endpoint.method === 'POST') headers['Idempotency-Key'] = options.key ?? newKey();
  const request: RequestInit = {
    method: endpoint.method,
    credentials: 'same-origin',
    headers,
    signal: AbortSignal.timeout(patience),
    ...(options.keepalive ? { keepalive: true } : {}),
    ...(writes ? { body: JSON.stringify(input.body ?? {}) } : {}),
  };
  try {
    return await ask<T>(address, request);
  } catch {
    // only a POST has a key by which the server knows it for the same act; a GET costs nothing to ask for again by hand
    if (endpoint.method !== 'POST' || request.signal?.aborted) return offline();
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    return await ask<T>(address, request);
  } catch {
    return offline();
  }
};

const offline = (): { ok: false; problem: Problem } => ({ ok: false, problem: { type: 'offline', title: '', status: 0 } });

/** Throws when no whole answer came. */
const ask = async <T>(address: string, request: RequestInit): Promise<Answer<T>> => {
  const response = await fetch(address, request);
  const text = await response.text(); // a line that breaks off half way is no answer either
  if (response.ok && text === '') return { ok: true, value: undefined as T }; // 204: the contract returns nothing
  const json = parsed(text);
  if (response.ok && json !== undefined) return { ok: true, value: json as T };
  if (!response.ok && isProblem(json)) return { ok: false, problem: { title: '', ...json, status: response.status } };
  // a proxy's error page, or a sign-in page in a network that wants one first
  return { ok: false, problem: { type: 'about:blank', title: '', status: response.status } };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const isProblem = (json: unknown): json is { type: string } =>
  typeof json === 'object' && json !== null && typeof (json as { type?: unknown }).type === 'string';

const addressOf = (path: string, { params = {}, query = {} }: Input): string => {
  const left = new Set(Object.keys(params));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    // '.' and '..' would be walked by the browser, to another endpoint
    if (/^\.{0,2}$/.test(value)) throw new Error(`call() got ${JSON.stringify(params[name])} for :${name} in ${path}`);
    left.delete(name);
    return encodeURIComponent(value);
  });
  if (left.size > 0) throw new Error(`call() got ${[...left].join(', ')}, which ${path} has no place for`);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null && one !== undefined) search.append(name, String(one));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
};

/** `randomUUID` is missing on plain http other than localhost, where people try a house out in their own network. */
const newKey = (): string =>
  crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
