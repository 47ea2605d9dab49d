/** What it has seen, Evenings and tea: ten years of a bag, flasks, an open bench. */
import type { DemoThread } from '../shape.ts';
import { ago, prose } from '../shape.ts';

export const evenings: DemoThread[] = [
  {
    space: 'what-it-has-seen',
    kind: 'discussion',
    title: 'Ten years of one saddlebag, told in eleven repairs',
    tags: ['saddlebags', 'repair'],
    posts: [
      {
        by: 'maren',
        minutesAgo: ago(57, 4),
        reactions: { helpful: ['gwil', 'tomasz'], thanks: ['ruth', 'hamish', 'xiaoyu', 'tom', 'ines'] },
        body: prose`
          My Colden turned ten on Sunday. It has been to the sea nine times and to one wedding. I wrote down what was done to it, as one
          would for an old car:

          1. Year one: nothing. I was proud.
          2. Left strap, chewed. The dog was four months old.
          3. Both bolt loops.
          4. New dowel, from a broom.
          5. Bottom waxed with the wrong wax.
          6. Bottom washed, and waxed with the right one.
          7. Right strap. The same dog, who should have known better.
          8. Flap edge bound in a tie of my father’s.
          9. Dowel again, hazel this time.
          10. One side panel, cut from a Moor that had died.
          11. Label resewn. It says Hollin and, underneath, very small, the dog’s name.

          Nothing is as it was except the frame and the smell. What has yours been through?
        `,
      },
      {
        by: 'gwil',
        minutesAgo: ago(57, 1),
        replyTo: 0,
        body: 'Broom handles are ash if you’re lucky and pine if you’re not. Hazel was the right thought.',
      },
      {
        by: 'hamish',
        minutesAgo: ago(56, 9),
        reactions: { helpful: ['maren'], thanks: ['gwil'] },
        body: prose`
          Mine’s been on the round since my second week. It has held four live chicks, a set of teeth posted to the wrong house, and one
          letter I was asked to read out at the door.
        `,
      },
      {
        by: 'bea',
        minutesAgo: ago(55, 12),
        replyTo: 2,
        reactions: { same: ['ade'] },
        body: 'Hamish, you cannot stop there. What was in the letter?',
      },
      { by: 'hamish', minutesAgo: ago(55, 10), replyTo: 3, reactions: { thanks: ['bea', 'maren'] }, body: 'A yes. I’ll say no more.' },
      {
        by: 'ruth',
        minutesAgo: ago(54, 4),
        replyTo: 0,
        reactions: { thanks: ['maren', 'gwil'], helpful: ['tomasz'] },
        body: prose`
          I sewed that one. Ten years ago I was slow, and the row beside the label wanders off to the left at the end, because Jean called
          me to my tea. If it still does, it’s mine.
        `,
      },
      { by: 'maren', minutesAgo: ago(54, 1), replyTo: 5, body: 'It does. I always took it for a signature.' },
      {
        by: 'tomasz',
        minutesAgo: ago(49, 7),
        body: prose`
          The tie has the best place. On my bar bag there is a patch from the tent that ripped in the Tatras, and I like to think they
          still know each other.
        `,
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(30, 8),
        reactions: { thanks: ['maren', 'ruth'], helpful: ['noor'] },
        body: prose`
          I would like to draw these, one repair a page, with the maker’s name and the mender’s name at the bottom. Would you lend me
          yours first, @maren? I need photographs of numbers 4, 8 and 11, bad ones are enough.
        `,
      },
      {
        by: 'maren',
        minutesAgo: ago(29, 22),
        replyTo: 8,
        reactions: { thanks: ['xiaoyu'] },
        body: 'Bad ones I can do. They’re with you tonight, and one of the dog, who is in all of them anyway.',
      },
      {
        by: 'ade',
        minutesAgo: ago(0, 2, 5),
        replyTo: 0,
        body: 'I showed this to my eldest, who has asked for a broken bag so that she can begin.',
      },
    ],
  },
  {
    space: 'evenings-and-tea',
    kind: 'discussion',
    title: 'What is in the flask at the top of the hill?',
    posts: [
      {
        by: 'tom',
        minutesAgo: ago(14, 3),
        reactions: { helpful: ['hamish', 'bea'], same: ['chenmo'] },
        body: prose`
          There are two kinds of people at the mill. Some drink at the bottom, for courage. The rest of us carry half a litre up Cragg
          Vale and drink it at the top, where it’s worth something.

          In mine: builder’s tea with the milk already in, which three colleagues have called a crime. What’s in yours?
        `,
      },
      {
        by: 'hamish',
        minutesAgo: ago(14, 0, 40),
        replyTo: 0,
        body: 'Black, strong enough to stand a spoke in. Milk on the round turns to cheese by Ardmair.',
      },
      {
        by: 'chenmo',
        minutesAgo: ago(13, 14),
        reactions: { helpful: ['yining'], thanks: ['tom'] },
        body: prose`
          我带的是老白茶，不用怎么照顾它：出发前抓一把扔进壶里，灌开水，骑到山顶正好。放半天也不苦。绿茶这样闷就毁了，到顶上是一壶菜汤。

          去年在川西，海拔四千二，水八十多度就开了，别的茶都泡不出来，只有它还肯出味道。
        `,
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(13, 12),
        replyTo: 2,
        reactions: { helpful: ['tom', 'maren', 'hamish'] },
        body: prose`
          For those who can’t read it: Chen Mo carries aged white tea, a handful in the flask, boiling water on top, and it’s ready at the
          summit. Half a day doesn’t make it bitter. Green tea treated like that becomes, he says, vegetable soup. At 4,200 m in western
          Sichuan water boils in the mid-eighties, and it was the only tea that still gave anything.
        `,
      },
      {
        by: 'maren',
        minutesAgo: ago(12, 20),
        replyTo: 3,
        body: '@chenmo, how much is a handful? I’ve large hands and made soup of everything so far.',
      },
      {
        by: 'chenmo',
        minutesAgo: ago(12, 10),
        replyTo: 4,
        reactions: { helpful: ['maren'] },
        body: prose`
          半升水，三克，差不多是一个火柴盒盖那么多。手大的人抓一小撮就够了。

          Three grams, half a litre.
        `,
      },
      {
        by: 'yining',
        minutesAgo: ago(8, 15),
        reactions: { thanks: ['chenmo'] },
        body: '我是反过来的：带一个小盖碗、一瓶热水，到了茶园边上再泡。多花二十分钟，但是坐下来的这二十分钟才是我骑上去的原因。',
      },
      {
        by: 'gwil',
        minutesAgo: ago(8, 1),
        replyTo: 6,
        reactions: { thanks: ['yining'] },
        body: prose`
          Put that through a translator, and it came out as “these twenty minutes are the reason I rode up”. If that’s right, it wants to
          be on the wall at the mill.
        `,
      },
      { by: 'xiaoyu', minutesAgo: ago(7, 22), replyTo: 7, reactions: { helpful: ['gwil'] }, body: 'That is exactly right.' },
      {
        by: 'tom',
        minutesAgo: ago(0, 0, 6),
        body: prose`
          Three grams of white tea this morning, top of Cragg Vale, seven degrees and a curlew. I owe Chen Mo an apology for every flask
          before it. The milk stays at home.
        `,
      },
    ],
  },
  {
    space: 'evenings-and-tea',
    kind: 'announcement',
    title: 'Bench evening on the last Thursday of the month: bring something torn',
    tags: ['repair'],
    posts: [
      {
        by: 'ruth',
        minutesAgo: ago(9, 4),
        reactions: { helpful: ['maren', 'ade', 'noor'], thanks: ['lotte'] },
        body: prose`
          From this month the mill stays open until nine on every last Thursday. Two benches, two machines, Jean and me. Bring one torn
          thing, ours or anybody’s, and mend it yourself with somebody at your elbow.

          - Nutclough Mill, first floor, from half past five. Ring, the bell is stiff.
          - Twelve places, so put your name below. First come, no points, no favours.
          - It costs nothing. Thread is ours, and biscuits are welcome.

          For those far away we leave a camera on the left bench. Only hands and cloth will be in the picture, never faces, and nothing is
          kept.
        `,
      },
      {
        by: 'maren',
        minutesAgo: ago(9, 2, 30),
        replyTo: 0,
        body: 'Me, with number twelve: the Colden has started a new hole, in sympathy.',
      },
      {
        by: 'ade',
        minutesAgo: ago(8, 20),
        reactions: { helpful: ['ruth'] },
        body: prose`
          One adult and one nine-year-old with a pencil case, if that’s allowed. She’s careful with needles and frank about other people’s
          work.
        `,
      },
      {
        by: 'ruth',
        minutesAgo: ago(8, 5),
        replyTo: 2,
        body: 'Allowed. Jean wants her at the bench by the window, and she may be as frank as she likes.',
      },
      {
        by: 'noor',
        minutesAgo: ago(5, 8),
        reactions: { same: ['ade'] },
        body: 'On late days I come off at seven and would be there by eight. Is one hour worth it?',
      },
      {
        by: 'tom',
        minutesAgo: ago(5, 3),
        replyTo: 4,
        reactions: { thanks: ['noor'] },
        body: 'An hour’s a strap or a zip pull. Not both. I’ll keep you a place, and come as you are.',
      },
      {
        by: 'lotte',
        minutesAgo: ago(2, 6),
        replyTo: 0,
        reactions: { helpful: ['maren'] },
        body: 'I will watch the hands from Utrecht. Could somebody say aloud what they do? Half of what I know I got from overhearing.',
      },
    ],
  },
];
