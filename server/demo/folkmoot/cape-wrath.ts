/** The long thread of On the road: a winter plan that is talked into shape. */
import type { DemoThread } from '../shape.ts';
import { ago, prose } from '../shape.ts';

export const capeWrath: DemoThread[] = [
  {
    space: 'on-the-road',
    kind: 'discussion',
    title: 'Cape Wrath in February with fourteen litres. Talk me out of it',
    tags: ['touring', 'winter', 'saddlebags'],
    posts: [
      {
        by: 'tomasz',
        minutesAgo: ago(36, 5),
        reactions: { helpful: ['lotte'], same: ['chenmo', 'ade'] },
        body: prose`
          Nine days at the start of February, a sleeper ticket to Inverness, and a wish to stand at the Cape Wrath lighthouse with nobody
          else there. Inverness, Lairg, Durness, the little boat over the Kyle, then back down the west side.

          The bags are a Dusk on the bar and the small Colden behind the saddle, fourteen litres together:

          - bivvy bag, 650 g down quilt, short mat
          - stove, 230 g of gas, one 700 ml pot
          - two of everything wool, one of everything else
          - tools, tube, patches, spare cleat bolts
          - battery, head torch, paper map

          No tent. I know what you are going to say about the stove. Say it anyway.
        `,
      },
      {
        by: 'gwil',
        minutesAgo: ago(36, 3, 40),
        reactions: { same: ['maren', 'bea'] },
        body: prose`
          I wasn’t going to mention the stove. I was going to mention the *bivvy*. The nights up there are close to sixteen hours in early
          February. That is a long time to lie in a wet sock and look at a zip.
        `,
      },
      {
        by: 'hamish',
        minutesAgo: ago(36, 2, 5),
        reactions: { helpful: ['tomasz', 'gwil', 'maren', 'ines', 'lotte', 'xiaoyu', 'priya'], thanks: ['ade'] },
        body: prose`
          I carry the post out of Ullapool, so here are the dull facts before anybody gets romantic.

          1. The boat over the Kyle of Durness doesn’t run in winter. No boat, no lighthouse, unless you walk in by Sandwood Bay, and that
             is a day each way over bog.
          2. Part of the headland is a firing range. They post the dates. Read them.
          3. It’s rarely the snow. It’s the wind, and it’s always the wind you didn’t plan for.

          I’m not saying don’t. I’m saying your plan has a hole in its top left corner.
        `,
      },
      {
        by: 'tomasz',
        minutesAgo: ago(36, 1, 10),
        replyTo: 2,
        body: 'I did not know about the boat. One line and the whole reason for the trip has gone. Thank you, I think.',
      },
      {
        by: 'ines',
        minutesAgo: ago(35, 20),
        replyTo: 0,
        reactions: { helpful: ['tomasz', 'gwil', 'chenmo'], thanks: ['lotte'] },
        body: prose`
          At −15 and dry I sleep like a child in down. At +2 with the rain coming sideways, down is a wet cat. Scotland is the second
          kind. Synthetic, even if it costs you two litres.
        `,
      },
      {
        by: 'lotte',
        minutesAgo: ago(35, 14),
        body: prose`
          Does the bike have a ticket? On the sleeper it needs its own. Two of us learned that at Euston at ten to nine in the evening.
        `,
      },
      { by: 'tomasz', minutesAgo: ago(35, 11), replyTo: 5, body: 'Booked. The bike has a bed and I have a seat.' },
      {
        by: 'xiaoyu',
        minutesAgo: ago(34, 22),
        reactions: { thanks: ['tomasz', 'gwil', 'lotte'], helpful: ['priya'] },
        body: prose`
          I know nothing about Scotland, but I drew your fourteen litres to scale on squared paper: [here it
          is](https://example.org/fourteen-litres). The quilt is more than half of the Dusk. If it becomes a synthetic one, the pot has to
          live outside. Under the bar with one strap is the only place where it touches neither knee nor cable.
        `,
      },
      { by: 'tomasz', minutesAgo: ago(34, 21), replyTo: 7, body: 'This is on my wall now. The pot goes under the bar.' },
      {
        by: 'maren',
        minutesAgo: ago(34, 9),
        reactions: { helpful: ['tomasz', 'hamish'] },
        body: prose`
          If you wax the Colden for this, do it two weeks before you leave and not the night before. Fresh wax is stiff, it picks up every
          grain of grit, and the train seat will remember you.
        `,
      },
      {
        by: 'priya',
        minutesAgo: ago(33, 4),
        body: prose`
          What are you riding, and what is the lowest gear? There is a wall out of Kylesku, and you will meet it on day six with cold legs.
        `,
      },
      {
        by: 'tomasz',
        minutesAgo: ago(33, 2),
        replyTo: 10,
        reactions: { helpful: ['priya'], thanks: ['xiaoyu'] },
        body: prose`
          Steel, 42 mm tyres, lowest \`32 × 36\`. What hangs where:

          | where | what | kg |
          | --- | --- | --- |
          | bar | Dusk: quilt, mat | 1.6 |
          | saddle | Colden: clothes, food | 1.9 |
          | frame | pot, stove, tools | 1.4 |
          | me | torch, map, regret | 0.4 |
        `,
      },
      {
        by: 'hamish',
        minutesAgo: ago(33, 0, 30),
        replyTo: 11,
        reactions: { thanks: ['tomasz', 'maren', 'lotte'] },
        body: 'Regret is heavier when it’s wet.',
      },
      {
        by: 'bea',
        minutesAgo: ago(31, 7),
        reactions: { helpful: ['tomasz', 'noor'] },
        body: prose`
          Baker speaking. Bread is a brick by the second day up there. Take flat things: tortillas, hard cheese, salted butter in a screw
          jar. And eat *before* you get cold. Once your hands are gone you will not open anything.
        `,
      },
      {
        by: 'gwil',
        minutesAgo: ago(30, 3),
        reactions: { helpful: ['tomasz'] },
        body: prose`
          Right then, the stove. Gas sulks in the cold. Sleep with the canister at your feet, and keep the lighter in a pocket that
          touches skin.
        `,
      },
      { by: 'tomasz', minutesAgo: ago(30, 2, 10), replyTo: 14, body: 'There it is. Five days, I had expected five minutes.' },
      {
        by: 'ade',
        minutesAgo: ago(28, 6),
        reactions: { same: ['noor', 'lotte'] },
        body: prose`
          I have two children, so my idea of an expedition is Otley. A real question, though: what does one *do* for sixteen hours in a
          bag?
        `,
      },
      {
        by: 'tomasz',
        minutesAgo: ago(28, 4, 30),
        replyTo: 16,
        body: 'A small radio, and a paperback torn into three so that only one third travels at a time.',
      },
      {
        by: 'lotte',
        minutesAgo: ago(28, 3),
        replyTo: 17,
        reactions: { thanks: ['ade'] },
        body: 'I have shared a shelter with this man. He hums.',
      },
      {
        by: 'hamish',
        minutesAgo: ago(27, 1),
        reactions: { helpful: ['tomasz', 'lotte', 'chenmo'] },
        body: prose`
          Use the bothies. Strabeg, above Loch Eriboll, is a short walk off your road and has a hearth. Carry your own fuel in, there’s
          not a stick to burn for miles, and leave it the way you’d like to find it: dry kindling, door on the latch, nothing for the mice.
        `,
      },
      {
        by: 'noor',
        minutesAgo: ago(26, 2),
        reactions: { helpful: ['tomasz'] },
        body: prose`
          I ride home from night shifts, so torches are my subject. Put lithium AAs in the spare, not rechargeables. They weigh a third
          less and don’t mind the cold. And practise changing them with your gloves on, in the dark, at home.
        `,
      },
      {
        by: 'tom',
        minutesAgo: ago(25, 3),
        reactions: { helpful: ['tomasz', 'maren'] },
        body: prose`
          One thing from the bench. The light loop on the Colden is sewn for a lamp under 100 g. People hang dry bags from it. It holds
          until it’s dark, and then it doesn’t.
        `,
      },
      {
        by: 'tomasz',
        minutesAgo: ago(25, 0, 20),
        replyTo: 21,
        body: prose`
          > sewn for a lamp under 100 g

          Mine weighs 140. It moves to the seat stay this weekend.
        `,
      },
      {
        by: 'maren',
        minutesAgo: ago(22, 5),
        body: 'Give yourself two days that are for nothing. Everybody I know who had a bad time up there was hurrying for a train.',
      },
      {
        by: 'tomasz',
        minutesAgo: ago(20, 6),
        reactions: { helpful: ['hamish', 'lotte'], thanks: ['gwil', 'maren'] },
        body: prose`
          You win, in parts. The new plan:

          - Inverness, Lairg, Altnaharra, Tongue, Durness
          - then down by Kylesku to Ullapool, and over to the train at Garve
          - about 370 km in seven days, two days for nothing
          - no Cape. It stays where it is until a summer with a boat

          The bivvy is out and a one-person tent is in. So it is no longer fourteen litres. It is nineteen, with a dry bag on a small
          front rack, and I am a little ashamed.
        `,
      },
      {
        by: 'gwil',
        minutesAgo: ago(20, 4, 30),
        replyTo: 24,
        body: 'Nineteen. We talked a man out of nothing and into a tent. I call that a good month.',
      },
      {
        by: 'hamish',
        minutesAgo: ago(20, 2),
        replyTo: 24,
        body: 'Ullapool is mine. Knock when you get here, blue door behind the museum. There’s always a pot on by half past two.',
      },
      {
        by: 'ines',
        minutesAgo: ago(17, 8),
        body: prose`
          You have routed yourself through Altnaharra, which shares the record for the coldest night ever measured in Britain. Speaking
          for Umeå: respect. Speaking as someone whose buckle broke: look at yours.
        `,
      },
      {
        by: 'ruth',
        minutesAgo: ago(16, 4),
        replyTo: 27,
        body: prose`
          What Ines says. @tomasz, look at the back of the bar. If it reads H3, tell me today and two brass ones go out in this
          afternoon’s post.
        `,
      },
      {
        by: 'tomasz',
        minutesAgo: ago(16, 1, 30),
        replyTo: 28,
        body: 'H2, both of them. The bag is older than the trouble. Thank you for asking before I did.',
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(9, 3),
        body: prose`
          I drew it again with nineteen. The tent poles only go along the top tube. The rest has so much air in it now that I gave you a
          second pair of socks.
        `,
      },
      {
        by: 'ferris',
        minutesAgo: ago(4, 2),
        body: prose`
          I’m new and have just read all of this with a map open on the floor. I’ve only ever done canals. Which bit would you do as a
          weekend in May, if you’d never slept outdoors?
        `,
      },
      {
        by: 'hamish',
        minutesAgo: ago(3, 5),
        replyTo: 31,
        reactions: { helpful: ['ferris', 'noor'] },
        body: prose`
          Ullapool to Lochinver by the coast, the last stretch on what everybody here calls the wee mad road. Sleep in a bed at Lochinver.
          Back by Ledmore the day after. About 60 km each way, and it has everything: a beach, a bookshop, a hill you’ll swear at.
        `,
      },
      {
        by: 'tomasz',
        minutesAgo: ago(0, 0, 31),
        body: prose`
          Slept on the balcony last night with the whole kit, in proper rain, to see. Dry. One cold foot, the left. The neighbour asked my
          wife whether everything is all right between us.
        `,
      },
    ],
  },
];
