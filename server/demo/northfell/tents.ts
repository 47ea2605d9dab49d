/** Tents. */
import { talkOf } from '../talk.ts';

export const tents = talkOf(
  'tents',
  `
# question · Skarn 2: front pole split at the joint by Sprinkling Tarn. Me or the pole? · skarn, poles, wind
@beth 4d6h
Half past two, a gust you could hear coming up from Styhead, and then a noise like somebody stepping on a plate. The front pole has a split as long as my thumb, starting at the ferrule. Tent held until morning, me less so. Did I pitch it wrong or is the joint weak?

@callumd +50m tap:6
Photo of the joint would say. If the split starts at the *end* of the tube, the section wasn’t pushed home: half an insert takes all the bending. If it starts 20 mm in, it’s the pole.

@beth +25m re:1
Twenty, give or take. I pushed them all home. I teach maths, I count clicks.

@tobias +1h accepted
Then the stress riser is at the insert’s inner end. Tube 9.0, insert 7.9, free length 20: the moment jumps there by about 40 %. A 45 mm insert would spread it.

@mateusz +2h
In the Tatras we say: the mountain tests, the factory apologises. Let us see.

@ivo +18h re:0 official tap:9
The factory apologises. Beth’s pole came in by courier this morning; we bent eleven others from the same month. Four split in the same place at a load they should shrug off. **It’s the joint, not you.** Inserts from lots 2604 to 2606 are 20 mm where the drawing says 40.

Lot number is on the shock cord tag. If yours is one of those, write to us: new front pole, no receipt, no photo, and the old one is ours to break.

@tobias +40m re:5
Forty where I guessed forty-five. I will take it. Also: how did 20 pass inspection?

@ivo +2h re:6 tap:5
It passed because the inspector’s gauge checked the diameter. It now checks the length as well. The inspector was me.

@milo +1d3h
Mine’s second-hand, tag gone. How do I tell?

@ivo +3h re:8
Push a pencil into the open end until it stops, mark it. Under 25 mm: write to us. Second-hand counts the same.

# question · Skarn 2 on a wooden platform: what do you peg into? · skarn, pegs
@rosa 1d5h tap:2
The new huts in the Picos have platforms, lovely larch boards, no gaps, no rings. Wind from the col. I have eight pegs and a rope.

# discussion · Condensation: is there any trick that isn’t “open the door”? · condensation
@maeve 71d
Mournes, eight degrees, no wind, two people who talk. By four it rains inside.

@priyan +2h tap:6
Physics is against you: two people breathe out about 400 g of water a night. You can move it, not abolish it. Move it: low vent on the windward end, high one on the lee, nothing wet inside, and pitch where there’s a breath of wind instead of the pretty hollow.

@yuna +3h
A car-wash cloth on a string. Wipe before you sit up, not after.

@hugh +9h
Talk less.

@maeve +1d re:3 tap:4
Tried all three. The third is the hardest and works best.

# note · Pegs: what held in what, after 140 nights · pegs, measuring
pinned: The peg table. Ask about your own ground below it, it grows.
@tobias 203d
Pull at 45°, spring balance, five tries each, in newtons when it moved.

| ground | Y-beam 18 cm | nail 15 cm | wide snow | rock and loop |
| --- | ---: | ---: | ---: | ---: |
| turf, wet | 310 | 140 | 260 | 400 |
| gravel | 120 | 90 | 60 | 400 |
| sand, dry | 40 | 15 | 210 | – |
| frozen turf | 600+ | 480 | bent | 400 |
| firm snow | 30 | 10 | 350 buried | – |

A gust of 50 mph on a Skarn’s windward corner is about 220.

@ola +3h tap:4
Snow anchors: bury it *flat*, cord round the middle, stamp, wait ten minutes. The ten minutes are worth 150 of your newtons.

@tess +1d
What’s the column for Peak District millstone and despair?

@tobias +1h re:2 tap:5
Rock and loop. It always was.

# discussion · Green or orange? The farmer, the rescuer and the photograph · colour
@callumd 158d
Rescue view: I’ve spent four hours walking past a green tent at eighty metres. Orange, please, or at least the inner of the fly.

@fergus +1h
Stalker’s view: an orange tent on the skyline moves every beast in the corrie to the next estate. Green.

@ingrid +4h
Moss view: grey. Everybody loses equally.

@aoife +6h tap:6
Green outside, orange groundsheet. Turn it over when you want to be found.

@callumd +20m re:3
That is annoyingly good.

@moira +3d tap:5
The Skarn’s bag is orange since 2024 for that reason, and nobody noticed, because we never said. Tied to a pole it shows from 900 m. Saying it now.

# idea · Sell single pole sections, not the whole pole · poles, repair
@marek 231d
I broke one section of nine. The whole pole is £64, the section is worth £4. I sew, I can thread cord. Sell me the section.

@callumd +2h
Aye. We’ve a bucket of broken poles at base, each with one bad section.

@nadia +1d
And print a number on every section, so that one can ask for it in bad French from a hut.

@moira +9d
Costs: a bin for each of 31 sections, someone to pick them, and the risk that someone puts a 9.0 into an 8.5. We’d want the number lasered.

@tobias +2h re:3
The number fixes the risk: two digits for the diameter, two for the place.

@moira +57d tap:12
**Taken up.** From February every section has its number and costs what it costs us, plus postage: £3.10 to £5.40. Marek’s drawing of the label, Tobias’s digits. If we’re late I say so here, with the reason.

# idea · A Skarn 3 with a porch for a bike · skarn
@bram 188d
Flat country, panniers, rain from the side. One more metre of porch.

@moira +5d tap:3
**Declined.** We drew it: +740 g, and the porch becomes a sail in anything over 35 mph. We’d be selling a tent that’s fine in the Netherlands to people who then go to Skye. A tarp that clips to the Skarn’s porch does it for 310 g and comes down when it blows: pattern is free, ask Marek.

@marek +1h
Pattern sent. Bring your own fabric and a calm Sunday.

@bram +24d re:1
Two Sundays. It has my bike under it now. Sewn upside down, works anyway.

# review · Skarn 2 after a Hebridean spring: sixty nights, four complaints · skarn, review
@effie 97d
**What held**: fly, floor, zips, my temper until night forty.

**What didn’t**:
1. Porch zip pull: gone by night nine, replaced with cord
2. Inner pocket too high to reach lying down
3. The stuff sack fits the tent exactly once, on the day you buy it
4. The guy line runners slip when iced

Score: four out of five, it’s the best tent I’ve hated.

@moira +1d tap:5
1 and 4 are in the autumn run: bigger pulls, runners with teeth. 3 is vanity, the next sack is two litres larger and uglier. 2: how long are your arms?

@effie +2h re:1
Ordinary. The pocket is for giraffes.
`,
);
