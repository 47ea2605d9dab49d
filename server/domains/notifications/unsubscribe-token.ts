/** The token in a mail that stops such mails without signing in: whose, of which kind, and a signature. It lets nobody do anything else. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type NoticeKind, noticeKinds } from '../../../shared/domains/notifications.lists.ts';

/** `kind` null: all mails. */
export type Stopping = { memberId: string; kind: NoticeKind | null };
/** Makes and reads tokens; there is one in a house, with the house's secret. */
export type Tokens = { of(stopping: Stopping): string; read(token: string): Stopping | null };

export const tokensOf = (secret: string): Tokens => {
  const key = createHmac('sha256', secret).update('unsubscribe').digest();
  const signed = (said: string): string => createHmac('sha256', key).update(said).digest('base64url').slice(0, 32);
  return {
    of: ({ memberId, kind }) => {
      const said = `${memberId}.${kind ?? 'all'}`;
      return `${said}.${signed(said)}`;
    },
    read: (token) => {
      const [memberId = '', kind = '', signature = '', ...more] = token.split('.');
      const right = Buffer.from(signed(`${memberId}.${kind}`));
      const given = Buffer.from(signature);
      if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
      if (kind === 'all') return { memberId, kind: null };
      return (noticeKinds as readonly string[]).includes(kind) ? { memberId, kind: kind as NoticeKind } : null;
    },
  };
};
