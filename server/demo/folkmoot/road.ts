/** On the road, the year before: far and near. */
import { talkOf } from '../talk.ts';

export const road = talkOf(
  'on-the-road',
  `
# discussion · Five days across the Carpathians, and what I would leave at home · touring, carpathians
@mirela 301d
Cluj to Sighetu Marmației and back over the Prislop pass, 520 km, late July. I carried 11 kg and used 7 of them.

Never touched: the second pot, the hammock, a paperback in German. Used every hour: the flap pocket with the map, a bandana, the tiny bottle of hand soap. Shepherds’ dogs respect a bicycle that stops. They do not respect one that speeds up.

@tomasz +5h
The dogs alone are worth a thread. What do you do when there are four?

@mirela +2h re:1 tap:5
Get off, put the bike between you and them, and talk about the weather in a bored voice. I teach fourteen-year-olds. It is the same voice.

@callum +9h
Same voice works on stags in October. Not on midges.

@hana +120d
Reading this in the winter to choose a route. Is the road over Prislop open by the end of May?

@mirela +1d re:4
Open, yes. Dry, no. Wait until the second week of June and bring a brush for the chain.

# question · Bag on the train from Basel to Rotterdam: does anybody know if the hook carriage still runs? · trains
@anselm 96d
I drove trams for thirty-one years and I still cannot read a bicycle timetable. The night train used to have a carriage with hooks. Does it still, and does a Lumb stay on the bike when it hangs?

@lotte +4h accepted tap:4
It runs, Thursdays to Sundays, hooks for 16 bikes in the last carriage. Take the bag off: hanging by the front wheel, the lower hook lets go on the points outside Karlsruhe. Ask me how I know.

@jonas +6h re:1
Confirmed, and the points are outside Rastatt, not Karlsruhe. I have the GPS track of the bang.

@anselm +1d re:2
I love this place. Thank you both.

# note · Water on the West Highland Way by bicycle, tap by tap · water, scotland
@callum 258d
Since the list in the guide is from 2009, I rode it with a notebook. Taps that ran in March:

1. Milngavie, station forecourt, behind the timetable
2. Drymen, churchyard, left of the gate
3. Rowardennan, hostel, ask first
4. Inverarnan, the hotel’s garden tap, signed
5. Tyndrum, station again
6. Kinlochleven, leisure centre

Everything else is burns. Above the sheep they are fine, below them they are not, and on Rannoch there is no above.

@hamish +1d
Add Bridge of Orchy, the old fire station: a brass tap at knee height. I’ve filled the van’s radiator there.

@callum +3h re:1
Checked on the way home. It’s in. Thanks.

@ruairi +70d
Did it from this list, one bottle, never dry. Number three asks for 50p for the roof and it’s the best 50p in Scotland.

# discussion · Alone on the road as a woman of sixty-six: what is advice and what is fear? · touring
@greta 187d
I am going from Visby to Trondheim in May. I have told nine people. Eight of them spoke about what could happen to me, one asked which bicycle. I want to hear from people who have done it. Not from their brothers.

@elsie +3h tap:7
Llandudno to Whitby, at seventy-one, on three gears. What happened to me: one puncture, two marriage proposals, and a man in Settle who would not let me pay for pie. I took a whistle. I used it to call a dog off somebody’s washing.

@mirela +7h
The practical part, without the fear: tell one person your next stop, in the morning, not at night. Choose the campsite with the ugliest caravans, those people are always there and see everything.

@sunniva +1d
Route 1 north of Oslo has farm cafés that will let you sleep in the hay for the price of a waffle. Ask for the *budeie*. And the wind is with you, which is more than one can say for most men.

@greta +1d
Eight fears and four answers, and the answers are heavier. I leave on the third.

@greta +64d tap:9
Trondheim. Twenty-three days. One puncture, no proposals. The pie was in Røros.

# question · Is the big Colden allowed as hand luggage on Eurostar? · trains, colden
@bea 143d
It is 52 cm long when rolled. The website says 85, the man at the desk said 50, the woman behind him laughed. Who is right?

@paolo +2h
The woman. Nobody measures. But put the wet things in the middle, they do look inside.

@tom +1d official
The website is: 85 cm on the longest side, and no weight limit as long as you can lift it. Our own booklet said 50 until last spring, because it was copied from an airline. That’s corrected, and I’m sorry if the man at the desk had read it.

# idea · A list of barns and sofas among ourselves · touring, hosts
@oksana 214d
When I came through Germany with two panniers, three people from this place gave me a bed, because Jonas wrote one message. Could there be a list, only for members from friend on, of who has a floor?

@kofi +5h
In. Bristol, a sofa, a cat who bites. In that order.

@jonas +8h
Freiburg, a room with a door. I would want the list not to show street names.

@maren +1d
And not to be found by search. I don’t mind guests, I mind surprises.

@nell +3d tap:6
We talked about this for an hour on the bench. We would love it to exist and we should not be the ones who keep it: a list of where people sleep is the most delicate thing one can hold, and we are nine people who sew.

**Declined as something we run.** What we can do: the back room stays open for asking, and Warm Showers already does the rest with far more care than we could.

@oksana +5h re:4
A no with a reason I can agree with. I will ask in the back room.

# discussion · Riding through the night of the long tunnel · night, norway
@sunniva 152d
There are two ways from Flåm to Lærdal: 48 km over the snow road, or 24.5 km of tunnel where bikes are forbidden. A visitor asked me which. I asked him what he thinks forbidden means. What is the worst road you were sent down by a machine?

@hamish +3h
A sat nav sent a German couple down my track with a tandem. The track ends at my peat stack. They stayed four days.

@tomasz +1d
Mine sent me across a Russian firing range marked as “forest, pleasant”. It was pleasant until the flag went up.

@anselm +20d
A machine sent me along line 14. I had driven line 14 for eleven years. I did not contradict it, I wanted to see if it would remember the stop that was removed in 2006. It did.
`,
);
