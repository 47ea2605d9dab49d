/** What a plain form sends, as fields. */
import { parse } from 'node:querystring';
import { refuseGenerally } from '../refusal.ts';

/** Far more than any form here has, the longest being a ballot of many entries: each field costs time before anybody knows what it is for. */
export const mostFields = 500;

const fieldsIn = (text: string): number => {
  let fields = 1;
  for (let at = text.indexOf('&'); at >= 0 && fields <= mostFields; at = text.indexOf('&', at + 1)) fields++;
  return fields;
};

/** A field that comes more than once is a list. @throws Refused `unreadable-body` for too many of them */
export const readForm = (text: string): Record<string, unknown> => {
  if (fieldsIn(text) > mostFields) throw refuseGenerally('unreadable-body');
  return parse(text, '&', '=', { maxKeys: 0 });
};
