/** Every failure on its way out: one place turns it into a problem with a sentence in the person's language. */
import type { Locale } from '../../../shared/locales.ts';
import type { SayKey } from '../../../shared/say.ts';
import { type Problem, Refused, refuseGenerally } from '../refusal.ts';
import { troubleOf } from '../store/trouble.ts';

type FromFastify = Error & { code?: string; statusCode?: number };

/** What happened, as a refusal. Anything unexpected is `broken`, and `log` hears of it. */
export const asRefused = (error: unknown, log: (error: unknown) => void): Refused => {
  if (error instanceof Refused) return error;
  const { code = '', statusCode = 500 } = (error ?? {}) as FromFastify;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return refuseGenerally('too-large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415) return refuseGenerally('wrong-media-type');
  if (statusCode === 429)
    return refuseGenerally('too-many', { values: { seconds: Number((error as { seconds?: number }).seconds ?? 60) } });
  if (statusCode === 503) return refuseGenerally('too-busy');
  if (statusCode === 404) return refuseGenerally('not-found');
  if (statusCode >= 400 && statusCode < 500) return refuseGenerally('unreadable-body');
  log(error);
  return refuseGenerally(troubleOf(error) ?? 'broken');
};

/** RFC 9457, in the person's language. `requestId` lets staff find the log line. */
export const asProblem = (refused: Refused, speaks: { say(locale: Locale): SayKey }, locale: Locale, requestId: string): Problem => {
  const say = speaks.say(locale);
  const sentenceOf = ({ sentenceKey, values, inWords }: Refused): string => say(sentenceKey, { ...values, ...inWords?.(locale) });
  const title = sentenceOf(refused);
  const faults = refused.faults.map(({ field, fault, values }) => ({ field, sentence: say(`platform.fault.${fault}`, values) }));
  for (const one of [refused, ...refused.also]) if (one.field) faults.push({ field: one.field, sentence: sentenceOf(one) });
  return {
    type: refused.type,
    title,
    status: refused.status,
    requestId,
    ...(faults.length > 0 ? { fields: faults } : {}),
    ...refused.extra,
  };
};
