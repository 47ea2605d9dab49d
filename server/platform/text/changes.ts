/** What changed between two texts, as runs of words that stayed, came and went: for people to read, so words are never cut. */

export type TextChange = { what: 'same' | 'added' | 'removed'; text: string };

/** Words with the blanks after them; each Han sign by itself, since there are no blanks between those. */
const wordsOf = (text: string): string[] =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu,
  ) ?? [];

/** How many pairs of words may still be looked at: one for everything that one answer compares, since it is paid at once. */
export type PairBudget = { pairs: number };
export const pairBudget = (): PairBudget => ({ pairs: 400_000 });

const between = (before: string[], after: string[]): TextChange[] => {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0)
    return [
      { what: 'removed', text: before.join('') },
      { what: 'added', text: after.join('') },
    ];
  // the longest row of words that both have, in their order
  const width = m + 1;
  const longest = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      longest[i * width + j] =
        before[i] === after[j]
          ? (longest[(i + 1) * width + j + 1] as number) + 1
          : Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number);
  const out: TextChange[] = [];
  let [i, j] = [0, 0];
  while (i < n && j < m) {
    if (before[i] === after[j]) {
      out.push({ what: 'same', text: before[i++] as string });
      j++;
    } else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number))
      out.push({ what: 'removed', text: before[i++] as string });
    else out.push({ what: 'added', text: after[j++] as string });
  }
  out.push({ what: 'removed', text: before.slice(i).join('') }, { what: 'added', text: after.slice(j).join('') });
  return out;
};

/**
 * The changes in their order, neighbours of one kind joined; `removed` and `same` make the text before, `added` and `same` the one after.
 * null: what lies between the equal ends is more than the budget has left.
 */
export const textChanges = (before: string, after: string, budget: PairBudget): TextChange[] | null => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pairs = (a.length - head - tail) * (b.length - head - tail);
  if (pairs > budget.pairs) return null;
  budget.pairs -= pairs;
  const changes: TextChange[] = [
    { what: 'same', text: a.slice(0, head).join('') },
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { what: 'same', text: a.slice(a.length - tail).join('') },
  ];
  const joined: TextChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (change.text === '') continue;
    if (last?.what === change.what) last.text += change.text;
    else joined.push({ ...change });
  }
  return joined;
};
