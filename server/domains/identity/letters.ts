/** The mails of identity, each in the person's language. What they say is in shared/messages; here is which part is which. */
import { and, eq } from 'drizzle-orm';
import type { Locale } from '../../../shared/locales.ts';
import type { SayKey } from '../../../shared/say.ts';
import { home, type Sending, sendMail } from '../../platform/mail/mail.ts';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { maskedAddress } from './addresses.ts';
import { masked } from './phone-number.ts';
import { makeTicket, type Ticket } from './tickets.ts';

export type Addressee = Ticket & { name: string; locale: Locale };
export type Tools = { say: SayKey; secret: string; brand: string };

/** `shop.example`, `1.2.3.4`, `https://`: what a mail program makes a link of. */
const looksLikeAddress = /[\p{L}\p{N}]\.\p{L}{2}|\d\.\d+\.\d|:\/\//u;
/** These mails go to whatever address was typed: a name that leads somewhere must not be brought by the house. */
export const greeting = (say: SayKey, name: string): string =>
  looksLikeAddress.test(name.normalize('NFKC')) ? say('identity.mail-greeting-plain') : say('identity.mail-greeting', { name });

/** The end of the telephone by which this account is entered: who gets its mail without knowing it must not make the account theirs. */
export const telephoneOf = async (on: { db: ReadDb; t: Tables }, accountId: string): Promise<string | null> => {
  const { signIns } = on.t.identity;
  const [row] = await on.db
    .select({ number: signIns.accountId })
    .from(signIns)
    .where(and(eq(signIns.userId, accountId), eq(signIns.providerId, 'phone')))
    .limit(1);
  return row ? masked(row.number) : null;
};

/** Asked for by the person, a minute ago or now: see `turns.ts` for how often. */
export const mailConfirmation = async (
  work: Work,
  { say, secret, brand }: Tools,
  to: Addressee,
  /** The address that this one takes the place of, where it does. */
  before: string | null = null,
): Promise<Sending> => {
  const { token, until } = await makeTicket(work, secret, 'confirm', to);
  const phone = await telephoneOf(work, to.accountId);
  return sendMail(work, {
    to: to.email,
    locale: to.locale,
    subject: say('identity.mail-confirm-subject', { brand }),
    letter: {
      greeting: greeting(say, to.name),
      paragraphs: [
        before ? say('identity.mail-confirm-change', { brand, before: maskedAddress(before) }) : say('identity.mail-confirm', { brand }),
        ...(phone ? [say('identity.mail-confirm-phone', { phone })] : []),
      ],
      button: { label: say('identity.mail-confirm-button'), href: `${home}/confirm?token=${token}&lang=${to.locale}` },
      after: [say('identity.mail-confirm-after')],
      why: say('identity.mail-confirm-why', { brand }),
    },
    onceKey: `confirm ${token}`,
    until,
    asked: true,
  });
};

export const mailReset = async (work: Work, { say, secret, brand }: Tools, to: Addressee): Promise<Sending> => {
  const { token, until } = await makeTicket(work, secret, 'reset', to);
  return sendMail(work, {
    to: to.email,
    locale: to.locale,
    subject: say('identity.mail-reset-subject', { brand }),
    letter: {
      greeting: greeting(say, to.name),
      paragraphs: [say('identity.mail-reset', { brand })],
      button: { label: say('identity.mail-reset-button'), href: `${home}/reset?token=${token}&lang=${to.locale}` },
      after: [say('identity.mail-reset-after')],
      why: say('identity.mail-reset-why', { brand }),
    },
    onceKey: `reset ${token}`,
    until,
    asked: true,
  });
};

/** Tells the owner that the password was just changed, so that who did not do it can act. */
export const mailPassword = (
  work: Work,
  { say, brand }: Omit<Tools, 'secret'>,
  to: Addressee,
  /** The end of a telephone that opens the account no more. */
  untied: string | null = null,
): Promise<Sending> =>
  sendMail(work, {
    to: to.email,
    locale: to.locale,
    subject: say('identity.mail-password-subject', { brand }),
    letter: {
      greeting: greeting(say, to.name),
      paragraphs: [
        say('identity.mail-password', { brand }),
        ...(untied ? [say('identity.mail-phone-untied', { phone: untied })] : []),
        say('identity.mail-changed-not-you'),
      ],
      button: { label: say('identity.mail-reset-button'), href: `${home}/forgot?lang=${to.locale}` },
      why: say('identity.mail-changed-why', { brand }),
    },
    onceKey: `password ${to.accountId} ${work.now}`,
    asked: true,
  });
