/**
 * The form of a mail: plain text, and simple HTML in the brand's look. Both say the same. No picture, no script, no tracking; styles
 * stand in the elements because mail programs drop sheets.
 */
import type { Locale } from '../../../shared/locales.ts';

export type Letter = {
  greeting?: string;
  paragraphs: string[];
  /** The one thing to do. `href` begins with `home`. */
  button?: { label: string; href: string };
  /** Shown large, to be read off and typed. */
  code?: string;
  /** Below the button, quieter. */
  after?: string[];
  /** The last line: why this person gets this mail. */
  why: string;
};

/** The brand in one language, in colours that mail programs know (#rrggbb), and in its own faces, as far as a reader's machine has them. */
export type LetterLook = {
  name: string;
  footLine: string;
  /** Families for a style attribute, the brand's first. */
  fonts: { text: string; display: string };
  colours: Record<'paper' | 'raised' | 'ink' | 'quiet' | 'line' | 'accent' | 'accentInk' | 'mark', string>;
};

/** Between Chinese and Latin words there is air: pages leave it to their styles, mail programs know none. */
export const aired = (words: string): string =>
  words.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu, ' ');
const airedLetter = (letter: Letter): Letter => ({
  ...letter,
  ...(letter.greeting ? { greeting: aired(letter.greeting) } : {}),
  ...(letter.button ? { button: { ...letter.button, label: aired(letter.button.label) } } : {}),
  ...(letter.after ? { after: letter.after.map(aired) } : {}),
  paragraphs: letter.paragraphs.map(aired),
  why: aired(letter.why),
});

export const letterText = (said: Letter, look: LetterLook, locale: Locale): string => {
  const letter = locale === 'en' ? said : airedLetter(said);
  return [
    ...(letter.greeting ? [letter.greeting] : []),
    ...letter.paragraphs,
    ...(letter.code ? [`    ${letter.code}`] : []),
    ...(letter.button ? [`${letter.button.label}${locale === 'en' ? ':' : '：'}\n${letter.button.href}`] : []),
    ...(letter.after ?? []),
    `-- \n${look.name}\n${letter.why}\n${look.footLine}`,
  ].join('\n\n');
};

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (words: string): string => words.replace(/[&<>"']/g, (sign) => signs[sign] as string).replaceAll('\n', '<br>');

const families: Record<Locale, string> = {
  en: 'sans-serif',
  'zh-Hans': "'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif",
  'zh-Hant': "'PingFang TC','Microsoft JhengHei','Noto Sans TC',sans-serif",
};

export const letterHtml = (said: Letter, look: LetterLook, locale: Locale): string => {
  const letter = locale === 'en' ? said : airedLetter(said);
  const { colours: c, fonts } = look;
  const family = `${fonts.text},${families[locale]}`;
  const line = locale === 'en' ? '1.55' : '1.75';
  const p = (words: string, style = ''): string => `<p style="margin:0 0 16px;${style}">${text(words)}</p>`;
  const button = letter.button
    ? `<p style="margin:8px 0 24px"><a href="${text(letter.button.href)}" style="display:inline-block;background:${c.accent};color:${c.accentInk};text-decoration:none;font-weight:600;padding:13px 22px;border-radius:6px">${text(letter.button.label)}</a></p>
${p(letter.button.href, `font-size:13px;color:${c.quiet};word-break:break-all`)}`
    : '';
  const code = letter.code
    ? `<p style="margin:8px 0 24px;font-size:28px;letter-spacing:6px;font-weight:700;color:${c.ink}">${text(letter.code)}</p>`
    : '';
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${text(look.name)}</title></head>
<body style="margin:0;padding:0;background:${c.paper}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${c.paper}"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;font-family:${family};font-size:16px;line-height:${line};color:${c.ink};text-align:left">
<tr><td style="padding:0 4px 16px;font-size:20px;font-weight:600;color:${c.mark};font-family:${fonts.display},${locale === 'en' && /Georgia/.test(fonts.display) ? 'serif' : family}">${text(look.name)}</td></tr>
<tr><td style="background:${c.raised};border:1px solid ${c.line};border-radius:8px;padding:28px 28px 12px">
${letter.greeting ? p(letter.greeting) : ''}${letter.paragraphs.map((words) => p(words)).join('\n')}
${code}${button}${(letter.after ?? []).map((words) => p(words, `font-size:14px;color:${c.quiet}`)).join('\n')}
</td></tr>
<tr><td style="padding:16px 4px;font-size:13px;color:${c.quiet}">${text(letter.why)}<br>${text(look.footLine)}</td></tr>
</table></td></tr></table></body></html>`;
};
