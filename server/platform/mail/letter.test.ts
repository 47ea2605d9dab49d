/** A mail in Chinese is set as Chinese is: air between its words and Latin ones, and its own colon. */
import { expect, test } from 'vitest';
import { type LetterLook, letterHtml, letterText } from './letter.ts';

const colours = { paper: '', raised: '', ink: '', quiet: '', line: '', accent: '', accentInk: '', mark: '' };
const look: LetterLook = { name: 'Hollin', footLine: 'Hollin 在赫布登桥。', fonts: { text: 'a', display: 'b' }, colours };
const letter = {
  greeting: '林晓雨，你好',
  paragraphs: ['欢迎来到Hollin。有人在Hollin写了 3 条回复。'],
  button: { label: '去Hollin看看', href: 'https://house.example/t/中文a' },
  why: '你是Hollin的成员。',
};

test('in text and in HTML alike', () => {
  const said = letterText(letter, look, 'zh-Hans');
  expect(said).toContain('欢迎来到 Hollin。有人在 Hollin 写了 3 条回复。');
  expect(said).toContain('去 Hollin 看看：\nhttps://house.example/t/中文a');
  expect(said).toContain('你是 Hollin 的成员。');
  expect(letterHtml(letter, look, 'zh-Hant')).toContain('欢迎来到 Hollin。');
});

test('an English one is left as it is', () => {
  expect(letterText({ ...letter, button: { label: 'Look', href: '/x' } }, look, 'en')).toContain('欢迎来到Hollin。');
  expect(letterText({ ...letter, button: { label: 'Look', href: '/x' } }, look, 'en')).toContain('Look:\n/x');
});
