/** Mending: what broke, and how it was put right. */
import type { DemoThread } from '../shape.ts';
import { ago, prose } from '../shape.ts';

export const mending: DemoThread[] = [
  {
    space: 'mending',
    kind: 'question',
    title: 'Does the Dusk’s buckle hold below freezing? Mine cracked at −12',
    tags: ['buckles', 'winter', 'dusk'],
    posts: [
      {
        by: 'ines',
        minutesAgo: ago(52, 6),
        reactions: { same: ['chenmo', 'yining', 'tomasz'], helpful: ['maren'] },
        body: prose`
          In the last really cold week of winter, on the bridge over the river, the left buckle of my Dusk let go. A clean break across
          the bar, no warning, −12 on the thermometer. The bag is a bit over a year old and has never been dropped.

          I have tied it since. Before the next winter I want to know: was it the cold, or did I get a bad one? And is there a buckle that
          holds at −20? We have that for weeks.
        `,
      },
      {
        by: 'gwil',
        minutesAgo: ago(52, 5, 10),
        reactions: { helpful: ['ines', 'tomasz', 'hamish', 'lotte', 'chenmo', 'xiaoyu'], thanks: ['ade'] },
        accepted: true,
        was: prose`
          For now: get the broken bar out with pliers, take the strap twice through the frame and then back under itself, like a judo
          belt. I hung eight kilos on one and went for my tea. It opens with mittens on.

          For good: a \`25 mm\` brass roller buckle, two copper rivets, and ten minutes at the kitchen table. Brass, mind, not steel.
        `,
        body: prose`
          For now: get the broken bar out with pliers, take the strap twice through the frame and then back under itself, like a judo
          belt. I hung eight kilos on one and went for my tea. It opens with mittens on.

          For good: a \`25 mm\` brass roller buckle, two copper rivets, and a quarter of an hour at the kitchen table. Brass, mind, not steel.
        `,
      },
      { by: 'bea', minutesAgo: ago(52, 4), replyTo: 1, body: 'Why not steel? It is half the price at the market here.' },
      {
        by: 'gwil',
        minutesAgo: ago(52, 3, 20),
        replyTo: 2,
        body: prose`
          Two reasons. It takes the warmth out of your fingers the moment you touch it, and a scratched one leaves rust on wet cotton that
          never comes out.
        `,
      },
      {
        by: 'priya',
        minutesAgo: ago(51, 20),
        reactions: { helpful: ['ines'] },
        body: prose`
          Turn the broken half over. There is a mark moulded into the back of the bar. Mine says H2 and has had two winters, but they were
          Leicester winters.
        `,
      },
      { by: 'ines', minutesAgo: ago(51, 18, 30), replyTo: 4, body: 'H3. Small, but I can read it.' },
      {
        by: 'ruth',
        official: true,
        minutesAgo: ago(51, 2),
        replyTo: 0,
        reactions: { helpful: ['ines', 'gwil', 'priya', 'tomasz', 'maren'], thanks: ['lotte', 'xiaoyu', 'chenmo', 'yining', 'hamish'] },
        body: prose`
          It’s the cold, and it’s our doing. H3 is a batch of acetal we took when our usual maker was late. We tried six of it at −5 and
          signed it off. This morning Jean and I pulled seventy-two of them apart, half at −5 and half straight out of her freezer:

          | mark | broke at −5 | broke at −18 |
          | --- | --- | --- |
          | H2 | 0 of 12 | 0 of 12 |
          | H3 | 1 of 12 | 9 of 12 |
          | H4 | 0 of 12 | 0 of 12 |

          If yours says **H3**, write to us with your address and the word “buckle”. Two brass ones come to you, wherever you live, no
          receipt, no photograph. The batch goes on the list of known faults today.
        `,
      },
      {
        by: 'tomasz',
        minutesAgo: ago(50, 22),
        replyTo: 6,
        body: 'Nine of twelve. Most firms would have written “in rare cases”. Thank you for the number.',
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(50, 9),
        reactions: { helpful: ['ruth', 'tom'] },
        body: prose`
          From @yining, who asked me to put it in English: his broke in Harbin on the second morning, in the very same place. At home in
          Zhejiang it had been fine for a year. He says: print the temperature on the card, so that people know before they travel and not
          after.
        `,
      },
      {
        by: 'tom',
        minutesAgo: ago(49, 3),
        replyTo: 8,
        reactions: { thanks: ['yining', 'xiaoyu'] },
        body: prose`
          That’s what we should have thought of. It goes on the next print of the card, and it’ll be the figure at which it breaks on our
          bench, not a comfortable one a bit above it.
        `,
      },
      {
        by: 'ines',
        minutesAgo: ago(44, 7),
        replyTo: 6,
        reactions: { thanks: ['ruth'] },
        body: prose`
          They came to Umeå in six days. Fitted both with Gwil’s rivets and a hammer on the doorstep. I shall report when it gets properly
          cold.
        `,
      },
    ],
  },
  {
    space: 'mending',
    kind: 'note',
    title: 'Closing a torn bolt loop so that it stays closed',
    tags: ['repair'],
    posts: [
      {
        by: 'gwil',
        minutesAgo: ago(33, 6),
        reactions: { helpful: ['maren', 'ade', 'bea', 'lotte', 'hamish', 'noor', 'xiaoyu'], thanks: ['ines'] },
        body: prose`
          The loop that goes round the saddle bolt tears at the same place on every bag I’ve been handed, whoever made it: at the front
          stitch, where it’s always wet. Six stitches put it right, no machine.

          1. Cut away every loose thread. If the cloth is furry, singe it, quickly.
          2. Lay a scrap of webbing *behind* the tear, \`40 mm\` long. Longer is worse, it makes a hinge.
          3. Start in the middle. Two stitches out to the left, back through the same holes, two out to the right, back again, two across.
          4. Pull each stitch until the cloth just dimples, and stop there.
          5. Knot on the inside, and one drop of wax on the knot.

          Don’t sew on the old line of holes. That’s a perforation now.
        `,
      },
      { by: 'maren', minutesAgo: ago(33, 2), replyTo: 0, body: 'Which thread? I have linen at 0.6 and at 0.8.' },
      {
        by: 'gwil',
        minutesAgo: ago(33, 1, 15),
        replyTo: 1,
        body: '`0.8`, waxed, on a No. 2 harness needle. If it squeaks going through, it’s right.',
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(32, 10),
        reactions: { helpful: ['gwil', 'ruth', 'bea'], thanks: ['maren', 'ade'] },
        body: prose`
          I drew the order of the stitches, because I read step three four times: [six stitches, in
          colours](https://example.org/bolt-loop). Take it and print it, and tell me if a number is wrong.
        `,
      },
      {
        by: 'ade',
        minutesAgo: ago(29, 8),
        body: 'Did this on the back step with dental floss, which is what I had. Looks dreadful, holds like anything.',
      },
      {
        by: 'gwil',
        minutesAgo: ago(29, 6),
        replyTo: 4,
        body: prose`
          Change it before it rains for a week, @ade. Floss is flat and it saws. You’ll have a neat second tear a millimetre from the
          first.
        `,
      },
      {
        by: 'bea',
        minutesAgo: ago(23, 5),
        reactions: { thanks: ['gwil', 'xiaoyu'] },
        body: 'Fourteen minutes with flour on my hands. It squeaked.',
      },
      {
        by: 'ruth',
        minutesAgo: ago(22, 3),
        replyTo: 0,
        reactions: { helpful: ['gwil'], thanks: ['maren'] },
        body: prose`
          He’s right about the place. Since spring we fold that edge twice and start the row a centimetre further back, and of the ones
          sewn that way none has come home yet.
        `,
      },
    ],
  },
  {
    space: 'mending',
    kind: 'question',
    title: 'Can a Moor tote be re-waxed without taking the leather handles off?',
    tags: ['waxing', 'leather'],
    posts: [
      {
        by: 'ferris',
        minutesAgo: ago(3, 1, 20),
        reactions: { same: ['noor'] },
        body: prose`
          I bought a Moor second-hand and it drinks water now. Maren’s note says to keep the wax off the leather, and an older booklet I
          found says to take the handles off first. Mine are riveted, and I’m a bit afraid of drilling out rivets on a bag I’ve owned for
          nine days.

          Can I wax around them? And what happens to the leather if some gets on: does it darken and dry, or does it go soft for good?
        `,
      },
    ],
  },
];
