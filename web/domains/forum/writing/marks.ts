/** The marks of Markdown around what is selected, or before its lines; taken away where they stand already. */
import { typeIn } from './tools.ts';

export const around = (field: HTMLTextAreaElement, mark: string): void => {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const chosen = value.slice(from, to);
  const long = mark.length;
  if (chosen !== '' && value.slice(from - long, from) === mark && value.slice(to, to + long) === mark) {
    field.setSelectionRange(from - long, to + long);
    typeIn(field, chosen);
    field.setSelectionRange(from - long, to - long);
    return;
  }
  typeIn(field, `${mark}${chosen}${mark}`);
  field.setSelectionRange(from + long, from + long + chosen.length);
};

export const before = (field: HTMLTextAreaElement, mark: string): void => {
  const { selectionStart, selectionEnd, value } = field;
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const end = value.indexOf('\n', selectionEnd);
  const lines = value.slice(from, end < 0 ? undefined : end).split('\n');
  const marked = lines.every((line) => line.startsWith(mark));
  field.setSelectionRange(from, end < 0 ? value.length : end);
  typeIn(field, lines.map((line) => (marked ? line.slice(mark.length) : mark + line)).join('\n'));
};

/** Code of one line stands in the line, of several in a block. */
export const code = (field: HTMLTextAreaElement): void => {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
  if (chosen.includes('\n')) typeIn(field, `\`\`\`\n${chosen}\n\`\`\``);
  else around(field, '`');
};

export const link = (field: HTMLTextAreaElement): void => {
  const { selectionStart: from } = field;
  const chosen = field.value.slice(from, field.selectionEnd);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  typeIn(field, isAddress ? `[](${chosen})` : `[${chosen}](https://)`);
  // where the next word goes
  if (isAddress) field.setSelectionRange(from + 1, from + 1);
  else if (chosen) field.setSelectionRange(from + chosen.length + 3, from + chosen.length + 11);
  else field.setSelectionRange(from + 1, from + 1);
};
