/**
 * Mail: what is to be sent is a row in the outbox, written in the act's own transaction. It owns that each mail goes once by its
 * key, that nobody gets too many, and what is left of mails afterwards. How they are delivered is in mail.jobs.ts.
 */
import { createHash } from 'node:crypto';
import { and, count, eq, gt, lt } from 'drizzle-orm';
import type { Locale } from '../../../shared/locales.ts';
import type { Work } from '../work.ts';
import { addressHash } from './address-hash.ts';
import type { Letter } from './letter.ts';
import { isTroubled, sweepTrouble } from './trouble.ts';

/**
 * Where the house is, written into texts, links and headers of mails: `${home}/t/…`. Filled in when the mail is sent, because only
 * the server that listens knows it.
 */
export const home = '{{home}}';

/** Mails to one address in a day. What somebody asked for at this very moment is let through, and has limits of its own. */
const mostADay = 100;
const dayMs = 86_400_000;
/** Longer than a mail waits in the outbox: as long as it could still be sent, its key is known. */
const keepMs = 9 * dayMs;

export type Mail = {
  to: string;
  locale: Locale;
  subject: string;
  headers?: Record<string, string>;
  /** The same key is the same mail, for nine days: it is sent once, whoever asks how often. */
  onceKey: string;
  /** Not sent after this moment (epoch milliseconds): a link that has run out by then. */
  until?: number;
  /** The person asked for it just now (a link to confirm): it passes the day's cap, and also goes to an address that mail came back from. */
  asked?: true;
} & ({ text: string; html?: string } | { letter: Letter });

export type MailRow = Mail & { id: string; at: number };

/** Stable for the key, so that a mail that had to be sent a second time is known to be the same by its Message-ID. */
const mailId = (onceKey: string): string => createHash('sha256').update(`mail ${onceKey}`).digest('base64url').slice(0, 32);

/** What became of it: in the outbox, there before, one too many today, or to an address that is not used any more. */
export type Sending = 'queued' | 'already' | 'too-many' | 'came-back';

export const sendMail = async (work: Work, mail: Mail): Promise<Sending> => {
  const { mails } = work.t.platform;
  const to = addressHash(mail.to);
  if (!mail.asked) {
    if (await isTroubled(work, to)) return 'came-back';
    const [today] = await work.db
      .select({ n: count() })
      .from(mails)
      .where(and(eq(mails.to, to), gt(mails.at, work.now - dayMs)));
    if ((today?.n ?? 0) >= mostADay) return 'too-many';
  }
  const id = mailId(mail.onceKey);
  const kept = await work.db.insert(mails).values({ id, to, at: work.now }).onConflictDoNothing().returning({ id: mails.id });
  if (kept.length === 0) return 'already';
  // each its own subject: mails need no order, and one that is refused must not hold up the next
  await work.later({ kind: 'mail', subject: id, sealed: true, payload: { ...mail, id, at: work.now } satisfies MailRow });
  return 'queued';
};

export const sweepMails = async (work: Work): Promise<void> => {
  const { mails } = work.t.platform;
  await work.db.delete(mails).where(lt(mails.at, work.now - keepMs));
  await sweepTrouble(work);
};
