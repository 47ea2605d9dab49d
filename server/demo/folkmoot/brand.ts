/** The demo brand of `folkmoot`: Hollin, bicycle bags from Hebden Bridge. */
import type { DemoBrand } from '../shape.ts';
import { capeWrath } from './cape-wrath.ts';
import { chinese } from './chinese-corner.ts';
import { chineseYear } from './chinese-year.ts';
import { contests, polls } from './contests.ts';
import { backRoom, quarrel } from './ended-and-closed.ts';
import { evenings } from './evenings.ts';
import { everyDay } from './every-day.ts';
import { everyDayYear } from './every-day-year.ts';
import { fitYear } from './fit-year.ts';
import { lives } from './lives.ts';
import { mending } from './mending.ts';
import { mendingYear } from './mending-year.ts';
import { people } from './people.ts';
import { quiet } from './quiet.ts';
import { reports } from './reports.ts';
import { road } from './road.ts';
import { roadAndFit } from './road-and-fit.ts';
import { seenYear } from './seen-year.ts';
import { spaces } from './spaces.ts';
import { waxAndKit } from './wax-and-kit.ts';

export const brand: DemoBrand = {
  contests,
  polls,
  rules: [
    {
      daysAgo: 205,
      from: [0, 50, 110, 180],
      reason:
        'Nobody who came in our first year could have become a keeper before their third, however much they mended. Maker and keeper begin earlier now; nobody moves down by it.',
    },
    {
      daysAgo: 43,
      rule: 'shared',
      value: { growth: 1, balance: 0, perDay: 1, perDayWithOne: null },
      reason:
        'Two threads were passed on dozens of times in one day, and nobody read them. Once a day counts from now on; pass on as much as you like.',
    },
  ],
  people,
  quiet,
  lives,
  spaces,
  threads: [
    ...capeWrath,
    ...roadAndFit,
    ...mending,
    ...waxAndKit,
    ...everyDay,
    ...evenings,
    ...chinese,
    ...quarrel,
    ...backRoom,
    ...road,
    ...fitYear,
    ...mendingYear,
    ...everyDayYear,
    ...seenYear,
    ...chineseYear,
  ],
  reports,
  hired: 'works at Hollin',
  palette: {
    grounds: ['#e9dcc0', '#cfdcc6', '#e8c9a4', '#b9cfc2', '#f0e4cd'],
    clothes: ['#2f5d4c', '#b8552f', '#d2a24c', '#46637a', '#7f8f58', '#8c4a3c'],
    dark: '#1f3a31',
    light: '#f7efdc',
    warm: '#d9743f',
  },
};
