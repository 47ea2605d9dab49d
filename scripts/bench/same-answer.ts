/** Takes one answer of ours, and lets bare Fastify give the same. */
import { get } from 'node:http';
import type { BareAnswer } from './bare.ts';
import type { Bench } from './bench.ts';

export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** What each server adds by itself, or what says nothing about the answer. */
const ownOfEach = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

export const ask = (port: number, path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((found, failed) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const sent = Object.entries(response.headers).flatMap(([name, value]) =>
          typeof value === 'string' && !ownOfEach.has(name) ? [[name, value] as const] : [],
        );
        found({ status: response.statusCode ?? 0, headers: Object.fromEntries(sent), body: Buffer.concat(chunks) });
      });
      response.on('error', failed);
    }).on('error', failed);
  });

/** Tells bare Fastify to answer this path as our server does, and looks that it does. @returns our answer */
export const mirror = async (
  bench: Bench,
  path: string,
  headers: Record<string, string>,
  as: 'page' | 'json',
): Promise<{ port: number; answer: Answer }> => {
  const ours = await ask(bench.house.port, path, headers);
  if (ours.status !== 200) throw new Error(`${path} answered ${ours.status}: ${ours.body.toString('utf8').slice(0, 500)}`);
  const told: BareAnswer = {
    path,
    headers: ours.headers,
    ...(as === 'page' ? { page: ours.body.toString('base64') } : { json: JSON.parse(ours.body.toString('utf8')) }),
  };
  const { port } = await bench.bare.tell<{ port: number }>({ serve: told });
  const theirs = await ask(port, path, headers);
  if (!theirs.body.equals(ours.body)) throw new Error(`bare Fastify does not answer the same bytes on ${path}`);
  const differ = Object.keys(ours.headers).filter((name) => ours.headers[name] !== theirs.headers[name]);
  if (differ.length > 0) throw new Error(`bare Fastify does not answer the same headers on ${path}: ${differ.join(', ')}`);
  return { port, answer: ours };
};
