/** One mail about everything that waited: what stands in it, in the language of the person. */
import { type NoticeKind, whatKey, whatValues } from '../../../shared/domains/notifications.lists.ts';
import type { NoticeView } from '../../../shared/domains/notifications.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { SayKey } from '../../../shared/say.ts';

import { home, type Mail } from '../../platform/mail/mail.ts';
import type { Tokens } from './unsubscribe-token.ts';

/** More sentences than this are a list to be read here. */
const mostInOne = 8;

/** A notice with what it is about, as this person may read it now. */
export type Readable = Pick<NoticeView, 'n' | 'what' | 'count' | 'note' | 'title' | 'href' | 'excerpt'> & {
  kind: NoticeKind;
  actor: string | null;
};
export type Addressee = { memberId: string; address: string; name: string; locale: Locale; brand: string };

const sentenceOf = (notice: Readable, say: SayKey): string =>
  say(whatKey(notice), {
    ...whatValues(notice, say),
    title: notice.title ? say('notifications.titled', { title: notice.title }) : say('notifications.gone'),
    actor: notice.actor ?? say('members.somebody'),
  });

const partsOf = (notice: Readable, say: SayKey): string[] => [
  sentenceOf(notice, say),
  ...((notice.kind === 'staff' || notice.kind === 'rules') && notice.note ? [say('notifications.reason', { note: notice.note })] : []),
  ...(notice.kind !== 'staff' && notice.excerpt ? [`“${notice.excerpt}”`] : []),
];

/** @param notices the newest first, at least one */
export const noticeMail = (notices: Readable[], to: Addressee, tokens: Tokens, say: SayKey): Mail => {
  const [first] = notices as [Readable];
  const kinds = new Set(notices.map((n) => n.kind));
  const token = tokens.of({ memberId: to.memberId, kind: kinds.size === 1 ? first.kind : null });
  // whoever opens it there is signed in nowhere: the page has to be told what the mail speaks
  const stop = `${home}/unsubscribe?token=${token}&lang=${to.locale}`;
  const left = notices.length - mostInOne;
  const one = notices.length === 1;
  return {
    to: to.address,
    locale: to.locale,
    onceKey: `notices ${to.memberId} ${first.n}`,
    subject: one
      ? say('notifications.mail-subject-one', { what: sentenceOf(first, say) })
      : say('notifications.mail-subject-many', { count: notices.length, brand: to.brand }),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    letter: {
      greeting: say('notifications.mail-greeting', { name: to.name }),
      paragraphs: [
        ...notices.slice(0, mostInOne).map((notice) => partsOf(notice, say).join('\n')),
        ...(left > 0 ? [say('notifications.mail-more', { count: left })] : []),
      ],
      button: {
        label: say(one ? 'notifications.mail-button' : 'notifications.mail-button-many'),
        href: `${home}${one ? (first.href ?? '/me/notices') : '/me/notices'}`,
      },
      why: say('notifications.mail-why', { brand: to.brand, link: stop }),
    },
  };
};
