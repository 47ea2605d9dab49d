/**
 * Threads written down like a play, so that a hundred of them stay readable:
 *
 *     # question · Can it be washed? · wool, washing        kind · title · tags
 *     pinned: why                                           optional; also `locked: why`
 *     @maren 12d4h                                          who, and how long ago
 *     Words in Markdown, wrapped as one likes.
 *
 *     @tom +2h re:0 tap:4 official                          so long after the post before; what it answers; how many react
 *     …
 *
 * Behind a name may also stand `accepted` and `deleted`; `hidden: why` goes to the end of the line. Words over a line `~~~` are what the post
 * said before its author changed it.
 */
import { threadKinds } from '../../shared/domains/forum.lists.ts';
import { type DemoPost, type DemoThread, joinLines } from './shape.ts';

const minutesOf = (text: string): number => {
  let minutes = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([dhm])/g)) minutes += Number(count) * (unit === 'd' ? 1440 : unit === 'h' ? 60 : 1);
  return minutes;
};

const speech = /^@([a-z0-9-]+) (\+)?((?:\d+[dhm])+)((?: [a-z]+(?::\d+)?)*)(?: hidden: (.+))?$/;

const postOf = (head: RegExpMatchArray, words: string, before: DemoPost | undefined): DemoPost => {
  const [, by = '', later, time = '', marks = '', hidden] = head;
  const [first = '', then] = words.split(/^~~~$/m);
  const number = (mark: string): number | undefined => {
    const found = marks.match(new RegExp(` ${mark}:(\\d+)`));
    return found ? Number(found[1]) : undefined;
  };
  return {
    by,
    minutesAgo: later ? (before?.minutesAgo ?? 0) - minutesOf(time) : minutesOf(time),
    body: joinLines(then ?? first),
    ...(then === undefined ? {} : { was: joinLines(first) }),
    ...(number('re') === undefined ? {} : { replyTo: number('re') }),
    ...(number('tap') === undefined ? {} : { tapped: number('tap') }),
    ...(/ accepted\b/.test(marks) ? { accepted: true } : {}),
    ...(/ official\b/.test(marks) ? { official: true } : {}),
    ...(/ deleted\b/.test(marks) ? { deleted: true } : {}),
    ...(hidden ? { hidden } : {}),
  };
};

const threadOf = (space: string, text: string): DemoThread => {
  const [title = '', ...lines] = text.split('\n');
  const [kind = '', words = '', tags] = title.split(' · ').map((part) => part.trim());
  const known = threadKinds.find((one) => one === kind);
  if (!known || !words) throw new Error(`a thread of ${space} begins with "${title}": it needs "# kind · title"`);
  const thread: Omit<DemoThread, 'posts'> & { posts: DemoPost[] } = { space, kind: known, title: words, posts: [] };
  if (tags) thread.tags = tags.split(',').map((tag) => tag.trim());
  let head: RegExpMatchArray | null = null;
  let said: string[] = [];
  const end = (): void => {
    if (head) thread.posts.push(postOf(head, said.join('\n'), thread.posts.at(-1)));
    said = [];
  };
  for (const raw of lines) {
    const line = raw.trimEnd();
    const next = line.match(speech);
    if (next) {
      end();
      head = next;
    } else if (!head) {
      const [, mark, why] = line.match(/^(pinned|locked): (.+)$/) ?? [];
      if (mark) thread[mark as 'pinned' | 'locked'] = why;
      else if (line.trim()) throw new Error(`"${words}": nobody says "${line}"`);
    } else said.push(line);
  }
  end();
  const [first, ...rest] = thread.posts;
  if (!first) throw new Error(`"${words}": nobody says anything`);
  return { ...thread, posts: [first, ...rest] };
};

export const talkOf = (space: string, text: string): DemoThread[] =>
  text
    .trim()
    .split(/^# /m)
    .slice(1)
    .map((part) => threadOf(space, part.trim()));
