/** What Northfell asks its people to make. */
import type { DemoContest, DemoPoll } from '../shape.ts';
import { greySquare, unnamedLoop, worstForecast } from './covers.ts';
import { lightAirs, riskOfBrightness } from './works.ts';

const rights = (what: string): string => `**It stays yours.** Use it as you like at once, sell it after a year.

- Your name goes wherever it goes.
- We may ${what} for two years, and show it here and in Kendal.
- We don’t change it without you, pass it on, or train any machine on it.`;

export const contests: DemoContest[] = [
  {
    space: 'mending',
    title: 'The patch: what do we sew over the hole?',
    brief: `Every tent that comes back from the mending room has a patch. It’s been a grey square for eleven years. A hole is where something happened, so put something there.

**One patch, up to 12 cm, three colours, no words.** It’s embroidered, so nothing under 2 mm. It has to look right on orange, on green and on a tent that’s been on Skye.

The one with the most votes goes on every repair of next year.`,
    rights: rights('sew it on what we repair'),
    prize: 'A repair a year for life, whatever you did to it. And fifty patches.',
    frame: 'patch',
    cover: greySquare,
    alt: 'A torn orange tent, and over the tear a plain grey square, half sewn on, with the needle still in it',
    days: { opened: -22, voting: -4, review: 5, result: 9 },
    entriesEach: 1,
    votesEach: 3,
    voters: 26,
    entries: [
      { by: 'callumd', title: 'Found', words: 'What we hope to see at the end of a search.', drawing: 'tent lamp' },
      { by: 'beth', title: 'Coniston, left at the wall', words: 'I stand by it.', drawing: 'arrow cairn' },
      { by: 'sigrid', title: 'Six arms', words: 'The first one of the year, on the sleeve, before it went.', drawing: 'snow' },
      { by: 'marek', title: 'Needle', words: 'Who mends should be seen.', drawing: 'needle stitch' },
      { by: 'tobias', title: '310 newtons', words: 'Wet turf, Y-beam. To scale.', drawing: 'peg' },
      { by: 'heyue', title: '垭口', words: '两座山中间能过去的那个地方。', drawing: 'hill sun' },
      { by: 'hugh', title: 'Boots, since 1958', words: 'Nobody asked.', drawing: 'boot' },
      { by: 'kenta', title: 'Kyu', words: 'The sound, drawn.', drawing: 'wave snow' },
      { by: 'ingrid', title: 'Moss, eleven kinds', words: 'You may need a lens.', drawing: 'leaf bud' },
      { by: 'effie', title: 'The bothy light', words: 'Left on for whoever is late.', drawing: 'lamp moon' },
      { by: 'dai', title: 'True north (nearly)', words: 'Twenty degrees out, on purpose.', drawing: 'arrow' },
      { by: 'wangdashan', title: '马走过的水', words: '水清的时候能看见蹄印。', drawing: 'stream hill' },
    ],
  },
  {
    space: 'winter',
    title: 'Worst forecast you went out in, and what the sky did',
    brief:
      'One drawing of the sky as it was, and the forecast in its own words below it. We’ll print twelve as a calendar for the hut wardens, who’ve earned a laugh.',
    rights: rights('print it in the wardens’ calendar'),
    prize: 'The calendar, signed by a warden who was there.',
    cover: worstForecast,
    alt: 'Black clouds, lightning and rain over a hut, and below it two lines of a forecast that promised sun',
    days: { opened: -3, voting: 12, review: 19, result: 22 },
    entriesEach: 2,
    votesEach: 2,
    voters: 0,
    entries: [
      {
        by: 'maeve',
        title: '“Dry, with a risk of brightness”',
        words: 'Slieve Donard, June. The brightness was the lightning.',
        drawing: riskOfBrightness,
      },
      {
        by: 'ola',
        title: '“Light airs”',
        words: 'Narvik, February. The light airs took the roof off the ski hire.',
        drawing: lightAirs,
      },
    ],
  },
  {
    space: 'routes',
    title: 'Name the loop from the factory door and back by dark',
    brief:
      'Eleven miles, three tops, one chip shop, starts and ends at our loading bay. We walk it with every new colleague. It deserves a name and a line on how not to get lost at the quarry.',
    rights: rights('use the name on our map and our door'),
    prize: 'The name on an oak sign at the loading bay, and chips for life.',
    cover: unnamedLoop,
    alt: 'A map with a dotted loop from a factory over three tops and past a chip shop, and a sign with nothing on it',
    days: { opened: -112, voting: -90, review: -80, result: -78 },
    entriesEach: 1,
    votesEach: 1,
    voters: 23,
    entries: [
      { by: 'fergus', title: 'Clocking Off', words: 'At the quarry: down. It’s always down.' },
      { by: 'gwen', title: 'The Late Lunch', words: 'If you’re back by three you went wrong at the quarry.' },
      {
        by: 'petra',
        title: 'Two Walls and a Chip Shop',
        words: 'Keep the first wall left, the second right, and your nose open.',
      },
      {
        by: 'aoife',
        title: 'The Small Round',
        words: 'My two did it with one bag of sweets. At the quarry, follow the one who is eight.',
      },
    ],
    over: {
      moved: 'The sign maker had a gap two weeks earlier than planned, so voting ends earlier, too. Everybody who may vote was told.',
      sentence:
        'Clocking Off, and it’s always down. Petra’s line about the walls goes on the back of the sign, because somebody has to get people home.',
      promise: 'The oak sign is up at the loading bay, with both lines on it.',
      promiseInDays: -12,
      kept: 'Up since Friday. Fergus cut the ribbon and was first in the queue for chips.',
      keptDays: -15,
    },
  },
];

export const polls: DemoPoll[] = [
  {
    title: 'Weather where you stand',
    question: 'And what do you do about it?',
    options: ['Go out anyway', 'Wait for the gap', 'Wash the shell, look at maps', 'Put the kettle on', 'I am already wet'],
    hoursAgo: 1,
    days: 5,
    voters: 18,
  },
];
