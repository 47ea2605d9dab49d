/** How the demo's people live here beside what they say: about themselves, what they follow, when they look in, what they pass on. */

export type DemoLife = {
  about?: string;
  tags?: string[];
  /** Slugs of spaces. */
  spaces?: string[];
  /** Handles of people. */
  people?: string[];
  /** Looks in on about so many days of a week; without it nobody noted any. */
  daysAWeek?: number;
  /** Allows that reading is noted, since so many days. */
  readsSinceDaysAgo?: number;
  /** Words in the titles of threads that they passed on. */
  passesOn?: string[];
};

export const lives: Record<string, DemoLife> = {
  nell: {
    daysAWeek: 2,
    about: 'I keep the ledgers, the post and this house. If something here does not work, it is mine to mend.',
    spaces: ['mending'],
  },
  ruth: {
    daysAWeek: 1,
    tags: ['patterns', 'wax'],
    about: 'Cutting and sewing at the mill since it had a roof again. I read more than I write.',
  },
  tom: { daysAWeek: 3, about: 'Mornings I answer here, afternoons I set eyelets.', spaces: ['fit-and-bikes', 'mending', 'chinese-corner'] },
  xiaoyu: {
    daysAWeek: 3,
    about:
      '每天骑车穿过杭州去画室，二十分钟，遇红灯就看云。\n\nI draw what I see from the saddle. **Dusk**, second strap, ink on the flap.',
    tags: ['骑车上班', 'drawing', '西湖', 'rain'],
    spaces: ['every-day', 'chinese-corner', 'evenings-and-tea'],
    people: ['maren', 'yining', 'gwil'],
    readsSinceDaysAgo: 70,
    passesOn: ['Ten years of one saddlebag', 'Cape Wrath'],
  },
  maren: {
    daysAWeek: 2,
    about: 'One saddlebag, eleven repairs, no plans for a new one. Ask me about dowels.',
    tags: ['saddlebags', 'mending', 'dogs'],
    spaces: ['mending', 'what-it-has-seen'],
    people: ['gwil', 'hamish'],
    passesOn: ['Closing a torn bolt loop', 'School run', 'Does the Dusk'],
  },
  gwil: {
    daysAWeek: 1,
    about: 'Buckles, rivets, anything with a tongue. The shop is behind the clock tower.',
    tags: ['buckles', 'brass'],
    spaces: ['mending'],
    people: ['maren', 'priya'],
  },
  tomasz: { daysAWeek: 1, tags: ['long-ways', 'light-bags', 'baltic'], spaces: ['on-the-road'], people: ['hamish', 'chenmo'] },
  hamish: { daysAWeek: 1, about: 'The post goes out whatever the ferry says.', tags: ['weather', 'ullapool'], spaces: ['on-the-road'] },
  yining: {
    daysAWeek: 1,
    about: '茶山上的路，骑一段，推一段。',
    tags: ['茶山', '长途'],
    spaces: ['chinese-corner', 'evenings-and-tea'],
    people: ['xiaoyu'],
  },
  chenmo: { tags: ['露营', '茶'], spaces: ['on-the-road', 'chinese-corner'], people: ['yining', 'tomasz'] },
  priya: {
    daysAWeek: 1,
    about: 'Wheels first, then everything else.',
    tags: ['wheels', 'bike-fit'],
    spaces: ['fit-and-bikes'],
    people: ['tom'],
  },
  ines: { tags: ['winter', 'studded-tyres'], spaces: ['every-day'] },
  lotte: { spaces: ['evenings-and-tea'], people: ['maren'] },
  ade: { tags: ['school-run'], spaces: ['every-day'] },
  bea: { about: 'Bread before light, then the hill.', spaces: ['every-day'], people: ['hamish'] },
  shuwei: { tags: ['渡輪', '高雄'], spaces: ['chinese-corner'], people: ['xiaoyu'] },
  wuke: { spaces: ['mending', 'chinese-corner'] },
  noor: { daysAWeek: 1, spaces: ['every-day'] },
  ferris: { daysAWeek: 3 },
  joss: { daysAWeek: 7 },
};

/** Visits go back so many days, and half a year for who can be signed in as: enough to be seen, and the first start stays quick. */
export const daysOfVisits = 40;
export const daysOfVisitsOf: Record<string, number> = { xiaoyu: 150, maren: 90 };

/** Does this person look in on that day? The same at every start: no chance is asked. */
export const looksIn = (handle: string, daysAgo: number, daysAWeek: number): boolean => {
  let h = 0x811c9dc5;
  for (const sign of `${handle} ${daysAgo}`) h = Math.imul(h ^ sign.charCodeAt(0), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % 70 < daysAWeek * 10;
};
