/** The demo brand of `northfell`: Northfell, outdoor gear from Kendal. */
import type { DemoBrand } from '../shape.ts';
import { contests, polls } from './contests.ts';
import { feetAndMending } from './feet-and-mending.ts';
import { lives } from './lives.ts';
import { more } from './more.ts';
import { packsAndShells } from './packs-and-shells.ts';
import { people } from './people.ts';
import { quiet } from './quiet.ts';
import { routes } from './routes.ts';
import { spaces } from './spaces.ts';
import { tents } from './tents.ts';
import { winter } from './winter.ts';
import { zhongwen } from './zhongwen.ts';

export const brand: DemoBrand = {
  contests,
  polls,
  rules: [
    {
      daysAgo: 205,
      from: [0, 50, 110, 180],
      reason:
        'A year in, nobody could reach keeper, not even those who answer at four in the morning. We set it too high. Maker and keeper begin earlier; nobody moves down.',
    },
    {
      daysAgo: 43,
      rule: 'shared',
      value: { growth: 1, balance: 0, perDay: 1, perDayWithOne: null },
      reason:
        'Somebody passed the peg table on forty times in an afternoon, to win a bet. Once a day counts from now on. Well bet, though.',
    },
  ],
  people,
  quiet,
  lives,
  spaces,
  threads: [...tents, ...packsAndShells, ...feetAndMending, ...winter, ...routes, ...zhongwen, ...more],
  reports: [
    {
      by: 'bram',
      title: 'Do you share your best place?',
      post: 3,
      hoursAgo: 60,
      reason: 'other',
      words: 'A wrong bearing on purpose can kill somebody.',
      kept: 'It was a joke, and the rescue team had the last word on it. The bearings in the routes are all checked.',
    },
    { by: 'nadia', title: '“If you can’t read a map', post: 4, hoursAgo: 18, reason: 'offensive', words: 'The tone, not the point.' },
    {
      by: 'maeve',
      title: 'Is there a bus back from Glen Affric',
      post: 1,
      hoursAgo: 7,
      reason: 'personal-data',
      words: 'Says when a man is not at home.',
    },
  ],
  hired: 'works at Northfell',
  palette: {
    grounds: ['#c9d3d8', '#aebfc7', '#dfe4e2', '#94a8b3', '#d8d2c0'],
    clothes: ['#34495a', '#5b7486', '#e0762c', '#7c8f6a', '#c9a53b', '#8a4b3a'],
    dark: '#1c2a36',
    light: '#f3f4f0',
    warm: '#f08a3c',
  },
};
