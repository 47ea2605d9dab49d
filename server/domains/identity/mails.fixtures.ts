/** The mails of a house without a mail server, as somebody reads them in their mail program. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from '../../platform/mail/smtp.fixtures.ts';

export type ReadMail = { to: string; subject: string; text: string; html: string; link: string; token: string };

export const read = (raw: string): ReadMail => {
  const { headers, text, html } = readMessage(raw);
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  return { to: headers.to ?? '', subject: headers.subject ?? '', text, html, link, token: /token=([\w.-]+)/.exec(link)?.[1] ?? '' };
};

/** Delivers what waits, and gives what came, the first one first; they are gone from the box then. */
export const mailsOf = async (t: { folder: string; house: { jobs: { drain(): Promise<number> } } }): Promise<ReadMail[]> => {
  await t.house.jobs.drain();
  const box = join(t.folder, 'mail');
  let files: string[] = [];
  try {
    files = readdirSync(box).sort();
  } catch {
    return [];
  }
  const mails = files.map((file) => read(readFileSync(join(box, file), 'utf8')));
  rmSync(box, { recursive: true });
  return mails;
};
