/** One mail over one connection to the mail server. The library is loaded with the first mail. What it says of failures is read here, and addresses left out. */
import type { Transporter } from 'nodemailer';
import { isLoopback } from '../config.ts';
import type { ReadyMail } from './mail.jobs.ts';

/** `refused`: this mailbox will never take it. `failed`: to be tried again; `theirs` where the address, not the server or our settings, is the reason. */
export type SmtpAnswer = { how: 'sent'; said: string } | { how: 'refused'; why: string } | { how: 'failed'; theirs: boolean; why: string };

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** Seconds that a server may take to connect, to greet, and to answer one line. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };

const transports = new Map<string, Promise<Transporter>>();
const transportOf = (url: string): Promise<Transporter> => {
  let made = transports.get(url);
  if (!made) {
    const { username, hostname } = new URL(url);
    // credentials and links that let people in go to no server over an open line, but for one on this machine
    const requireTLS = username !== '' && !isLoopback(hostname);
    // no pool: it would send a mail again by itself whose connection broke, and the outbox could not know
    made = import('nodemailer').then(
      ({ createTransport }) =>
        createTransport({ url, requireTLS, ...patience, disableFileAccess: true, disableUrlAccess: true }) as Transporter,
    );
    transports.set(url, made);
  }
  return made;
};

/** RFC 3463: 5.1 and 5.2 are about the mailbox, 5.7 about us (policy, not allowed to relay). Without such a code a refused recipient is theirs. */
export const answerOf = (error: SmtpError): SmtpAnswer => {
  const { code = 'ERROR', command = '', responseCode = 0, response = '' } = error;
  const [, detail = ''] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response) ?? [];
  const why = `the mail server: ${[code, command, responseCode || '', detail].filter(Boolean).join(' ')}`;
  const atMailbox = command === 'RCPT TO' ? !/^\d\.7\./.test(detail) : command === 'DATA' && /^\d\.[12]\./.test(detail);
  return atMailbox && responseCode >= 500 && responseCode < 600 ? { how: 'refused', why } : { how: 'failed', theirs: atMailbox, why };
};

export const sendBySmtp = async (url: string, mail: ReadyMail): Promise<SmtpAnswer> => {
  const transport = await transportOf(url);
  try {
    const { response } = (await transport.sendMail({
      from: mail.from,
      to: { name: '', address: mail.to },
      envelope: { from: mail.from.address, to: [mail.to] },
      messageId: mail.messageId,
      date: mail.date,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: mail.headers,
    })) as { response?: string };
    return { how: 'sent', said: response ?? '' };
  } catch (error) {
    return answerOf(error as SmtpError);
  }
};
