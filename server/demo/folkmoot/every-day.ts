/** Every day: the school run and the bakery. */
import type { DemoThread } from '../shape.ts';
import { ago, prose } from '../shape.ts';

export const everyDay: DemoThread[] = [
  {
    space: 'every-day',
    kind: 'discussion',
    title: 'School run, two children, one bag: how do you do it?',
    tags: ['family', 'panniers'],
    posts: [
      {
        by: 'ade',
        minutesAgo: ago(19, 5),
        reactions: { same: ['noor', 'lotte'], helpful: ['priya'] },
        body: prose`
          Every morning, Leeds, 4 km, one child in front and one behind. In the one pannier there’s room for: two lunches, two reading
          folders that must not bend, one recorder, spare tights, my laptop, and on Tuesdays a cardboard castle.

          I’ve tried the crate, a second pannier, and prayer. What I can’t solve is coats. They come off at the gate, wet, and then they
          sit on the folders until half past three.
        `,
      },
      {
        by: 'lotte',
        minutesAgo: ago(19, 3),
        reactions: { helpful: ['ade'] },
        body: prose`
          Do not put the wet thing in the bag at all. Strap on top of the rack, coat rolled *inside out*, lining to the weather. By the
          afternoon the wind has dried the side that matters. Every parent in Utrecht does it and nobody ever told us to.
        `,
      },
      {
        by: 'bea',
        minutesAgo: ago(19, 1, 30),
        body: prose`
          Long bread bags. The paper-and-plastic kind for baguettes holds one child’s coat exactly. Ask a bakery, we throw them away by
          the hundred.
        `,
      },
      {
        by: 'ade',
        minutesAgo: ago(18, 22),
        replyTo: 2,
        reactions: { thanks: ['bea'] },
        body: 'I hadn’t expected to be given coat advice by a baker, and it’s the best so far.',
      },
      {
        by: 'priya',
        minutesAgo: ago(18, 6),
        reactions: { helpful: ['ade', 'lotte'] },
        body: prose`
          The other half of your problem is balance. Laptop and folders flat against the wheel, heavy things low and forward, soft things
          outside. If the bike falls over at the gate, the castle was too far back.
        `,
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(17, 14),
        reactions: { helpful: ['ade', 'lotte', 'maren'], thanks: ['noor'] },
        body: prose`
          In Hangzhou parents ride with a rain cape that has two hoods, one for the adult and one facing forward for the child. From the
          front it looks like a friendly animal. No coats, so no wet coats. I can find out where my neighbour bought hers.
        `,
      },
      {
        by: 'ade',
        minutesAgo: ago(17, 12),
        replyTo: 5,
        body: '*Two hoods.* I read this out at breakfast and there has been no other subject since. Yes please, ask your neighbour.',
      },
      {
        by: 'maren',
        minutesAgo: ago(16, 9),
        body: prose`
          Folders: two sheets of correx from an estate agent’s old sign, cut to the size of the pannier’s back, folders in between. Mine
          did nine years of school and still has “To let” on the inside.
        `,
      },
      { by: 'noor', minutesAgo: ago(11, 2), replyTo: 7, body: 'Did this for my placement notes. The shop was glad to be rid of the sign.' },
      {
        by: 'tom',
        minutesAgo: ago(10, 4),
        body: prose`
          If it’s a Lumb, @ade, there’s a sleeve behind the back panel that most people never find: it’s held by two poppers at the top.
          Correx fits it at \`290 × 340 mm\`. We’ve never once mentioned it in the booklet, and I’m putting that on my list.
        `,
      },
      {
        by: 'ade',
        minutesAgo: ago(0, 3, 10),
        replyTo: 9,
        reactions: { thanks: ['tom'] },
        body: prose`
          Two years. I’ve had this bag for *two years*, and there was a sleeve.

          Report after three weeks: folders flat, coats on the rack, castle delivered whole. The cape came on Friday. The small one wears
          it indoors.
        `,
      },
    ],
  },
  {
    space: 'every-day',
    kind: 'review',
    title: 'Lumb panniers after two years of bread',
    tags: ['panniers', 'lumb'],
    posts: [
      {
        by: 'bea',
        minutesAgo: ago(28, 4),
        reactions: { helpful: ['hamish', 'ade', 'lotte', 'tomasz'] },
        body: prose`
          I start at the bakery at four and ride 9 km along the river, down steep cobbles with 12 kg behind me. Two years, about 7,000 km.
          Bought with my own money.

          | part | after two years |
          | --- | --- |
          | cloth | faded, no hole |
          | bottom corners | one worn through, patched |
          | top hooks | sound, but they **rattle** on cobbles |
          | lower hook | lost once, my fault |
          | closing | never let water in |

          What I like: it opens with one hand while the other holds a tray. What I do not like: the rattle, every morning, under people’s
          windows, at a quarter to four. I would buy it again and I would still complain.
        `,
      },
      {
        by: 'hamish',
        minutesAgo: ago(28, 1),
        replyTo: 0,
        reactions: { helpful: ['bea', 'noor'] },
        body: prose`
          The rattle’s mine too. Slit a bit of old inner tube, \`30 mm\` long, push it over the rail under each hook. Silence until it
          perishes, which takes about a year.
        `,
      },
      {
        by: 'ruth',
        minutesAgo: ago(27, 5),
        replyTo: 0,
        reactions: { helpful: ['bea', 'hamish'] },
        body: prose`
          It’s on our list of known faults, and Bea puts it fairly. The hook is made for a 12 mm rail and most racks are 10. The shim in
          the box was meant to take that up, and it’s too hard to do it. A softer one is in the post to you, Bea. If it’s quiet on your
          cobbles, everybody can have it.
        `,
      },
      { by: 'bea', minutesAgo: ago(27, 2), replyTo: 2, body: 'I will listen for you. The lady on the second floor will listen harder.' },
      {
        by: 'noor',
        minutesAgo: ago(25, 9),
        body: 'Which corner went first? My left one is going thin, and I thought it was me kicking it.',
      },
      {
        by: 'bea',
        minutesAgo: ago(25, 7, 30),
        replyTo: 4,
        body: prose`
          Left, at the back. It is the kerb when you lean the bike, not your foot. I glued on half a tyre patch and it has held for eight
          months.
        `,
      },
      {
        by: 'bea',
        minutesAgo: ago(6, 3),
        replyTo: 2,
        reactions: { helpful: ['ruth', 'hamish'], thanks: ['tom'] },
        body: prose`
          Four mornings with the soft shims. Quiet. On the fifth the lady on the second floor asked if I was ill, because she had
          overslept.
        `,
      },
    ],
  },
];
