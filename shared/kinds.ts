/** Schemas that several contracts share: ids, handles, times, cursors. */
import { type Static, Type } from 'typebox';
import { fields, roles } from './endpoint.ts';
import { locales } from './locales.ts';

/** A UUIDv7 in 22 characters of base58. */
export const Id = Type.String({
  minLength: 22,
  maxLength: 22,
  pattern: '^[1-9A-HJ-NP-Za-km-z]{22}$',
  description: 'an id: 22 characters of base58',
});
export const Handle = Type.String({ minLength: 2, maxLength: 30, pattern: '^[a-z0-9][a-z0-9-]*$' });
/** A handle as people write it when they look for somebody: with an @ before it, and large letters. It is read as the handle it means. */
export const HandleAsked = Type.String({ minLength: 2, maxLength: 31, pattern: '^@?[A-Za-z0-9][A-Za-z0-9-]*$', folds: true });
/** At least one sign that shows: blanks and signs without width say nothing. What lacks it is told as missing, not as a slip. */
export const saysSomething =
  '[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0]';
/** A name or a line that must say something. */
export const LineOf = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: saysSomething });
/** Why somebody did something, for others to read. */
export const ReasonOf = (maxLength: number, minLength = 3) =>
  Type.String({ minLength, maxLength, pattern: saysSomething, description: 'why: it is shown to those it concerns' });
/** Epoch milliseconds. */
export const Moment = Type.Integer({ minimum: 0, description: 'epoch milliseconds' });
export const LocaleSchema = Type.Enum([...locales]);
export const RoleSchema = Type.Enum([...roles]);
export const Done = fields({ done: Type.Boolean() });

/** How a person stands beside their words, everywhere: never more than anybody may see. */
export const Face = fields({
  handle: Type.String(),
  name: Type.String(),
  line: Type.String(),
  /** 1 guest, 2 friend, 3 maker, 4 keeper. */
  tier: Type.Integer({ minimum: 1, maximum: 4 }),
  role: RoleSchema,
  /** Their own picture at `/media/<id>`; without one a face is drawn from the handle. */
  picture: Type.Optional(Type.Union([Id, Type.Null()])),
});
export type Face = Static<typeof Face>;
