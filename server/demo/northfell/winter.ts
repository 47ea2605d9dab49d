/** Winter. */
import { talkOf } from '../talk.ts';

export const winter = talkOf(
  'winter',
  `
# discussion · Minus 24 in a summer bag: what I got wrong, in order · cold, mistakes
@sigrid 9d
It began with the forecast and it ended with me doing squats at four in the morning. In order:

1. Read the forecast for the town. The town is 400 m lower and by the sea
2. “It’s only one night”
3. Took the +2 bag, because it was dry
4. Put the mat’s valve uphill, it leaked all night into the snow
5. Ate at six, nothing after. No fuel, no fire
6. Put the water bottle *outside* the bag, to save room
7. Did not turn round at three o’clock, when I knew

Seven mistakes. The valve was the smallest of them.

@ola +2h tap:7
Ski patrol: every one of our night call-outs has your number seven in it. Usually nobody writes it down.

@alect +3h
Sorry for the beginner’s question: how did you know at three?

@sigrid +1h re:2 tap:9
I started to be cheerful. I am never cheerful.

@kenta +5h
In Hokkaido we call it “the kind voice”. When the mountain speaks kindly, go home.

@hugh +1d
I have a cheerful voice that I have learned to be suspicious of since 1971. It was right once.

@lars +2d
Number 5 is the one people underestimate: 800 kcal at eight in the evening is worth about as much as the next warmer bag.

@alect +4d16h
Went up Helvellyn on Saturday, felt cheerful on Swirral, went home. Thank you.

# question · First winter. Can I use a three-season tent if I stay low? · beginners, tents
@alect 4h
Skarn 2, Lake District, valley bottoms, January.

@callumd +35m tap:3
Yes, with three rules: out of the wind (a wall, not a tree), peg the lot, and knock the snow off every time you wake. It’s not the cold that kills a three-season tent, it’s the weight.

# question · Which goggles don’t fog with a buff up to the nose? · goggles
@hollis 6h40m tap:2
Three pairs, three kinds of “anti-fog”, all the same fog. Glasses underneath, if that matters. It always matters.

# discussion · Turning round: when did you last, and what did it cost you? · turning-round
@lars 87d
We count summits. I want to count the other thing. Mine: in March, forty minutes under the top of Store Lenangstind, wind slab, felt it settle. Cost: a very quiet evening.

@gwen +2h tap:6
Bob Graham, leg five, hour twenty-one. Cost: the whole thing. I was asleep on my feet on the way to Robinson. Would do it again, have not.

@mateusz +3h
A client wept and then paid double. I gave the half back.

@hugh +5h tap:8
1979, the Matterhorn. We turned, two behind us didn’t. I think of it most weeks.

@beth +1d
Last Friday. Cost: one packet of biscuits eaten in a car park, in silence, in the rain. It was fine.

# question · Gas or petrol below −15? · stoves, cold
@bram 36d
First time north. The shop says gas “with winter mix”.

@sigrid +2h accepted tap:6
Gas works to about −20 if you turn the canister upside down and your stove has a preheat tube. If it hasn’t, it works until −8 and then sulks. Below −20: petrol. It stinks, it burns your eyebrows and it has never once not worked.

@ola +4h
And practise lighting petrol at home. Outside. Ask my brother about the carport.

# note · Avalanche bulletins: how I read one in ninety seconds · avalanche
@lars 66d
Not a course. What I look at, in this order:

1. **The problem**, not the number: wind slab, weak layer, wet
2. **Where**: aspect and height. Hold your map the same way round
3. **The number**. 3 is where most people die, because 4 keeps them home
4. **The last line**, the free text. That is the forecaster talking to you
5. What I *want* to do today. Then I say it out loud and listen

~~~
Not a course. What I look at, in this order:

1. **The problem**, not the number: wind slab, weak layer, wet
2. **Where**: aspect and height. Hold your map the same way round
3. **The number**. 3 is where most people die, because 4 keeps them home
4. **The last line**, the free text. That is the forecaster talking to you
5. What I *want* to do today. Then I say it out loud and listen
6. Who is coming with me, and whether they would say no. (Added after Effie’s question below. I had forgotten the most important one.)

@effie +3h tap:5
And the person beside you?

@lars +1h re:1
Number six. You’re right, and I have edited it in.

@petra +1d
I will print this for the course, with both of you at the bottom.

# discussion · The bothy at half past five · bothies
@tess 29d
Dark, one candle, nine wet people, one dry corner. Who gets the corner?

@effie +1h tap:6
The youngest, unless somebody’s shaking. If somebody’s shaking, everybody gets up.

@fergus +2h
Whoever carried the coal.

@jonah +1h
The dog. There’s no discussion. You put him in the corner and everyone lies round him.

@aoife +20h
We arrived last, with two children, and nine people stood up. I’ll remember that longer than the view.

# question · Microspikes or crampons for Striding Edge in a normal January? · crampons, beginners
@ewan 17d
Boots are B1, I own spikes.

@callumd +1h accepted tap:7
Crampons, an axe, and somebody who’s shown you how to stop. Spikes are for paths. On the Edge they come off in the one place you’d mind. Twelve of my last forty were in spikes. B1 takes a C1 crampon, the shop in Keswick lends them for £8 a day.

@ewan +1d re:1
£8 I have. Booked the day with them.

# idea · Publish the test room’s failures, not only the passes · tests
@lars 154d
A temperature rating without the failures is an opinion.

@moira +10d tap:9
**Taken up.** Since the spring there’s a page for each product with every test it failed, the date, and what was changed. The first one had fourteen lines. Sales of the Skarn went up that month, which nobody here had bet on except Wren.

@wren +20m
£5 from each of them. The kettle is new.

# announcement · Test nights in January: twelve places, above 600 m, nothing to win but soup · tests
@moira 7d
Two new valves, one new pole insert (40 mm, measured, thank you), one idea we’re not sure about. Three nights, 14 to 17 January, Deepdale. You carry, we cook. Reports are printed whole, good or bad.

Say in one line what you’d be cold in.

@gwen +40m
Last year’s tights and optimism.

@hollis +2h
After a night shift: everything.

@chenshanming +5h
從零上二十度的地方過去，什麼都會冷，那正是你們要的資料。

@moira +1d re:3 tap:4
True, and taken. You’re number one on the list.

@milo +3d
Second-hand Skarn, tag gone, owner keen.
`,
);
