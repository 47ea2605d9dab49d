/** On the road, Fit and bikes: the card under the flap, heels, racks and small bars. */
import type { DemoThread } from '../shape.ts';
import { ago, prose } from '../shape.ts';

export const roadAndFit: DemoThread[] = [
  {
    space: 'on-the-road',
    kind: 'idea',
    title: 'A card under the flap that says whom to ring',
    posts: [
      {
        by: 'hamish',
        minutesAgo: ago(24, 3),
        reactions: { helpful: ['lotte', 'noor', 'maren'], same: ['tomasz', 'bea'] },
        body: prose`
          On Thursday I stopped for a rider sitting on the verge at Ardmair. A camper’s mirror had put him in the ditch. Nothing broken
          but the phone, and he couldn’t for the life of him remember his daughter’s number.

          So: a pocket the size of a big stamp under the flap, with a card in it. A name, a number, whatever a stranger ought to know.
          Pencil, because pencil survives rain. It’d cost you pennies and forty seconds.
        `,
      },
      {
        by: 'noor',
        minutesAgo: ago(23, 22),
        reactions: { helpful: ['hamish', 'ruth', 'lotte'] },
        body: prose`
          Student nurse here. Please leave out the blood group, nobody in a hospital would act on it, they test. What helps us:

          - allergies, and medicines that change what we do (blood thinners above all)
          - one name and one number, of somebody who picks up calls from strangers
          - the language you speak when you’re frightened
        `,
      },
      {
        by: 'lotte',
        minutesAgo: ago(23, 12),
        replyTo: 1,
        reactions: { helpful: ['noor'] },
        body: 'That last line. I had never thought of it, and my mother speaks only Frisian when she is frightened.',
      },
      {
        by: 'gwil',
        minutesAgo: ago(22, 20),
        reactions: { same: ['ines'] },
        body: prose`
          I’d not want my number read by everybody who stands behind me at a café. Fold the card, so the outside says only “look inside if
          I can’t talk”.
        `,
      },
      {
        by: 'ruth',
        minutesAgo: ago(15, 4),
        reactions: { helpful: ['hamish', 'noor'], thanks: ['lotte', 'gwil'] },
        body: prose`
          I sewed two on Friday. The pocket is \`60 × 40 mm\`, cut from what falls off the Lumb backs, and goes into the seam that already
          holds the label. Hamish was close: 52 seconds a bag.

          Before it goes further I’d like to know two things. Does it rub on the strap when the flap is rolled tight? And would you rather
          write on cloth tape than on a card? I’ll send both to three people who ride every day.
        `,
      },
      {
        by: 'hamish',
        minutesAgo: ago(15, 1),
        replyTo: 4,
        body: 'Send me one. I open that flap forty times a morning. And send @noor one, she’ll be rougher on it than I am.',
      },
      {
        by: 'noor',
        minutesAgo: ago(14, 6),
        replyTo: 5,
        reactions: { thanks: ['hamish'] },
        body: 'I will be. Cloth tape gets my vote already: cards go to soup in an apron pocket, I’ve seen it.',
      },
    ],
  },
  {
    space: 'fit-and-bikes',
    kind: 'question',
    title: 'My heels catch the Lumb on a short chainstay: move the hook or the rack?',
    tags: ['lumb', 'racks', 'panniers'],
    posts: [
      {
        by: 'noor',
        minutesAgo: ago(21, 6),
        reactions: { same: ['ade'] },
        body: prose`
          Ten-year-old hybrid, chainstay \`425 mm\`, shoes size 44, Lumb on the right. Every turn the heel brushes the front corner, and
          when I’m tired it’s more than a brush. The hooks are as far back as they’ll slide. Is it better to move the rack, or is there
          something about the bag I haven’t understood?
        `,
      },
      {
        by: 'priya',
        minutesAgo: ago(21, 4),
        reactions: { helpful: ['noor'] },
        body: prose`
          Measure one thing before you buy anything: crank level, heel where you really ride, then from the back of the shoe to the front
          edge of the bag. You need \`20 mm\`. Tell me what you have, and what the rack is called.
        `,
      },
      {
        by: 'noor',
        minutesAgo: ago(21, 1),
        replyTo: 1,
        body: 'Minus three. It’s a no-name rack that came with the bike, the struts are bolted in the forward holes.',
      },
      {
        by: 'priya',
        minutesAgo: ago(20, 22),
        replyTo: 2,
        reactions: { helpful: ['noor', 'bea'], thanks: ['ade'] },
        body: prose`
          Then it’s cheap. Three steps, stop when it clears:

          1. Strut bolts into the rear holes: about 15 mm.
          2. Undo the two screws of the Lumb’s lower hook and tilt the whole bag back by one notch. The front corner rises and moves away:
             10 to 12 mm.
          3. Only then a longer rack.

          With both you should be at plus 22.
        `,
      },
      {
        by: 'lotte',
        minutesAgo: ago(20, 12),
        replyTo: 3,
        body: 'And look at where your cleat or your foot sits. I rode on my arches for years and blamed three bags.',
      },
      {
        by: 'noor',
        minutesAgo: ago(18, 3),
        replyTo: 3,
        reactions: { helpful: ['priya'], thanks: ['lotte'] },
        body: 'Plus 21 with steps one and two, and nothing spent. I didn’t know the bag could tilt. Thank you, @priya.',
      },
      {
        by: 'tom',
        minutesAgo: ago(17, 4),
        reactions: { helpful: ['noor'] },
        body: 'Noted for the booklet: the tilt is on page six, in a sentence nobody could be blamed for skipping. It’ll get a drawing.',
      },
      {
        by: 'priya',
        minutesAgo: ago(17, 2),
        replyTo: 6,
        body: 'Give it the front page. Half of the people who come to me for a rack need a screwdriver.',
      },
    ],
  },
  {
    space: 'fit-and-bikes',
    kind: 'question',
    title: 'Bar bag on a 38 cm bar with aero levers: does anybody have it working?',
    posts: [
      {
        by: 'priya',
        minutesAgo: ago(1, 2),
        reactions: { same: ['lotte'] },
        body: prose`
          A customer is small, has a \`38 cm\` bar, and her levers turn in at the hoods, so that between the hoods there are \`285 mm\`. The
          Dusk is 270 wide without the side pockets. On paper that fits.

          In the stand the shifter cables come out exactly where the straps want to sit, and the left lever touches the pocket at full
          lock. Has anybody got this to work, with longer straps or with a spacer? I’d rather not tell her to choose between her brakes
          and her sandwiches.
        `,
      },
    ],
  },
  {
    space: 'fit-and-bikes',
    kind: 'question',
    title: 'Which rack for the Lumb panniers on a small frame?',
    tags: ['racks', 'lumb'],
    posts: [
      {
        by: 'joss',
        minutesAgo: ago(0, 5, 12),
        body: prose`
          First question here, so tell me if it belongs somewhere else. I’m 152 cm and ride a 44 frame with 650b wheels. There are eyelets
          at the bottom but only one bridge hole at the top, and the brake caliper sits right under it.

          The two racks I’ve tried either slope backwards or stand so high that the Lumbs hang above the saddle. Does anybody ride these
          bags on a bike this small? I’d love to know the rack’s name, and which way round you bolted it.
        `,
      },
    ],
  },
];
