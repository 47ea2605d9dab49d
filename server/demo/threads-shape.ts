/** What a demo thread looks like, and the two small tools with which the threads are written down. */
export type ReactionKind = 'helpful' | 'thanks' | 'same';

/**
 * minutesAgo counts back from the moment the demo is made, so it never looks dead. replyTo is an index into the posts of
 * the same thread. reactions: handles by kind, never the author's.
 */
export type DemoPost = {
  by: string;
  minutesAgo: number;
  body: string;
  replyTo?: number;
  reactions?: Partial<Record<ReactionKind, string[]>>;
};

export type DemoThread = {
  space: string;
  kind: 'discussion' | 'question' | 'idea' | 'review' | 'note' | 'announcement';
  title: string;
  tags?: string[];
  posts: [DemoPost, ...DemoPost[]];
};

/** So many days, hours and minutes, in minutes. */
export const ago = (days: number, hours = 0, minutes = 0): number => (days * 24 + hours) * 60 + minutes;

const startsALine = /^(- |> |\||#{1,4} |\d+\. )/;
const chinese = /[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** Markdown written at the indent of the code: takes the indent off and joins wrapped lines again, Chinese ones without a space. */
export function prose(text: TemplateStringsArray): string {
  const lines: string[] = [];
  for (const raw of text.join('').trim().split('\n')) {
    const line = raw.trim();
    const before = lines.at(-1) ?? '';
    if (lines.length === 0 || line === '' || before === '' || startsALine.test(line)) lines.push(line);
    else lines[lines.length - 1] = before + (chinese.test(before.slice(-1)) && chinese.test(line.slice(0, 1)) ? '' : ' ') + line;
  }
  return lines.join('\n');
}
