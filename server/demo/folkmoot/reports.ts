/** What was reported at Hollin's: nobody's words are bad there, people report by mistake, too. */
import type { DemoReport } from '../shape.ts';

export const reports: DemoReport[] = [
  {
    by: 'ferris',
    title: 'School run',
    post: 1,
    hoursAgo: 30,
    reason: 'spam',
    kept: 'Naming a shop that mends is no advertisement.',
  },
  {
    by: 'lotte',
    title: 'What is in the flask',
    post: 2,
    hoursAgo: 9,
    reason: 'off-topic',
    words: 'This is about whisky by now, not about bags.',
  },
  {
    by: 'hamish',
    title: 'Cape Wrath in February',
    post: 3,
    hoursAgo: 5,
    reason: 'personal-data',
    words: 'The number of the bothy’s keeper should not stand here.',
  },
  { by: 'noor', title: 'Cape Wrath in February', post: 3, hoursAgo: 3, reason: 'personal-data' },
];
