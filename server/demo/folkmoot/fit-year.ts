/** Fit and bikes, the year before: millimetres and opinions. */
import { talkOf } from '../talk.ts';

export const fitYear = talkOf(
  'fit-and-bikes',
  `
# note · Heel clearance by chainstay: a table, since it is asked every month · lumb, heels, measuring
pinned: Asked every month. Measure your chainstay before you ask, then ask all the same.
@jonas 192d
Measured on nine bicycles with a shoe of size 43, cleat in the middle, Lumb on the rear hook position.

| chainstay | crank 165 | crank 170 | crank 175 |
| --- | ---: | ---: | ---: |
| 410 mm | −4 | −9 | −14 |
| 425 mm | 11 | 6 | 1 |
| 440 mm | 26 | 21 | 16 |
| 455 mm | 41 | 36 | 31 |

Minus means you hit it. Subtract 5 for size 45, add 6 for size 40.

@priya +3h tap:6
I’d been saying “depends” for eleven years. Printed and taped to the truing stand.

@elsie +1d
What is it for a size 36 in court shoes?

@jonas +2h re:2
Plus 18. Ride in peace.

# question · The hook of my Lumb has left a groove in the rack. Is that how it should be? · lumb, racks
@meiling 126d
後貨架的管子被掛鉤磨出一道溝，大概 0.3 公釐深。是我裝錯，還是本來就會這樣？

@priya +5h accepted
Not your mistake. The rack is soft aluminium and dust makes paste. A turn of clear frame film under each hook, change it once a year. The groove is not dangerous until you can feel it with a fingernail *from the side*.

@shuwei +3h re:1
我貼的是補胎片剪剩的邊，一樣有用，渡輪上的鹽也不怕。

@tom +1d official
Priya is right, and every Lumb sent since September has the film in the box. Write to us and two pieces come by letter, also to Taipei.

# discussion · Steel rack or aluminium, settled for ever · racks
@dafydd 251d
Steel. You can weld it in a yard. Next.

@jonas +1h
7.1 g per N of stiffness against 4.9. Aluminium. You do not have a yard in Freiburg.

@dafydd +1h re:1
You’ve a yard everywhere if you’ve steel, that’s the point of it.

@priya +4h tap:5
I see what comes back. Aluminium breaks at the weld after six to eight years, all at once. Steel rusts in front of your eyes for twenty and then bends politely. Titanium belongs to dentists.

@sam +8h
What did dentists ever do to this place?

@hamish +1d
Eleven years of post on steel. Rust is how it says good morning.

# question · Cello, or: how long may a trailer arm be before it is a lever? · trailers
@sam 84d
See the thread about odd deliveries. It was fun once. I’d like to do it regularly without the hearse.

@priya +2h
On the axle, never on the seat post. Post mount and a cello makes a pendulum of 1.4 m; the first gust on the Downs will show you your own back wheel.

@dafydd +3h accepted tap:4
Two wheels, axle mount, and put the neck FORWARD. Same as a ewe: heavy end by the horse.

@sam +12d
Axle, forward, forty miles so far. She came out in tune, give or take the A.

# idea · Print the weight on the label · weight
@tomasz 272d
No bag maker prints what the bag weighs, and all of them know it. 612 g is not a shame.

@ruth +1d
It’s not that we hide it: wax makes it differ by up to 40 g. We’d have to print a lie or a range.

@jonas +40m re:1
A range is not a lie. A range is the only honest weight.

@tomasz +2h
Listen to Freiburg.

@ruth +9d tap:5
**Taken up.** From this batch: “580 to 620 g, by how it was waxed that day”. Nell says it’s the only label in the trade with a mood in it.

# idea · A version in leather · leather
@ferris 5d
I saw a leather one from the seventies. Would you make them again?

@ruth +9h
**Declined**, and gladly explained: we did, until 2011. Good hides come from two tanneries within reach, one closed, the other sends what shoe makers leave. We’d be selling you a worse bag for £140 more. If that changes I’ll say it here.

@maren +2h
The leather ones also drink. Mine weighed two kilos in Whitby.

@ferris +1d re:1
Fair. That’s the first no I’ve had with a number in it.

# question · Small bar, drop levers, hands full: lights where? · lights, dusk
@yuki 61d
With the Dusk on the bar my lamp points into cloth. On the fork it lights the tyre. Where do you put it?

@kofi +2h
Off the daruma… no, off the *bag*: a bit of broom handle across the two straps, lamp on the end. Street legal in Bristol on weekdays.

@ines +6h accepted tap:3
Crown mount, on the brake hole, with a 40 mm bracket. Sits under the bag and above the tyre, light is long and low. Snow looks like teeth in it, you see every rut.

@yuki +11d
Crown mount. The road looks raked, like gravel in a temple. Thank you.
`,
);
