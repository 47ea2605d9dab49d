/** Sentences in a person's language. The locale is an argument, never global: two requests at once must not leak into each other. */
import type { Locale } from './locales.ts';

export type SayValues = Record<string, string | number>;
export type SayKey = (key: string, values?: SayValues) => string;

/** Most sentences have no plural: those are cut into parts once and joined, without the formatter. */
const simple = /^[^{}<>'#]*(\{[a-zA-Z]+\}[^{}<>'#]*)*$/;

export type Spoken = (values: SayValues) => string;
/** Makes a sentence with plurals and the like speak; the browser does without (it would cost 10 KB). */
export type Formatter = (text: string, locale: Locale) => Spoken;
const none: Formatter = (text) => {
  throw new Error(`this sentence needs the formatter: ${text}`);
};

const compile = (text: string, locale: Locale, formatter: Formatter): Spoken => {
  if (!text.includes('{')) return () => text;
  if (simple.test(text)) {
    const parts = text.split(/\{([a-zA-Z]+)\}/);
    return (values) => {
      let out = parts[0] as string;
      for (let i = 1; i < parts.length; i += 2) out += `${values[parts[i] as string] ?? ''}${parts[i + 1]}`;
      return out;
    };
  }
  return formatter(text, locale);
};

/**
 * A speaker over one language's table. `key` is `<domain>.<sentence>`.
 * @throws when a sentence does not exist: a missing one is a mistake in the code, never shown to people
 */
export const speaker = (
  locale: Locale,
  table: Readonly<Record<string, Readonly<Record<string, string>>>>,
  formatter: Formatter = none,
): SayKey => {
  const spoken = new Map<string, Spoken>();
  return (key, values = {}) => {
    let say = spoken.get(key);
    if (!say) {
      const dot = key.indexOf('.');
      const text = table[key.slice(0, dot)]?.[key.slice(dot + 1)];
      if (text === undefined) throw new Error(`no sentence ${key} in ${locale}`);
      say = compile(text, locale, formatter);
      spoken.set(key, say);
    }
    return say(values);
  };
};
