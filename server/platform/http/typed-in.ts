/** What a person had typed into a form that came when nobody was signed in any more: to be read, and to be put into its form again. */
import type { Command } from '../../../shared/endpoint.ts';
import type { SentForm } from '../../../web/platform/page-view.ts';

type Schema = { type?: string; pattern?: string; maxLength?: number };

const secret = /password|token/i;
/** Ids, handles and other short signs stand in forms unseen; a reason has a pattern too, and is written. */
const longestSign = 100;
const isText = ({ type, pattern, maxLength = 0 }: Schema): boolean =>
  type === 'object' || (type === 'string' && (!pattern || maxLength > longestSign));

/** A list is several fields of one name; what else a body may hold says nothing. */
const each = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? one.replaceAll('\r\n', '\n') : ''));

export type TypedIn = {
  /** Everything that was written, to be read and copied. */
  words: string;
  /** All that the form sent, but for passwords and what only led the way. */
  form: SentForm;
};

/** @returns undefined where nothing was typed or ticked: buttons alone are pressed again */
export const typedIn = (contract: Command, sent: ReadonlyMap<string, unknown>): TypedIn | undefined => {
  const fields = [...sent].flatMap(([name, value]) =>
    secret.test(name) || name === '_as' || name === '_back' || (typeof value === 'object' && !Array.isArray(value))
      ? []
      : each(value).map((one): [string, string] => [name, one]),
  );
  const schemaOf = (name: string): Schema => (contract.body.properties as Record<string, Schema>)[name.split('.', 1)[0] ?? ''] ?? {};
  const words = fields.filter(([name, value]) => isText(schemaOf(name)) && value.trim() !== '').map(([, value]) => value);
  const ticked = fields.some(([name, value]) => value !== '' && ['boolean', 'array'].includes(schemaOf(name).type ?? ''));
  if (words.length === 0 && !ticked) return undefined;
  return { words: words.join('\n\n'), form: { action: contract.form, fields } };
};
