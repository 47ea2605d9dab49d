/** What Hollin asks its people to make. */
import type { DemoContest, DemoPoll } from '../shape.ts';
import { buckleCard, openDusk, smallLumb } from './covers.ts';
import { pliersFirst, testedInClass } from './works.ts';

const rights = (what: string): string => `**What you make stays yours.** You may use it elsewhere at once, and sell it after a year.

- Your name stands beside it, wherever we show it.
- We may ${what} for two years, and show it here and at the mill.
- We don’t change it without you, pass it on, or train any machine on it.`;

export const contests: DemoContest[] = [
  {
    space: 'evenings-and-tea',
    title: 'What should you see when you open the Dusk?',
    brief: `For nine years the lining of the Dusk has been plain oat. It’s the only part of the bag that nobody sees but you, several times a day, mostly in bad light.

**Draw the lining for next year’s bar bag.** One tile that repeats, two to four colours, nothing that needs explaining. It’s printed on cotton, so hairlines vanish and large dark areas crackle.

We sew eighty with the one that gets the most votes, and put the name of who drew it on the label.`,
    rights: rights('print your drawing as a lining'),
    prize: 'Eighty Dusks with your lining, the first of them yours, and 4 % of what they sell for.',
    frame: 'pattern',
    cover: openDusk,
    alt: 'A bar bag on its handlebar at dusk, open, so that the whole of its lining shows',
    days: { opened: -24, voting: -4, review: 4, result: 8 },
    entriesEach: 1,
    votesEach: 3,
    voters: 26,
    entries: [
      { by: 'maren', title: 'Rain on Cragg Vale', words: 'It falls from the left here. I counted.', drawing: 'rain' },
      { by: 'yining', title: '茶山', words: '一垄一垄，骑到一半回头看到的。', drawing: 'hill leaf' },
      {
        by: 'xiaoyu',
        title: 'Swifts',
        words: 'They come over the mill in the second week of May, and they never land on it.',
        drawing: 'swift',
      },
      { by: 'gwil', title: 'Rollers', words: 'The inside of a buckle, seen by the strap.', drawing: 'ring cog' },
      {
        by: 'yuki',
        title: 'Running stitch',
        words: 'Sashiko is only patience. Indigo and one thread of red where somebody rested.',
        drawing: 'stitch',
      },
      {
        by: 'priya',
        title: 'Thirty-two spokes',
        words: 'Laced three cross. Count them if you like, wheelbuilders will.',
        drawing: 'wheel',
      },
      { by: 'elsie', title: 'Dry stone', words: 'My father’s wall. One stone is upside down, and he knew.', drawing: 'brick' },
      { by: 'tomasz', title: 'The Baltic, leaving', words: 'Drawn on the deck at Nynäshamn with a cold hand.', drawing: 'wave boat' },
      {
        by: 'sunniva',
        title: '240 wet days',
        words: 'One drop for each, in rows of twelve. The gap is the week I was in Spain.',
        drawing: 'rain cloud',
      },
      { by: 'wuke', title: '鞋钉', words: '铺子里地上捡的，铜的，亮的一面是天天走的那一面。', drawing: 'peg ring' },
      { by: 'bea', title: 'Three in the morning', words: 'What I see on the way to the ovens.', drawing: 'moon lamp' },
      { by: 'callum', title: 'Sitka', words: 'Planted in rows and growing out of them.', drawing: 'leaf bud' },
    ],
  },
  {
    space: 'mending',
    title: 'A card for the buckle kit: show how, in five drawings and no words',
    brief: `The buckle kit goes to people we’ll never meet, in languages we don’t speak. The card has five squares. What happens in each?

Pencil is enough. We look for the order, not for the hand: somebody at a kitchen table has to get from a broken bar to a closed bag with it.`,
    rights: rights('print your card and put it into every kit'),
    prize: 'A kit for each entry that shows all five steps; for the one we print, a Moor of your choice.',
    cover: buckleCard,
    alt: 'A folded card of five squares: a broken bar, taken out, a new one put in, the strap threaded, closed; before it a buckle and a pencil',
    days: { opened: -3, voting: 11, review: 18, result: 21 },
    entriesEach: 2,
    votesEach: 2,
    voters: 0,
    entries: [
      {
        by: 'aisha',
        title: 'Tested on a class of twelve-year-olds',
        words: 'Eleven of twelve closed the bag. The twelfth made a hat.',
        drawing: testedInClass,
      },
      {
        by: 'gwil',
        title: 'Pliers first',
        words: 'Everybody forgets to take the old bar out. So that’s square one, and it’s the largest.',
        drawing: pliersFirst,
      },
    ],
  },
  {
    space: 'what-it-has-seen',
    title: 'Name the small Lumb',
    brief:
      'Eleven litres, for small frames and for children who carry their own recorder. It needs a name that can be shouted across a playground. One word, and the story of it in three lines.',
    rights: rights('use the name and your three lines for the bag'),
    prize: 'The first small Lumb with that name on its label, and one for somebody you choose.',
    cover: smallLumb,
    alt: 'A large pannier and a small one beside it, whose label is empty; a recorder looks out of it',
    days: { opened: -110, voting: -88, review: -78, result: -76 },
    entriesEach: 1,
    votesEach: 1,
    voters: 22,
    entries: [
      {
        by: 'ade',
        title: 'Wren',
        words: 'Small, brown, round, and louder than you’d think. My two shout it already.',
      },
      { by: 'hamish', title: 'Peat', words: 'Cut small, stacked well, keeps you warm in February.' },
      { by: 'lotte', title: 'Krent', words: 'The one raisin in the bun. Everybody looks for it.' },
      { by: 'chenmo', title: '小满', words: '节气里我最喜欢的一个：满了，但是还没有太满。' },
      { by: 'priya', title: 'Spoke', words: 'Short, strong, and there’s always one missing.' },
    ],
    over: {
      moved:
        'Those who entered asked to have it before the schools begin again: voting ends two weeks earlier, and everybody who could vote was told.',
      sentence:
        'Wren it is. Ruth had bet on Peat and has paid in scones. Thank you to all five: the other four names are on the wall of the cutting room, and one of them will be back.',
      promise: 'The small Lumb is on sale as the Wren, with Ade’s three lines inside the flap.',
      promiseInDays: -14,
      kept: 'On the shelf since this morning, three days early. Number one went to Leeds by bicycle.',
      keptDays: -17,
    },
  },
];

export const polls: DemoPoll[] = [
  {
    title: 'What is in the flask',
    question: 'At the top of the hill, what is in it?',
    options: ['Tea, black', 'Tea, green or white', 'Coffee', 'Soup', 'Something my grandmother would not have called a drink'],
    hoursAgo: 50,
    days: 7,
    voters: 19,
  },
];
