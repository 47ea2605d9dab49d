/** The demo brand of `yunwu`: 云雾, a tea house on a hill in Songyang. */
import type { DemoBrand } from '../shape.ts';
import { brewing } from './brewing.ts';
import { contests, polls } from './contests.ts';
import { englishTable } from './english-table.ts';
import { lives } from './lives.ts';
import { newAndAged } from './new-and-aged.ts';
import { people } from './people.ts';
import { picking } from './picking.ts';
import { quiet } from './quiet.ts';
import { spaces } from './spaces.ts';
import { talk } from './talk.ts';
import { wares } from './wares.ts';
import { water } from './water.ts';

export const brand: DemoBrand = {
  contests,
  polls,
  rules: [
    {
      daysAgo: 205,
      from: [0, 50, 110, 180],
      reason: '开站一年，没有一位能走到“守”，门槛定高了。匠和守都提前，没有人因此降级。',
    },
    {
      daysAgo: 43,
      rule: 'shared',
      value: { growth: 1, balance: 0, perDay: 1, perDayWithOne: null },
      reason: '有两位一天转了几十次，看的人一个也没有。从今天起一天算一次，转多少都行，只是不再加分。',
    },
  ],
  people,
  quiet,
  lives,
  spaces,
  threads: [...brewing, ...wares, ...newAndAged, ...water, ...talk, ...picking, ...englishTable],
  reports: [
    {
      by: 'shitou',
      title: '紫砂壶一壶一茶',
      post: 2,
      hoursAgo: 52,
      reason: 'offensive',
      words: '说我们养壶的都是白养。',
      kept: '说的是实验，没有说人。不同意可以再做一轮。',
    },
    { by: 'luoqi', title: '抖音上的', post: 3, hoursAgo: 20, reason: 'offensive', words: '“装什么明白”这一句也伤人。' },
    { by: 'jiangnan', title: '带着一只旅行杯', post: 1, hoursAgo: 6, reason: 'personal-data', words: '说了车的颜色和路段，是不是太细？' },
  ],
  hired: '在云雾做事',
  palette: {
    grounds: ['#d5e3da', '#e7e3d2', '#bfd3cb', '#f0ebdc', '#c9d8d6'],
    clothes: ['#3f6f6a', '#7d9a86', '#2f4a55', '#b7a06a', '#8aa7a5', '#5b6b5f'],
    dark: '#24393d',
    light: '#f6f2e4',
    warm: '#bb8444',
  },
};
