/**
 * Delivering short messages: by one HTTP request to SMS_URL, as a file without it. A code is good for five minutes, so tries come close
 * together and end with it; then nothing of it is left. Neither number nor text is ever logged.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { JobRunner } from '../jobs.ts';
import type { SmsRow } from './sms.ts';

/** In minutes; the last one is past every message's end, and only clears it away. */
const pauses = [0.1, 0.4, 1, 1.5, 3] as const;
/** Longer than any gateway takes that still works. */
const patienceMs = 10_000;

export type SmsHouse = { config: Config; announce(line: string): void };

/** What a gateway may refuse for good: then another try would be refused too. 408 and 429 ask for one. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429;

class SmsRefused extends Error {}

const post = async (url: string, id: string, sms: SmsRow): Promise<void> => {
  const address = new URL(url);
  const { username, password } = address;
  address.username = '';
  address.password = '';
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  let status: number;
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        // stable for one message: a gateway that took it before knows it
        'idempotency-key': id,
        ...(username ? { authorization: `Basic ${credentials}` } : {}),
      },
      body: JSON.stringify({ to: sms.to, text: sms.text }),
      // what it could lead to did not come from the operator
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    status = answer.status;
    await answer.body?.cancel();
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    throw new Error(`the SMS gateway: ${cause?.code ?? name}`);
  }
  if (status >= 200 && status < 300) return;
  if (isFinal(status)) throw new SmsRefused(`the SMS gateway: ${status}`);
  throw new Error(`the SMS gateway: ${status}`);
};

const writeSmsFile = async (data: string, id: string, sms: SmsRow): Promise<string> => {
  const folder = join(data, 'sms');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const time = new Date(sms.at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const file = join(folder, `${time}-${id}.txt`);
  await writeFile(`${file}.part`, `To: ${sms.to}\n\n${sms.text}\n`, { mode: 0o600 });
  await rename(`${file}.part`, file);
  return file;
};

export const smsRunner = (house: SmsHouse & { log: { error(about: object, sentence: string): void } }): JobRunner => ({
  kind: 'sms',
  apart: true,
  pauses,
  run: async (context, job) => {
    const sms = job.payload as SmsRow;
    if (sms.until <= context.now) return;
    if (!house.config.smsUrl) {
      const file = await writeSmsFile(house.config.data, job.id, sms);
      house.announce(`SMS to …${sms.to.slice(-3)}: ${sms.text}  (${file})`);
      return;
    }
    try {
      await post(house.config.smsUrl, job.id, sms);
    } catch (error) {
      if (!(error instanceof SmsRefused)) throw error;
      house.log.error({ err: error, job: job.id }, 'the SMS gateway refused a message for good');
    }
  },
});
