/** What acts around contests are worth from the beginning; each number with its reason, both on the rules page. */
import { earning } from '../../platform/earning.ts';

export const contestEarning = earning([
  {
    line: 'entered',
    growth: 15,
    balance: 15,
    perDay: 2,
    perDayWithOne: null,
    reason: 'An entry is work that was made for this place. Two a day count, and one that is taken back takes its points with it.',
  },
  {
    line: 'podium',
    growth: 50,
    balance: 50,
    perDay: null,
    perDayWithOne: null,
    reason: 'The votes of the others brought this entry among the first three.',
  },
  {
    line: 'promised',
    growth: 5,
    balance: 0,
    perDay: 1,
    perDayWithOne: null,
    reason: 'Whoever gives the brand’s word in public can be held to it. Once a day, and it buys nothing.',
  },
  {
    line: 'promise-kept',
    growth: 10,
    balance: 0,
    perDay: 1,
    perDayWithOne: null,
    reason: 'A word that was kept, as everybody can see. Once a day, and it buys nothing.',
  },
]);
