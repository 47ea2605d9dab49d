/** A few more, from every corner; and the test room. */
import { talkOf } from '../talk.ts';

export const more = [
  ...talkOf(
    'tents',
    `
# question · How do you pitch alone in 40 mph without losing the fly to Denmark? · wind, pitching
@hollis 145d
Nearly happened on Cross Fell.

@ola +2h accepted tap:6
Peg the windward end of the BAG the tent came in to the ground first. Pull the tent out of it like a snake, one peg at a time, kneel on what is loose. The bag never leaves you. Denmark has enough tents.

@kenta +5h
And poles last. A tent without poles is only wet.
`,
  ),
  ...talkOf(
    'routes',
    `
# discussion · Weather where you stand, in one line · weather
@hugh 1h10m
Kendal, four degrees, the sort of rain that apologises.

@sigrid +12m tap:2
Karasjok, −19, stars, no apology.

@maeve +9m
Newcastle, County Down: sideways.

@kenta +14m re:1
Asahikawa, −6, *zaku*.

@beth +18m re:2
Coniston, the rain stopped at ten past and I am writing this with one boot on.

@callumd +8m tap:1
Put the other one on, there’s another band at four.
`,
  ),
  ...talkOf(
    'shells',
    `
# idea · Put the wash count on the jacket · washing, label
@priyan 84d
People don’t know when they last washed it. A woven strip with twenty small squares inside the pocket, a laundry pen ticks one off. No app.

@fergus +1h
No app. I’m in.

@moira +13d tap:7
**Taken up.** Woven strip, twenty squares, from the spring Fjell. It costs eleven pence and saves, we think, a jacket in nine.

@ewan +2h
What happens at twenty?

@priyan +30m re:3 tap:5
You write to us, and we send you the next strip. And a card.
`,
  ),
  ...talkOf(
    'winter',
    `
# discussion · Hearing snow · snow
@kenta 60d
Old guides in Asahikawa name snow by its sound under the ski: *kyu*, *zaku*, *shaa*, and one that has no sound, after which they go home. Which words do you have?

@ola +1h
In Narvik: *skare* cracks like an egg, *kram* says nothing and then says your name.

@sigrid +2h tap:5
The one without sound, we have it also. We say the snow “holds its breath”.

@callumd +6h
In Wasdale: “porridge”. It’s always porridge.
`,
  ),
  ...talkOf(
    'packs',
    `
# discussion · The heaviest thing you ever carried out that wasn’t yours · litter
@effie 41d
A fridge door. From Corrour, nine miles. I’ve no idea how it went in.

@jonah +2h
A sheep. Alive. She steered.

@tess +3h tap:5
Eleven disposable barbecues from Mam Tor, in a school rucksack, singing.

@callumd +1h tap:4
People, mostly.
`,
  ),
  ...talkOf(
    'test-room',
    `
# discussion · Number 31: a valve that can’t be stepped on. Who has heavy feet? · valves
@moira 4d
It sits in a groove and shuts when you kneel on it. In the room it has had 4,000 knees. What we don’t have is ice in the groove. Eight samples, eight people, three frosts each.

@sigrid +5h
I have ice. I have heavy feet. I have a reason, see my list, number 4.

@lars +1d tap:3
Please put the groove on the LONG side. On the short one it is under the hip.

@moira +6h re:2
Moved. That’s number 31b, with your name on the drawing.
`,
  ),
];
