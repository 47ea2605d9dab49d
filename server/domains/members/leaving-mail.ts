/** The mail to who asked to leave: when it will be, and how to stay. Whoever did not ask for it learns of it here, with a week to act. */
import { GetBrand } from '../../../shared/domains/brand.ts';
import type { Locale } from '../../../shared/locales.ts';
import { home, type Mail } from '../../platform/mail/mail.ts';
import { momentInWords } from '../../platform/moment-in-words.ts';
import type { Reader } from '../../platform/reader.ts';
import { mailOf } from './mail-of.ts';

/** Null: nobody to write to. */
export type LeavingMail = ((leavesAt: number) => Mail) | null;

/** Read before the work, since it takes the brand's name and a confirmed address. */
export const leavingMail = async (reader: Reader, memberId: string): Promise<LeavingMail> => {
  const to = (await mailOf(reader, [memberId])).get(memberId);
  if (!to) return null;
  const locale: Locale = to.locale ?? reader.locale;
  const say = reader.speaks(locale);
  const brand = (await reader.query(GetBrand, {})).name;
  return (leavesAt) => ({
    to: to.address,
    locale,
    subject: say('members.mail-leaving-subject', { brand }),
    letter: {
      greeting: say('identity.mail-greeting', { name: to.name }),
      paragraphs: [
        say('members.mail-leaving', { brand, date: momentInWords(leavesAt, { locale, zone: reader.zone, now: reader.now }) }),
        say('members.mail-leaving-not-you'),
      ],
      button: { label: say('members.mail-leaving-button'), href: `${home}/me/settings/leave?lang=${locale}` },
      why: say('members.mail-leaving-why', { brand }),
    },
    onceKey: `leaving ${memberId} ${leavesAt}`,
    until: leavesAt,
    asked: true,
  });
};
