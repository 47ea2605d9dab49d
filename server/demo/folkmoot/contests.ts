/** Hollin's contests: one in which people vote now, one that takes entries, one that is decided. */
import type { DemoContest } from '../contests.ts';
import { prose } from '../shape.ts';

const rights = prose`
  **Whoever draws keeps**

  - The drawing. It stays yours, you may sell it elsewhere after a year.
  - The name, on the label of every bag it is sewn into.
  - 4 % of each bag sold, paid each quarter, with the count published.

  **Hollin may**

  - Print it as a lining, for two years from the first bag.
  - Show it here and in the shop window, always with the name.
  - Not change it, not lend it, not train anything on it.`;

export const contests: DemoContest[] = [
  {
    space: 'every-day',
    title: 'What should you see when you open the Dusk?',
    brief: prose`
      For eleven years the inside of our bar bag has been plain grey. Next spring it gets a lining that one of you drew. Two colours or
      twenty: it is only seen by the person who owns the bag, and that is the point.

      A repeat of any size that tiles without a seam. Ruth prints the three with the most votes on real cloth before anybody decides anything.`,
    rights,
    prize: 'A Dusk with your own lining, your name on the label of all others, and 4 % of each one sold.',
    days: [40, 34, 6, -4, -7],
    votesEach: 3,
    picture: {
      motif: 'pockets',
      colours: ['#e6dcc5', '#1f4638', '#b5512a', '#c98b3c'],
      alt: 'Six open pockets in green, rust and ochre, each with a stitched edge',
    },
    entries: [
      {
        by: 'yining',
        title: '茶山',
        body: '龙坞最后一个弯上看下去的梯田。画了三遍，第三遍才敢把颜色放浅。',
        motif: 'terraces',
        colours: ['#2e6b3f', '#234f31', '#7fae5b', '#dbe3b4'],
        alt: '一层一层的茶园梯田',
      },
      {
        by: 'tomasz',
        title: 'Contour 400',
        body: 'The 400 m line around Stoodley Pike, and the way I missed the turning. The dashes are where I should have looked up.',
        motif: 'contour',
        colours: ['#b9c6a7', '#2f4f42', '#b8462a', '#2f4f42'],
        alt: 'Contour lines around a hill, with a dashed path that goes astray',
      },
      {
        by: 'maren',
        title: 'Rain on Cragg Vale',
        body: 'The valley road in November. Two blues, and one ochre dash for the back light ahead of you.',
        motif: 'rain',
        colours: ['#23454d', '#d8e2da', '#6fa0a4', '#e3a14e'],
        alt: 'Slanting rain in two blues with a few ochre drops',
      },
      {
        by: 'xiaoyu',
        title: 'Swifts',
        body: 'They come over the mill in May. You see them when you look for your keys.',
        motif: 'swifts',
        colours: ['#e8d8b4', '#26302c', '#c2552f', '#26302c'],
        alt: 'Dark swifts on sand, a few of them rust red',
      },
      {
        by: 'ines',
        title: 'Offcuts',
        body: 'From a scan of what the floor looks like on Friday. Uses what is there.',
        motif: 'offcuts',
        colours: ['#e9dcc0', '#1f4638', '#b5512a', '#5d7f93'],
        alt: 'Triangles of cloth in five colours, stitched together',
      },
      {
        by: 'ade',
        title: 'Cog and chain',
        body: 'My daughter drew the cogs. I only counted the teeth.',
        motif: 'cogs',
        colours: ['#26302c', '#d99a3d', '#b0572c', '#e9d6ac'],
        alt: 'Cogs of three colours on a dark ground',
      },
    ],
  },
  {
    space: 'mending',
    title: 'A tool roll for the kitchen table',
    brief: prose`
      Half of what is mended here is mended on a kitchen table, by the light over the stove. We would like to sew a roll for that: flat when
      it is open, small when it is shut, with a place for the needle that one never finds.

      Draw it, fold it from paper, or sew it badly and take a picture. What goes into it matters more than how it looks.`,
    rights,
    prize: 'The first roll off Ruth’s bench, and an evening at the mill to change what is wrong with it.',
    days: [9, 7, -12, -22, -25],
    votesEach: 2,
    entriesEach: 2,
    counts: 'live',
    picture: { motif: 'offcuts', colours: ['#cfdcc6', '#2f5d4c', '#d2a24c', '#8c4a3c'], alt: 'Cloth cut into pieces, laid out flat' },
    entries: [
      {
        by: 'gwil',
        title: 'Buckles in a row',
        body: 'Seven narrow pockets, one for each size of buckle, and a loop at the end for the awl. It shuts with a shoelace because those can be had anywhere.',
        motif: 'pockets',
        colours: ['#e9dcc0', '#46637a', '#2f5d4c', '#b8552f'],
        alt: 'Narrow pockets in a row',
      },
      {
        by: 'wuke',
        title: '一卷针线',
        body: '我爸修鞋用的那一卷，帆布做的，二十多年了。照着画了一遍：针插在毡上，线从孔里抽，不用打开就能用。',
        motif: 'cogs',
        colours: ['#f0e4cd', '#8c4a3c', '#46637a', '#d2a24c'],
        alt: '线轴排在帆布上',
      },
    ],
  },
  {
    space: 'what-it-has-seen',
    title: 'The label on the inside',
    brief: prose`
      Every bag has a label that nobody reads. We asked what should stand on it, in one line, for somebody who finds the bag in thirty years.`,
    rights,
    prize: 'Your line on every label from January on.',
    days: [120, 118, 95, 88, 84],
    votesEach: 1,
    picture: { motif: 'terraces', colours: ['#e8c9a4', '#8c4a3c', '#d9743f', '#f7efdc'], alt: 'Round labels, one over the other' },
    entries: [
      {
        by: 'hamish',
        title: 'Mend before you mind',
        body: 'It is what my grandmother said about everything but the minister.',
        motif: 'contour',
        colours: ['#e9dcc0', '#46637a', '#b8552f', '#46637a'],
        alt: 'Lines around a hill',
      },
      {
        by: 'priya',
        title: 'It was dry in here once',
        body: 'Somebody will laugh. I would.',
        motif: 'rain',
        colours: ['#46637a', '#f7efdc', '#b9cfc2', '#d9743f'],
        alt: 'Rain',
      },
      {
        by: 'chenmo',
        title: '走过的路，都算数',
        body: '三十年以后捡到包的人，大概也在路上。',
        motif: 'swifts',
        colours: ['#cfdcc6', '#1f3a31', '#b8552f', '#1f3a31'],
        alt: '飞鸟',
      },
      {
        by: 'lotte',
        title: 'Not found. Waiting.',
        body: 'For the one who finds it: it was not lost, it only had time.',
        motif: 'offcuts',
        colours: ['#f0e4cd', '#7f8f58', '#d2a24c', '#46637a'],
        alt: 'Pieces of cloth',
      },
    ],
    result: {
      sentence: 'We laughed, then we argued for a week, and then we counted. It is sewn into everything that leaves the mill.',
      promise: 'The line stands on the label of every bag from the first of next month on, with the name of whoever wrote it.',
      dueInDays: -20,
      kept: {
        sentence: 'Sewn in since the second day of the month. The first forty went out without the name; they have been sent a new label.',
        daysAgo: 24,
      },
    },
  },
];
