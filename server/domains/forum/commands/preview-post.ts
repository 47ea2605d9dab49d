/** PreviewPost: the words as they would be shown, by the very way a post goes; budgeted as posts are, and nothing is kept. */
import type { PreviewPost } from '../../../../shared/domains/forum.writing.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { shownWords } from '../../../../web/domains/forum/thread.page.ts';
import type { Exchange } from '../../../platform/exchange.ts';
import { renderedWords } from '../written-words.ts';

export const previewPost = async ({ reader }: Exchange, input: InputOf<typeof PreviewPost>): Promise<ReturnsOf<typeof PreviewPost>> => {
  const { html, lang } = await renderedWords(reader, input.body);
  return { html: shownWords(html), lang };
};
