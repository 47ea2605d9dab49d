/** Tags as they are kept: clean, each once, in the order in which they were typed. */
import { cleanTag } from '../../platform/text/tag.ts';

/** @param wrong makes the refusal for what can be no tag */
export const tagsOf = (typed: readonly string[], wrong: (tag: string) => Error): string[] => {
  const tags = new Set<string>();
  for (const written of typed) {
    const tag = cleanTag(written);
    if (!tag) throw wrong(written);
    tags.add(tag);
  }
  return [...tags];
};
