/** Mending, the year before. */
import { talkOf } from '../talk.ts';

export const mendingYear = talkOf(
  'mending',
  `
# question · Thread for a seam that sits in salt all day? · thread, salt
@ruairi 88d
I play the ferry at Doolin and the Moor lives on a wet deck. The bottom seam has gone grey and furry. Polyester again, or is there something better than what you used?

@gwil +6h tap:4
Bonded polyester, size 20, and wax it yourself before it goes through the needle. Ours isn’t bonded, I think. Nylon is stronger and hates the sun. Linen is lovely and will be soup by August.

@ruth +1d official tap:3
It isn’t bonded, Gwil is right. We changed to bonded in March because of exactly this, on two bags from Skye. Yours is older. Send it when the season’s over and we’ll run the bottom seam again. You pay the post there, we pay it back.

@ruairi +3h re:2 accepted
Season’s over on the second of November. I’ll put a tune in the flap pocket.

# note · Five stitches worth knowing, in the order in which I needed them · stitches, sewing
@aisha 131d
For the girls in the bike club I made a card, and I was told to put it here.

1. **Running stitch**, to hold a patch while you think
2. **Backstitch**, for anything that pulls
3. **Whip stitch**, over an edge that frays
4. **Ladder stitch**, to close a lining without being seen
5. **Saddle stitch**, two needles, for straps and for showing off

Number five takes a lunch break and is worth two detentions.

@elsie +4h tap:6
Blanket stitch is missing and I’m not cross, only disappointed.

@aisha +2h re:1
It is on the back of the card now, with your name.

@yuki +9h
In Kyoto we would put sashiko first. It is only running stitch with patience. Patience can be taught in winter.

@maren +2d
Number four saved a lining on a bus last week. The driver waited for the knot.

# discussion · Is it still the same bag? · philosophy, repair
@gwil 245d
I’ve now replaced, on a Dusk from 2013: both buckles, the flap, three of four straps, the lining, and the dowel. The owner wants “the old bag back when it’s done”. I haven’t the heart to say that what’s left of the old bag is a label and two rivets.

@jonas +2h
By area: what percentage of the cloth is original? That is the honest answer.

@maren +3h tap:5
By smell it’s the same bag. Ask any dog.

@sam +8h
Luthiers have had this argument since 1780. Our answer: as long as it has been played through every repair, it’s the same fiddle. A thing that lies in a drawer for the work becomes another one.

@yining +1d
我们那儿有座桥，木头一根一根换了四百年，名字没换过。大家问的从来不是桥换了没有，是还走不走得过去。

@gwil +5h re:4 tap:4
That’s it. I’ll tell him it still gets him across.

# question · Zip slider of the lining has lost its grip, not its teeth · zips
@oksana 203d
It closes, then opens behind itself like a bad joke. I have pliers and no courage.

@kofi +1h accepted tap:5
Courage is a quarter turn. Zip fully open, slider at the end, squeeze each side of it *behind* the tongue, very gently, left, right, left. Try. If it’s still laughing, again. I do mine every four months with the same pliers I open beer with.

@wuke +62d
补一句：夹之前先拿蜡烛头在齿上走一遍，常常不用夹就好了。

@oksana +3h re:2
I translated this with my phone, used the end of a birthday candle on the other bag, and it works. Thank you, both of you, in both directions.

# review · The wax tin, twelve months and three bags later · wax
@callum 118d
Bought it because the candle man in Balloch retired. One 200 g tin does a Moor twice and a Colden once.

Good: takes in the cold, no skin on top, smells like a boat. Less good: the lid needs a coin and I never carry one in the wood. Price is fair, and I notice you tell people where to get it cheaper. Four out of five, the fifth is in the lid.

@tom +1d
The lid is a known nuisance. The tin maker has one with a lever, it costs 31p more. Would you pay it?

@callum +2h re:1
Aye. A coin costs me more every time I lose one.

@brigid +5h
As somebody who sells stamps: 31p is nothing, a lid that bites is for life.

# idea · Teach one repair a month, on a table anybody can come to · workshop
@aisha 176d
You have the bench evening once a month and the same nine people have a stool. My girls would come if there was a Saturday. Four seats for under-eighteens, one repair, start to finish.

@elsie +3h
I will bring scones and hold the thread.

@ruth +2d
We can’t insure children at the machines. Everything by hand, though? Needle, awl, rivets with a hammer, yes.

@aisha +4h re:2
By hand is better. They break the machines at school anyway.

@ruth +6d tap:8
**Taken up.** First Saturday of the month, ten to twelve, four seats for under-eighteens and whoever brings them. Starts in the new year. Elsie’s scones are in the plan in writing.

@noor +130d
I brought my cousin in October. She riveted her own name plate and hasn’t taken it off the bed since.

# question · Mould inside the flap after a winter in the cellar · mould, cleaning
@hana 75d
White dots, not many, and a smell of mushrooms. Vinegar? Bleach? Fire?

@sunniva +3h
Not bleach, it eats the cotton. Brush it dry OUTSIDE, then vinegar one to four, then a week of sun. I live in Bergen, this is my subject.

@mirela +2h re:1 accepted tap:4
Chemistry teacher here: Sunniva is right, and add this: alcohol, 70 %, on the seams, because vinegar does not get into thread. Then dry it fully before you wax. Wax over a live spore is a sleeping bag.

@hana +6d
Brushed, vinegared, schnapsed, sunned. The dog no longer sneezes at it, which is the test.
`,
);
