/** Packs and shells. */
import { talkOf } from '../talk.ts';

export const packsAndShells = [
  ...talkOf(
    'packs',
    `
# question · Kentmere 45: hip belt rides up under a short back. Shorten it or swap it? · kentmere, fit
@gwen 1d2h
42 cm from bone to bone. On the smallest setting the belt is over my ribs by lunch.

@nadia +3h tap:3
Empty it, put it on, belt first, tight, *then* move the yoke down until the shoulder straps leave the back one finger under the top. Most people set the shoulders first and the belt pays.

@gwen +5h re:1
Better. Now the lid hits my head when I look up at what I’m supposed to climb.

# question · Does a Kentmere fit in the locker of a Swedish night train? · trains, kentmere
@sasha 2d9h
The lockers at Abisko are 34 wide, 80 deep. Packed it is round. I would rather not unpack it on the platform in December.

# discussion · What do you carry that weighs something and is worth it? · weight
@yuna 112d
My base weight is 4.1 kg, and in it is a 90 g harmonica. I cannot defend it. What is yours?

@hugh +1h tap:7
A cushion. Two hundred grams of feather. I’ve sat on it on every summit since 1983.

@aoife +2h
A paper book, for the child who wakes. They don’t glow.

@tobias +2h
A spare spring balance.

@mateusz +3h re:3 tap:5
This is the saddest sentence on the internet.

@jonah +1d
Dog biscuits. I’m told they’re for the dog.

# note · How to pack a 45 so that it doesn’t pull you backwards · packing
@petra 84d
From my courses, drawn in the sand a hundred times:

1. **Bottom**: sleeping bag, soft, never the thing you need in rain
2. **Against the back, between shoulder and hip**: water, food, stove. Everything that is dense
3. **In front of that**: clothes, as filling
4. **On top**: the next three hours. Shell, map, lunch
5. **Outside**: only what may be lost

Put it on, stand on one leg, close your eyes. If you fall backwards, go back to 2.

@beth +3h tap:4
My form group now does the one-leg test with school bags.

@hollis +2d
Fell backwards on a ward corridor. Point two, noted.

# question · Is a 45 enough for five days in October with a tent? · kentmere, autumn
@ewan 23d
Student budget: it’s the one I can borrow.

@yuna +1h
Enough for ten, in July.

@sigrid +2h accepted tap:5
October, yes, if the tent is shared and the sleeping bag is down. Strap the mat outside. If the bag is synthetic it will be the only thing in there, and you will not be sad long, because you will be cold.

@ewan +11d
Five days, Knoydart, 45 litres, friend carried the poles. Everything outside was wet and everything inside was crumbs.

# idea · A pack you can hose out · packs, mud
@wangdashan 146d
马汗、羊油、沙子，三样都在背包底。能不能拿水管冲？ The bottom should open.

@jonah +2h
Seconded by the dog.

@moira +11d tap:6
We tried a zip at the bottom: it leaks and it breaks. What works is a **drain eyelet and a lining that pulls out like a pocket**. That’s in the Kentmere from next autumn. Taken up, in the shape that survived a winter in the stables of the Fell Pony Trust.

@wangdashan +1d re:2
马也同意。
`,
  ),
  ...talkOf(
    'shells',
    `
# question · Does reproofing a Fjell shell bring the breathability back, or just the beading? · fjell, reproofing
@alect 2d3h
It wets out on the shoulders after an hour. Bought used, looks new. Is it done for?

@priyan +2h tap:7
Two separate things. *Wetting out* is the outer face: the finish is worn or dirty, water fills the weave, and vapour can’t get through a film of water. Washing and heat usually bring it back. *Delamination* is the membrane leaving: bubbles, flakes, no cure.

Wash it first, warm, tech wash, two rinses, then 20 minutes in a dryer on low. Reproof only if drops still don’t stand up.

@alect +1d re:1 accepted
Washed it. The water came out like tea. Drops stand now, without any spray. I was about to buy a new one.

@ivo +4h official
Priya’s answer is what we’d say, and shorter. We’ll wash and test any Fjell for the price of the post, whoever owns it.

# discussion · PFAS-free: it wets out sooner. Are we allowed to say that? · dwr, pfas
@fergus 64d
The old stuff beaded for three seasons. The new one is tired by the second week on the hill. I know why it’s gone. I’d still like somebody to say it out loud.

@priyan +1h tap:5
I work with these finishes: yes. The new ones repel water, not oil, so skin and smoke kill them. They need washing three times as often. It’s still right: I’ve seen the blood figures from the towns beside the works.

@moira +1d tap:8
Saying it out loud: **it wets out sooner.** Our own test: old finish 80 wash-free hours of rain, new one 26. We changed because what we put on jackets was in the becks behind this building. It’s on our list of known faults as “by decision”, with both numbers.

@fergus +40m re:2
That’ll do me. Not the jacket. The answer.

@effie +8h
Hut warden’s view: people who wash it are dry. People who don’t, write reviews.

# discussion · Umbrella on the hill: let’s have it out · umbrella
@rosa 131d
Picos, July, 31 degrees, afternoon storms. I walked six days with an umbrella and wore my shell for forty minutes. Laugh now.

@fergus +1h
I’m laughing now.

@kenta +3h tap:5
In Hokkaido the old guides carry one. In rain without wind nothing is better. In wind nothing is worse. The skill is to know the difference before it does.

@maeve +2h
In the Mournes the difference is four seconds.

@fergus +30d re:0 tap:6
Bought one. For the dog. I’ll say no more.

# review · Fjell shell, eighteen months of mountain rescue · fjell, review
@callumd 51d
Forty-one call-outs, bracken, rope, stretcher handles, a helicopter.

| | after 18 months |
| --- | --- |
| face fabric | two cuts, patched, holding |
| membrane | fine |
| zip | slider changed once, by me |
| hood over helmet | fits, at last, somebody asked a helmet |
| pockets | under the harness, useless |

I’d want the pockets 8 cm higher and nothing else changed. Nothing else, please, I know what designers are like.

@moira +6h tap:6
Pockets: yes. Nothing else: I’ve pinned that sentence over the designers’ table.

# question · Mould spots on a shell that was packed wet for a month · mould, washing
@suqing 33d
深圳潮，收包里忘了一个月，白点洗不掉。

@priyan +4h accepted
Soak in cool water with a spoon of sodium percarbonate (no bleach, no perfume), one hour, rinse twice, dry in the sun. The stain may stay, the smell goes. If the inside tape lifts, it is over for rain and fine for wind.

@suqing +3d
味没了，点还在，像星星，就叫它星空款。
`,
  ),
];
