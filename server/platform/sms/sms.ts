/** Short messages: a row in the outbox, like mail. Only for what the person asked for this minute; whatever is late is not sent. */
import type { Work } from '../work.ts';

/** `to` in E.164. `until`, epoch milliseconds: not sent after it, and not kept. */
export type Sms = { to: string; text: string; until: number };
export type SmsRow = Sms & { at: number };

/** @param onceKey one message for each */
export const sendSms = (work: Work, onceKey: string, sms: Sms): Promise<void> =>
  work.later({ kind: 'sms', subject: onceKey, onceKey, sealed: true, payload: { ...sms, at: work.now } satisfies SmsRow });
