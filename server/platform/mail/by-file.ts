/** Without a mail server: each mail is a file that any mail program opens. The same mail is the same file, however often it is written. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadyMail } from './mail.jobs.ts';

/** `<data>/mail/20261124-184512-<id>.eml`: in the order of their time. @returns its path */
export const writeMailFile = async (data: string, mail: ReadyMail): Promise<string> => {
  const { createTransport } = await import('nodemailer');
  const composed = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail({
    from: mail.from,
    to: { name: '', address: mail.to },
    messageId: mail.messageId,
    date: mail.date,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
  });
  const folder = join(data, 'mail');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const time = mail.date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const file = join(folder, `${time}-${mail.id}.eml`);
  await writeFile(`${file}.part`, composed.message as Buffer, { mode: 0o600 });
  await rename(`${file}.part`, file);
  return file;
};
