/** Holds call.ts to what islands rely on: the address, the key, the one second try, and answers that are no answers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from './call.ts';

const reply = { method: 'POST', path: '/api/threads/:threadId/posts' } as const;
const list = { method: 'GET', path: '/api/threads' } as const;
const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

const fetched = vi.fn<(address: string, request: RequestInit) => Promise<Response>>();
const headersOf = (nth: number): Record<string, string> => fetched.mock.calls[nth]?.[1].headers as Record<string, string>;
const lost = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe('the request', () => {
  it('fills the path, sends JSON and a key', async () => {
    fetched.mockResolvedValue(json({ id: 'p1' }, 201));
    const answer = await call<{ id: string }>(reply, { params: { threadId: 'a/b ?' }, body: { text: '茶' } });
    expect(answer).toEqual({ ok: true, value: { id: 'p1' } });
    const [address, request] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/threads/a%2Fb%20%3F/posts');
    expect(request).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"text":"茶"}' });
    expect(headersOf(0)['Content-Type']).toBe('application/json');
    expect(headersOf(0)['Idempotency-Key']).toMatch(/^[\da-f-]{36}$/);
  });
  it('takes the key of an earlier try, and makes a new one for each act', async () => {
    fetched.mockImplementation(async () => json({}));
    await call(reply, { params: { threadId: 'a' } }, { key: 'mine' });
    await call(reply, { params: { threadId: 'a' } });
    await call(reply, { params: { threadId: 'a' } });
    expect(headersOf(0)['Idempotency-Key']).toBe('mine');
    expect(headersOf(1)['Idempotency-Key']).not.toBe(headersOf(2)['Idempotency-Key']);
    expect(fetched.mock.calls[1]?.[1].body).toBe('{}');
  });
  it('makes a key without randomUUID, which plain http does not have', async () => {
    fetched.mockResolvedValue(json({}));
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(10) });
    await call(reply, { params: { threadId: 'a' } });
    expect(headersOf(0)['Idempotency-Key']).toBe('0a'.repeat(16));
  });
  it('of a query has no body and no key, and repeats lists', async () => {
    fetched.mockResolvedValue(json([]));
    await call(list, { query: { tag: ['a', 'b&c'], after: undefined, before: null, limit: 20, mine: false } });
    const [address, request] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/threads?tag=a&tag=b%26c&limit=20&mine=false');
    expect(request?.body).toBeUndefined();
    expect(headersOf(0)).toEqual({ Accept: 'application/json, application/problem+json' });
  });
  it.each(['', '.', '..', undefined])('refuses %j as a part of the path', async (threadId) => {
    await expect(call(reply, { params: { threadId: threadId as string } })).rejects.toThrow(':threadId in /api/threads/:threadId/posts');
    expect(fetched).not.toHaveBeenCalled();
  });
  it('refuses a parameter the path has no place for', async () => {
    await expect(call(list, { params: { threadId: 'a' } })).rejects.toThrow('got threadId, which /api/threads has no place for');
  });
});

describe('the answer', () => {
  it('is undefined for 204', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));
    expect(await call(list)).toEqual({ ok: true, value: undefined });
  });
  it('is the problem the server names, with its further members', async () => {
    const problem = {
      type: '/problems/stale',
      title: 'Changed meanwhile',
      status: 409,
      fields: [{ field: 'text', sentence: 'x' }],
      theirs: 'y',
    };
    fetched.mockResolvedValue(json(problem, 409));
    expect(await call(list)).toEqual({ ok: false, problem });
  });
  it.each([
    ['an error page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }), 502],
    ['a page where JSON should be', new Response('<h1>Sign in</h1>', { status: 200, statusText: 'OK' }), 200],
    ['JSON that is no problem', json(['x'], 500), 500],
  ])('is a problem without a type of ours for %s', async (_name, response, status) => {
    fetched.mockResolvedValue(response);
    expect(await call(list)).toEqual({ ok: false, problem: { type: 'about:blank', title: '', status } });
  });
});

describe('without a network', () => {
  it('tries a POST once more after a second, with the same key', async () => {
    fetched.mockImplementationOnce(lost).mockResolvedValueOnce(json({ id: 'p1' }));
    const answer = call(reply, { params: { threadId: 'a' } });
    await vi.advanceTimersByTimeAsync(999);
    expect(fetched).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ ok: true, value: { id: 'p1' } });
    expect(headersOf(1)).toEqual(headersOf(0));
  });
  it('counts an answer that breaks off as none', async () => {
    const broken = new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }));
    fetched.mockResolvedValueOnce(broken).mockResolvedValueOnce(json(1));
    const answer = call(reply, { params: { threadId: 'a' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toEqual({ ok: true, value: 1 });
  });
  it('says offline after the second try, and for anything but a POST after the first', async () => {
    fetched.mockImplementation(lost);
    const answer = call(reply, { params: { threadId: 'a' } });
    await vi.advanceTimersByTimeAsync(1000);
    const offline = { ok: false, problem: { type: 'offline', title: '', status: 0 } };
    expect(await answer).toEqual(offline);
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(await call(list)).toEqual(offline);
    expect(await call({ method: 'PUT', path: '/api/x' })).toEqual(offline);
    expect(fetched).toHaveBeenCalledTimes(4);
  });
  it('does not try a refusal again', async () => {
    fetched.mockResolvedValue(json({ type: '/problems/busy', title: 'Busy' }, 503));
    expect(await call(reply, { params: { threadId: 'a' } })).toEqual({
      ok: false,
      problem: { type: '/problems/busy', title: 'Busy', status: 503 },
    });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
  it('gives up at its time limit and does not begin again', async () => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    fetched.mockImplementation(
      (_address, { signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const answer = call(reply, { params: { threadId: 'a' } });
    limit.abort(new DOMException('', 'TimeoutError'));
    expect(await answer).toMatchObject({ problem: { type: 'offline' } });
    expect(timeout).toHaveBeenCalledWith(15_000);
    expect(fetched).toHaveBeenCalledTimes(1);
    timeout.mockRestore();
  });
});
