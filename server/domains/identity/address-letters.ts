/** The mails to an address that an account goes by no more: it is a safe way to its owner, whoever made the change. */
import { home, type Sending, sendMail } from '../../platform/mail/mail.ts';
import type { Work } from '../../platform/work.ts';
import { type Addressee, greeting, type Tools } from './letters.ts';
import { makeTicket } from './tickets.ts';

/**
 * The account has another address now. Who did not do that has lost it: they can ask for no new password any more, since that goes to the
 * new address. So this mail leads back.
 */
export const mailMoved = async (work: Work, { say, secret, brand }: Tools, to: Addressee): Promise<Sending> => {
  const { token, until } = await makeTicket(work, secret, 'back', to);
  return sendMail(work, {
    to: to.email,
    locale: to.locale,
    subject: say('identity.mail-address-subject', { brand }),
    letter: {
      greeting: greeting(say, to.name),
      paragraphs: [say('identity.mail-address', { brand }), say('identity.mail-address-not-you')],
      button: { label: say('identity.mail-address-button'), href: `${home}/take-back?token=${token}&lang=${to.locale}` },
      after: [say('identity.mail-address-after')],
      why: say('identity.mail-changed-why', { brand }),
    },
    onceKey: `back ${token}`,
    until,
    asked: true,
  });
};

/** The account goes by an address again that it had before. No way leads back here: it would go to and fro for ever. */
export const mailMovedBack = (work: Work, { say, brand }: Tools, to: Addressee): Promise<Sending> =>
  sendMail(work, {
    to: to.email,
    locale: to.locale,
    subject: say('identity.mail-back-subject', { brand }),
    letter: {
      greeting: greeting(say, to.name),
      paragraphs: [say('identity.mail-back', { brand }), say('identity.mail-back-not-you')],
      why: say('identity.mail-changed-why', { brand }),
    },
    onceKey: `moved-back ${to.accountId} ${work.now}`,
    asked: true,
  });
