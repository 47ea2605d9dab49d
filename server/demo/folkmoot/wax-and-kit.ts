/** Mending: the waxing note, and the buckle kit that the bench took up. */
import type { DemoThread } from '../shape.ts';
import { ago, prose } from '../shape.ts';

export const waxAndKit: DemoThread[] = [
  {
    space: 'mending',
    kind: 'note',
    title: 'Waxing a Moor from start to end, with a hairdryer and one old sock',
    tags: ['waxing', 'repair'],
    pinned: 'Asked for every week: here it is from start to end.',
    posts: [
      {
        by: 'maren',
        minutesAgo: ago(47, 4),
        reactions: { helpful: ['lotte', 'hamish', 'gwil', 'bea'], thanks: ['tomasz'] },
        body: prose`
          I’ve done four of these now and ruined only the first. Allow an evening and open a window.

          - **Wash** in cold water with a brush and no soap. Soap stays in the cloth and lets water in for ever.
          - **Dry** for two days. If the seams feel cool against your lip they are still wet.
          - **Rub** the bar on thinly, always along the weave. You want to see scratches, not a coat.
          - **Melt** it in with the hairdryer, one hand’s breadth at a time, until the white turns clear.
          - **Wipe** with the sock while it’s warm. What you wipe off now is what your trousers won’t get later. Then lay the sock out
            flat in the yard: in a heap, linseed heats itself until it burns.

          | mix | feels | good for |
          | --- | --- | --- |
          | beeswax only | stiff, cracks at folds | nothing, really |
          | 3 beeswax, 1 linseed | firm | bottoms and corners |
          | 2 beeswax, 1 linseed | soft, slow to dry | sides and flap |

          Keep it off the leather and out of the zip.
        `,
      },
      { by: 'lotte', minutesAgo: ago(47, 1), body: 'How long does it smell? I live in one room with it.' },
      {
        by: 'maren',
        minutesAgo: ago(46, 20),
        replyTo: 1,
        body: prose`
          Like a church for three days, then like a shed, then you stop noticing. Hang it on the outside of the door for the church part.
        `,
      },
      {
        by: 'hamish',
        minutesAgo: ago(40, 6),
        reactions: { helpful: ['maren'] },
        body: prose`
          Did mine from this and gave it a fortnight of rounds. It took thirteen wet days before a spot showed, and that was under the
          handle, where my thumb rubs. Same as new, I’d say.
        `,
      },
      {
        by: 'noor',
        minutesAgo: ago(38, 9),
        body: 'No hairdryer in a shared house, at least none anybody would lend me for this. Is there another way?',
      },
      {
        by: 'maren',
        minutesAgo: ago(38, 7),
        replyTo: 4,
        reactions: { helpful: ['noor'] },
        body: prose`
          A hot water bottle, @noor. Fill it from the kettle, put baking paper between, lean on it and count to thirty. Slower, but more
          even than the dryer, and I’ve since gone over to it for the flap.
        `,
      },
      {
        by: 'tom',
        minutesAgo: ago(37, 4),
        replyTo: 0,
        reactions: { helpful: ['maren'], thanks: ['noor'] },
        body: prose`
          For the record, what we put on at the mill is close to Maren’s third row, with a little pine tar. No solvents. We sell it in a
          tin, but a candle maker near you sells the same for less, and it’s fine by us if you go there.
        `,
      },
      { by: 'maren', minutesAgo: ago(36, 23), replyTo: 6, body: 'Ah, the tar. That’s the smell I could never get.' },
    ],
  },
  {
    space: 'mending',
    kind: 'idea',
    title: 'Sell the buckle kit without the bag',
    tags: ['buckles', 'repair'],
    posts: [
      {
        by: 'lotte',
        minutesAgo: ago(41, 2),
        reactions: { helpful: ['gwil'], same: ['ade', 'bea', 'hamish', 'maren'] },
        body: prose`
          My Dusk is fine. My father’s panniers are from 1988, the maker is long gone, and all they need is what you have in a drawer: two
          buckles, four rivets, two strap ends, and a card that shows how.

          Please sell me the drawer.
        `,
      },
      {
        by: 'gwil',
        minutesAgo: ago(41, 0, 30),
        body: prose`
          I buy mine at a ship’s chandler, and they’re made for tarpaulins. I’d change over tomorrow. Put a rivet setter in for those
          who’ve none. A bolt with a dimple in it does the job.
        `,
      },
      {
        by: 'ade',
        minutesAgo: ago(40, 10),
        body: 'Yes please. Our school collects broken satchels every summer, and it’s nearly always the buckle.',
      },
      {
        by: 'ruth',
        minutesAgo: ago(38, 4),
        reactions: { helpful: ['lotte', 'gwil'] },
        body: prose`
          Let me be open about what has stopped us. We buy buckles five hundred at a time and rivets by weight, so a kit isn’t dear to
          make: about £5.20. The packet, the card and the post come to £3.40 more. At £9 we’d earn next to nothing. I don’t mind that, but
          I’d mind losing on it.

          Who would pay nine?
        `,
      },
      {
        by: 'bea',
        minutesAgo: ago(38, 1),
        replyTo: 3,
        body: 'I would. To Porto the postage is more than the brass, though. Could it go as a letter?',
      },
      {
        by: 'hamish',
        minutesAgo: ago(37, 22),
        replyTo: 4,
        reactions: { helpful: ['ruth', 'lotte', 'gwil'], thanks: ['ade'] },
        body: prose`
          My department. Under 25 mm thick and under 100 g, it’s a large letter in this country. Lay the buckles flat side by side, not
          stacked, with the card as the stiffener, and you’ve halved your postage.
        `,
      },
      {
        by: 'lotte',
        minutesAgo: ago(36, 5),
        replyTo: 5,
        body: 'I tried it with two of Gwil’s on the kitchen scale: `22 mm`, 84 g. There is room for the dimpled bolt.',
      },
      {
        by: 'ruth',
        minutesAgo: ago(13, 3),
        replyTo: 0,
        reactions: { helpful: ['lotte', 'gwil', 'hamish'], thanks: ['bea', 'priya'] },
        body: prose`
          Taken up. I’m cutting the first hundred: two brass buckles, four rivets, two strap ends, the dimpled bolt, and a card drawn by
          @xiaoyu. £7.50, post in Britain included, because a postman told us how.

          Promised within ten weeks from today. If we’re late, I’ll say so here and give the reason.
        `,
      },
      {
        by: 'priya',
        minutesAgo: ago(12, 19),
        replyTo: 7,
        body: 'Two for me, please. One is for a customer with a canvas trunk he calls a saddlebag.',
      },
    ],
  },
];
