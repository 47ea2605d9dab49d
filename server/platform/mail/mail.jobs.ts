/**
 * Delivering mail: by SMTP where there is a server, as a file otherwise. The outbox tries again for three days; what a mail server
 * refuses for good counts against the address. No address is ever logged: errors are made anew without one.
 */

import type { Locale } from '../../../shared/locales.ts';
import type { Config } from '../config.ts';
import type { JobContext, JobRunner } from '../jobs.ts';
import { writeMailFile } from './by-file.ts';
import { sendBySmtp } from './by-smtp.ts';
import { aired, type LetterLook, letterHtml, letterText } from './letter.ts';
import { home, type MailRow } from './mail.ts';
import { forgetTrouble, noteTrouble } from './trouble.ts';

/** In minutes: about three days, as mail servers themselves do. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1440, 1440] as const;

/** A mail as it goes out: everything filled in. */
export type ReadyMail = {
  id: string;
  messageId: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string | undefined;
  headers: Record<string, string>;
  date: Date;
};

export type MailHouse = { config: Config; origin: string; announce(line: string): void };

export const readyMail = (house: MailHouse, look: (locale: Locale) => LetterLook, mail: MailRow): ReadyMail => {
  const { config } = house;
  const face = look(mail.locale);
  const at = (text: string): string => text.replaceAll(home, house.origin);
  const said =
    'letter' in mail ? { text: letterText(mail.letter, face, mail.locale), html: letterHtml(mail.letter, face, mail.locale) } : mail;
  return {
    id: mail.id,
    messageId: `<${mail.id}@${config.mailFrom.address.split('@')[1]}>`,
    from: { name: config.mailFrom.name ?? face.name, address: config.mailFrom.address },
    to: mail.to,
    subject: (mail.locale === 'en' ? mail.subject : aired(mail.subject)).replace(/\s+/g, ' ').trim(),
    text: at(said.text),
    html: said.html === undefined ? undefined : at(said.html),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.locale,
      ...Object.fromEntries(Object.entries(mail.headers ?? {}).map(([name, value]) => [name, at(value)])),
    },
    date: new Date(mail.at),
  };
};

export const mailRunner = (house: MailHouse, look: (locale: Locale) => LetterLook): JobRunner => ({
  kind: 'mail',
  apart: true,
  pauses,
  run: async (context: JobContext, job) => {
    const mail = job.payload as MailRow;
    if (mail.until !== undefined && mail.until <= context.now) return;
    const ready = readyMail(house, look, mail);
    if (!house.config.smtpUrl) {
      const file = await writeMailFile(house.config.data, ready);
      const link = 'letter' in mail ? mail.letter.button?.href : undefined;
      if (link) house.announce(`Mail "${ready.subject}": ${link.replaceAll(home, house.origin)}  (${file})`);
      return;
    }
    const isLast = job.attempts > pauses.length;
    const sent = await sendBySmtp(house.config.smtpUrl, ready);
    if (sent.how === 'sent') {
      if (mail.asked) await context.work((work) => forgetTrouble(work, mail.to));
      return;
    }
    if (sent.how === 'refused') {
      await context.work((work) => noteTrouble(work, mail.to, 2));
      return;
    }
    if (isLast && sent.theirs) await context.work((work) => noteTrouble(work, mail.to, 1));
    throw new Error(sent.why);
  },
});
