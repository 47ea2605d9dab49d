/** What it has seen, and evenings, the year before. */
import { talkOf } from '../talk.ts';

export const seenYear = [
  ...talkOf(
    'what-it-has-seen',
    `
# discussion · The Moor that was born in · moor, family
@brigid 218d
My daughter was early and the ambulance was late, and what stood in the hall was a Moor with the shopping. Towels in the bottom, tins out. She came at twenty to four. The tin of peaches is kept, unopened. She’s nineteen.

@maren +2h tap:9
There’s no repair to add to that.

@elsie +1h
I delivered her mother in the co-op. Runs in the family.

@ruth +1d
We’ve got the order book of that year. It was sewn by Jean on a Tuesday. She’s read your post four times and would like to know if the peaches were in syrup.

@brigid +3h re:3
In juice. We’re not animals.

# discussion · Dyed mine with onion skins, and it came out like a good toast · dyeing, yuki
@yuki 239d
The Moor had faded to the colour of dust. Two kilos of onion skins from the curry shop, alum, four hours at 80 °C, the leather tied up in film. It is gold-brown now, darker where it was waxed, like a map of rain.

@lotte +4h
Did the thread take it?

@yuki +2h re:1
No, polyester stays. So every seam is a pale line now. I did not plan it, and it is the best part.

@gwil +1d
And the buckles?

@yuki +1h re:3
A little pink. They will forget.

@xiaoyu +8h tap:5
想看！「雨的地图」这个说法真好。

# review · Thirty-one years in Line 3: a satchel, remembered · satchel
@anselm 114d
Not one of yours, older: my driver’s satchel, issued 1978, returned 2009. I review it because nobody else will.

Held: ticket punch, bread, a novel for the terminus. Strap mended twice by a passenger who was a saddler and rode to the end for it. Never once closed properly. I had to give it back and I have dreamed of it.

@elsie +2h tap:6
This is the best review on the internet and I’ve read all of it.

@hamish +9h
They let me keep mine. I’d have gone to court.

# note · What Jean says about stitches, written down while she said it · stitches, jean
@ruth 160d
Jean has sewn here since before here was here. She retires in spring and doesn’t type, so:

- “Pull till it sighs, not till it squeaks.”
- “Anybody can start a seam.”
- “If you’re angry, cut. Don’t sew.”
- “Wax is manners.”
- “The back of the work is for whoever mends it. Leave them a path.”

@gwil +1h tap:8
The last one. I’ve walked those paths.

@maren +3h
Tell her that hers are the only seams I’ve never had to unpick.

@ruth +1d re:2
Told her. She said: “Well, she’s not had it long enough.”
`,
  ),
  ...talkOf(
    'evenings-and-tea',
    `
# announcement · Jean’s last Thursday is the twenty-ninth. Come early · jean, bench
@nell 149d
She doesn’t want a speech, so there’ll be none. There will be pie, the old Singer on the table, and anybody who’s had a bag of hers may sew one stitch in the long strip that goes round the room. Door at five. No presents, except thread.

@elsie +2h
I have a reel of hers from 1991 that I never gave back.

@tom +12d tap:7
Ninety-four stitches, eleven of them straight. She’s taken the strip home to correct it.

# discussion · Coffee in the field: who carries what, and is it worth it? · coffee
@paolo 223d
Moka pot for two, 290 g, the handle sawn off, a spoon as handle. Ground at home, because I am Italian and not an animal.

@tomasz +1h
Instant. I am sorry.

@paolo +1h re:1 tap:4
I have read that three times and I forgive you only because of the Baltic.

@chenmo +6h
我带一把六十毫升的小壶和岩茶，冲七泡，看一座山。咖啡一口就没了。

@callum +1d
Spruce tips in hot water. Free, and it’s where I work.

@paolo +4h re:4
*That is a tree.*

# question · Which tea stands a thermos for six hours without turning to tar? · tea, flask
@greta 97d
In the lighthouse the flask is filled at four and the light is checked at ten. Black tea is furniture polish by then.

@yining +2h accepted tap:5
白茶，三年以上的寿眉，掰一小块直接焖，不用过滤。六个小时正好，越焖越甜。In English: aged white tea, a thumbnail of it, leave it in. It only gets sweeter.

@elsie +5h
Or barley. My mother’s answer to everything.

@greta +14d re:1
Found “Shou Mei 2019” in a shop in Stockholm. At ten it tasted of dates. The light was also all right.

# discussion · A song for the washing-up after the bench evening · music
@ruairi 71d
You’ve nine cups and one tap. I’ve counted. A hornpipe is the wrong speed and a slow air breaks cups. I vote for a slip jig: nine to the bar, a cup each.

@sam +2h
9/8, one cup a beat, and who breaks one buys the next tin of wax.

@ruth +1d tap:3
We tried it on Thursday. Eight cups.
`,
  ),
];
