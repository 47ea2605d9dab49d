/** One mail sent at once and past the outbox, for an operator who wants to know whether mail goes out, and if not, why. */
import type { Locale } from '../../../shared/locales.ts';
import { newId } from '../id.ts';
import { writeMailFile } from './by-file.ts';
import { sendBySmtp } from './by-smtp.ts';
import type { LetterLook } from './letter.ts';
import { type MailHouse, readyMail } from './mail.jobs.ts';

/** What the operator can do about it, by what went wrong. The words are for the command line, which speaks English. */
const advice: [RegExp, string][] = [
  [/EAUTH/, 'The server does not take user and password: check them in SMTP_URL. Signs such as @ or / in them are written as %40, %2F.'],
  [
    /ETLS|EREQUIRETLS/,
    'The encrypted connection failed: use smtp:// with port 587 or smtps:// with port 465, and a server whose certificate fits its name.',
  ],
  [/EDNS/, 'There is no machine of that name: check the host in SMTP_URL.'],
  [/ETIMEDOUT/, 'The server did not answer in time: check host and port, and that a firewall lets this machine out to it.'],
  [/ECONNECTION|ESOCKET/, 'No connection came about: check host and port in SMTP_URL, and that the server runs.'],
  [/MAIL FROM/, 'The server does not send mail from this address: set MAIL_FROM to one that it may send from.'],
  [
    /5\.7\.\d|RCPT TO 55[04]$/,
    'The server does not send for us there: check that SMTP_URL has user and password, and what the server lets them do.',
  ],
  [/RCPT TO/, 'The server does not take this address: is it written right, and is its mailbox there?'],
  [/DATA/, 'The server took the address and not the mail: its own log says why.'],
];

export type MailTried = { sent: boolean; lines: string[] };

export const tryMail = async (house: MailHouse, look: (locale: Locale) => LetterLook, to: string): Promise<MailTried> => {
  const { config } = house;
  const { name } = look(config.locale);
  const ready = readyMail(house, look, {
    id: newId(),
    at: Date.now(),
    to,
    locale: 'en',
    subject: `A mail from ${name}`,
    onceKey: 'mail-test',
    letter: {
      paragraphs: [`This mail shows that ${name} can send mail to this address.`],
      why: 'Somebody who runs this house asked for it on the command line.',
    },
  });
  const from = `from ${ready.from.name} <${ready.from.address}>`;
  if (!config.smtpUrl)
    return {
      sent: false,
      lines: [`SMTP_URL is not set, so mails are files: ${await writeMailFile(config.data, ready)}`, 'Set SMTP_URL to send mail.'],
    };
  const { protocol, hostname, port } = new URL(config.smtpUrl);
  const by = `by ${hostname}:${port || (protocol === 'smtps:' ? '465' : '587')}`;
  const began = Date.now();
  const answer = await sendBySmtp(config.smtpUrl, ready);
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  if (answer.how === 'sent')
    return {
      sent: true,
      lines: [
        `The mail server took the mail to ${to}, ${from}, ${by}, in ${took}: ${answer.said}`,
        'Look whether it arrives, and not among the unwanted ones.',
      ],
    };
  const what = answer.how === 'refused' ? 'was refused for good' : 'did not go out';
  return {
    sent: false,
    lines: [
      `The mail to ${to}, ${from}, ${by}, ${what} after ${took}: ${answer.why}`,
      advice.find(([sign]) => sign.test(answer.why))?.[1] ?? '',
    ].filter(Boolean),
  };
};
