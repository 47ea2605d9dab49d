/** What was reported at Hollin's: nobody's words are bad there, people report by mistake, too. */
import type { DemoReport } from '../shape.ts';

export const reports: DemoReport[] = [
  {
    by: 'ferris',
    title: 'School run',
    post: 2,
    hoursAgo: 30,
    reason: 'spam',
    kept: 'A baker who says what bakers throw away sells nothing.',
  },
  {
    by: 'lotte',
    title: 'What is in the flask',
    post: 2,
    hoursAgo: 9,
    reason: 'off-topic',
    words: 'I can not read this one. Does it not belong in the Chinese corner?',
  },
  {
    by: 'hamish',
    title: 'Cape Wrath in February',
    post: 18,
    hoursAgo: 5,
    reason: 'personal-data',
    words: 'With whom he shared a shelter, and that he hums, is his to tell.',
  },
  { by: 'noor', title: 'Cape Wrath in February', post: 18, hoursAgo: 3, reason: 'personal-data' },
];
