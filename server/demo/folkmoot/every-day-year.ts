/** Every day, the year before: work, rain, things carried. */
import { talkOf } from '../talk.ts';

export const everyDayYear = talkOf(
  'every-day',
  `
# discussion · What is the oddest thing you delivered this week? · courier
@kofi 167d
I’ll start. One tuba mouthpiece, to a pub, urgent, signed for by the tuba.

@paolo +2h
A boiler valve for an espresso machine from 1961, inside a loaf of bread, because that was the only thing the customer had that was exactly the right size.

@hamish +3h
Forty metres of fence, a bit at a time. He orders it a bit at a time.

@aisha +5h
Eleven inner tubes to a headteacher, with a bill. Nothing has ever been paid so fast.

@sam +20h tap:6
A cello. Lewes to Brighton. On a bicycle. I was passed by a hearse, and the driver took his hat off.

@kofi +2h re:4
Thread over, Sam wins.

# question · Is there a pannier that a laundry bag fits in without folding the shirts? · panniers, shirts
@noor 38d
Uniforms have to be at the ward by seven and they must not look like I slept in them. I do sleep in them, but that’s not the point.

@jonas +3h
Roll, do not fold: lay two shirts on each other, sleeves in, roll round a 60 mm tube. The Lumb is 310 mm wide inside, the roll is 300.

@ines +5h accepted tap:3
Tube from a roll of wrapping paper, cut to length. Mine has been to the hospital in Umeå every working day since 2019. The paper on it has reindeer.

@noor +2d re:2
Reindeer are now on ward six. Thank you.

# discussion · Rain figures from Bergen: when is a bag dry? · rain, measuring
@sunniva 229d
I ride 6 km to work with a strip of blotting paper in each bag. 240 wet days last year. How many mornings was the paper wet?

| bag | wet mornings |
| --- | --- |
| Dusk, flap down | 9 |
| Dusk, flap “mostly” down | 71 |
| Moor | 22 |
| plastic shopping bag | 3 |

The shopping bag wins and I will not be taking questions.

@jonas +1h
I will be asking one. Was the shopping bag the same bag for 240 days?

@sunniva +1h re:1 tap:5
It was eleven bags. That is the other column.

@ruth +1d
Nine out of 240 is better than we’d have said. The 71 is the number I’ll print and hang over the bench: nobody closes a flap that takes two hands.

@lotte +3d
So make one that takes one.

@ruth +8h re:4
The sample on my bench says: soon, and with one thumb.

# discussion · Shop owners: what do you do with the customer who stands dripping at the till? · shops
@heli 111d
在昆明卖花，下雨天骑车来的客人进门先滴一地水，人家不好意思，我也不好意思。你们店里怎么办？

@paolo +6h
A coat hook outside the door, under the awning, with a sign: *the rain waits here*. People laugh and hang it up.

@brigid +9h
Sawdust and good manners. In that order.

@zhaokai +1d
门口放个搪瓷盆，客人把伞和雨衣往里一扔，水声还挺好听。胡同里都这么干。

@heli +2d re:3
搪瓷盆买了，印着牡丹，跟花放一起，客人拍照比买花还多。

# review · The soft shim: three months on a cargo bike with a loose child · lumb, shim
@dafydd 64d
Bought the Lumb second-hand for feed and lambs, got the soft shim in the post without asking. It’s quiet. What moves now is only the lamb.

Three stars for my back, five for the shim.

@bea +4h
Give the lamb the second floor of my street and we are even.

@ruth +20h
That sentence goes on the wall of the packing room. Thank you.

# idea · A reflective strip on the flap, sewn, not glued · light, dusk
@kofi 265d
At seven in the morning in January I’m a grey man on a grey road with a grey bag. Two centimetres of reflective tape on the flap’s edge. Not neon. I’m not a digger.

@priya +2h
The tape that’s woven, not printed: printed is bald after a winter of fingers.

@xiaoyu +7h
可以画一下吗？Not a stripe but the stitch line itself: reflective thread. By day nobody sees it.

@ruth +12d tap:7
Xiaoyu’s stitch line is the one we tried. Reflective thread exists, breaks twice as often as ours, and costs four times as much: about £1.90 a bag. We’ve sewn eleven. They’ve been out since.

@kofi +30d
Rode number seven of the eleven home behind me in a shop window and nearly braked for myself. Keep it.

@ruth +44d
**Taken up** for the Dusk from spring. Not for the Moor: on the tote there is no seam where light falls. I’d rather say that than sew something for the photograph.

# discussion · Do you say hello? · road
@anselm 102d
On a tram nobody greets. On a bicycle in the hills everybody does. Where is the border? I have begun to greet and am watched with concern.

@elsie +3h tap:5
You say good morning to anything with legs, and good afternoon to anything that says it back.

@kofi +1h
In a city: nod at the lights, never on the move. In the lanes: everybody, including sheep.

@ines +9h
In Umeå one greets below −15. It is a survival signal.

# question · How do you carry two litres of milk that don’t want to be butter? · panniers
@dafydd 137d
Four miles of farm track. By the gate it’s cream, by the road it’s an argument.

@bea +2h accepted
Fill the bottle to the very top. It is the air that churns. Then lay it, do not stand it.

@dafydd +1d re:1
Well I’ll be. Forty years of half-full bottles.
`,
);
