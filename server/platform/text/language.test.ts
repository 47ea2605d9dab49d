import { describe, expect, it } from 'vitest';
import { html } from './markdown.fixtures.ts';
import { renderMarkdown } from './markdown.ts';

describe('language', () => {
  it.each([
    ['今天喝了龙井茶。', 'zh'],
    ['今天喝了 longjing 茶，很香。', 'zh'],
    ['今天天气好 good', 'zh'],
    ['看 https://a-very-long-address.example/with/many/latin/letters 吧，还有 `some code here`', 'zh'],
    ['我今天買了新的茶葉', 'zh'],
    ['𠮷野家', 'zh'],
    ['Only English', null],
    ['English with 茶 in it', null],
    ['今日はお茶を飲みました', null],
    ['오늘 차를 마셨어요', null],
    ['Сегодня чай', null],
    ['123 !!!', null],
    ['', null],
  ])('%s is %s', (source, lang) => {
    expect(renderMarkdown(source).lang).toBe(lang);
  });

  it('marks Chinese blocks in another text', () => {
    const source =
      'This is a long English text about tea from many gardens.\n\n你好，世界\n\n- 龙井\n- green tea\n\n# 标题\n\n|茶|tea|\n|-|-|';
    expect(html(source).replaceAll('\n', '')).toBe(
      '<p>This is a long English text about tea from many gardens.</p><p lang="zh">你好，世界</p>' +
        '<ul><li lang="zh">龙井</li><li>green tea</li></ul><h3 lang="zh">标题</h3>' +
        '<table><thead><tr><th lang="zh">茶</th><th>tea</th></tr></thead></table>',
    );
  });

  it('marks Latin blocks in a Chinese text', () => {
    const source = '今天我们一起喝了很多种不同的茶，大家都非常喜欢这个活动。\n\nSee you soon\n\n> 下次见\n\n- 茶\n- tea\n- 123';
    expect(html(source).replaceAll('\n', '')).toBe(
      '<p>今天我们一起喝了很多种不同的茶，大家都非常喜欢这个活动。</p><p lang="en">See you soon</p>' +
        '<blockquote><p>下次见</p></blockquote><ul><li>茶</li><li lang="en">tea</li><li>123</li></ul>',
    );
  });

  it('a list item inside one of another language says its own', () => {
    const source = 'This is a long English text about tea from many gardens.\n\n- 龙井茶\n  - green tea\n  - 绿茶';
    expect(html(source).replaceAll('\n', '')).toContain('<li lang="zh">龙井茶<ul><li lang="en">green tea</li><li>绿茶</li></ul></li>');
  });
});
