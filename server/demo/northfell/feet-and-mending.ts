/** Feet and mending. */
import { talkOf } from '../talk.ts';

export const feetAndMending = [
  ...talkOf(
    'feet',
    `
# discussion · Trail shoes at 4,000 metres with 16 kilos: has anybody stopped regretting it? · shoes, altitude
@heyue 12d
My clients ask every season. My ankles say one thing and my knees the other. I’d like to hear from people who went *back* to boots. 中文也可以。

@nadia +2h tap:4
Went to shoes at thirty, back to boots at forty-one. Not for the ankle. For the stones: after eight hours my feet were tired from *reading* the ground.

@yuna +3h
Four seasons in shoes, up to 14 kg. The regret is wet snow, and only there.

@mateusz +5h tap:5
Nobody ever broke an ankle in my group because of shoes. Two did because of talking.

@zhaoting +1d
带孩子的角度：我穿鞋，孩子穿靴。孩子不看路，我替他看。

@heyue +4d re:1
“读地面读累了”，这句我原样讲给客人听了，三个人换回了靴子。

@hugh +2d20h
I have been in boots since 1958. I should like it noted that nobody asked.

# question · Wet socks, day three, no sun: dry them or wear them dry? · socks, cold
@ewan 5h10m
Bothy, two degrees outside, no fire. I’ve read both.

@effie +40m tap:4
Wring, then in the bag against your belly. Never on the pipe of the stove, I’ve buried many.

@sigrid +30m
One pair is wet for ever and walks. One pair is dry for ever and sleeps. They never meet.

# note · Blisters: what we do on day one, two and three · blisters, first-aid
@hollis 99d
Nurse on nights, walker by day. By time, not by brand:

- **Hot spot** (minute one): stop. Now. Tape, smooth, no folds, rounded corners
- **Closed blister**: leave the roof. Ring of felt around, tape over
- **Under load, tight, you must walk**: clean needle, two holes at the low edge, roof STAYS
- **Open**: wash, gel dressing, 24 h
- **Red streak, fever, throbbing**: you are going home today

Everybody skips the first one.

@gwen +2h tap:6
The first one costs four minutes. I’ve never paid less than two days for skipping it.

@zhaoting +1d
翻成中文给我们队里用了，可以吗？

@hollis +3h re:2
Please. And tell them it’s the first line.

# discussion · Gaiters, or: the least loved garment · gaiters
@dai 177d
Nobody’s ever been photographed in gaiters on purpose. Discuss.

@chenshanming +3h tap:5
台灣中級山沒綁腿等於請螞蝗吃到飽。拍照也要穿，不然照片裡會有牠。

@fergus +2h
Bracken, ticks, bog, heather. I’m buried in mine.

@dai +1h re:2 tap:3
I walked into that. Up to the knee.

# question · Boots two years old, soles coming off in one piece · boots, resole
@maeve 74d
Stored in the attic, used ten times. Walked down Binnian holding one.

@priyan +2h accepted tap:4
Hydrolysis: the PU midsole eats itself, faster in a warm attic than on a hill. Boots die of rest. A cobbler can put a new midsole on if the upper is good. Next time: cool, dark, and walk them every month.

@maeve +21d
Resoled in Newry, £58. He says he gets a pair a week after every house clear-out.
`,
  ),
  ...talkOf(
    'mending',
    `
# note · How I sleeve a broken pole in the dark, with gloves on · poles, repair
@callumd 6d8h
Four steps, two bits of tape, and the order matters. Practise it once in the kitchen with the light off.

1. Sleeve over the **long** side first, all the way, tape its end so it can’t wander
2. Bring the break together, slide the sleeve back until the break is in the middle: feel for it with a thumb, the sleeve should stick out the same on both sides
3. Tape both ends, four turns, pulling
4. Turn the pole so the sleeve is on the side, never the crown

Number 3 is where people use all the tape. Keep two turns for tomorrow.

@beth +2h tap:5
Did this on Tuesday, in the wind, thinking of number 4. Thank you.

@kenta +6h
With mittens: put the tape on the sleeve at home, backing on, a fold at the end. At −20 nobody finds the end of a tape.

@callumd +1h re:2
Now in step zero. That’s the kind of thing that only somebody cold knows.

@tess +4d
Kitchen, light off, timed: 2:40. Second try 1:15. The flatmate thinks I’m in the SAS.

# question · Seam tape peeling inside a ten-year-old fly: iron, glue or bin? · seams, repair
@jonah 44d
It hangs down like party ribbon.

@marek +2h accepted tap:5
Bin is for the tape, not the tent. Peel all of it off, rub the seam with alcohol, then silicone and white spirit one to three with a brush, from outside. Two evenings. It will outlive the dog.

@jonah +13d re:1
Done. The dog has asked me to tell you that he intends to contest that.

# discussion · What we found in the pockets of jackets sent in for repair · repair
@ivo 133d
Last month’s tray, anonymous: eleven tissues, a wedding ring (returned), a map of the wrong country, nine sweets fused into one sweet, a note that says “LEFT AT THE WALL NOT RIGHT”, a live snail (returned to the wall).

@dai +1h tap:8
Left or right wall?

@beth +2h
The note is mine. I stand by it.

@ivo +3h re:2
It’s on the board in the test room. We’ve all gone left since.

# review · The repair kit from the test room: is £12 a lot for string and tape? · repair, kit
@ewan 61d
Contents: sleeve, 2 m tape, needle, 5 m thread, 2 patches, alcohol wipe, cord, a card. I priced it in shops: £9.60. So £2.40 for the card and the tin.

Used in three months: tape, needle, the card (twice, to be fair). Broke student verdict: worth it, would like it without the tin for £9.

@moira +1d tap:4
Without the tin it’s £8.50 from Monday. You’re right that people have tins.

@ewan +1h re:1
That’s the fastest I’ve ever saved money.

# idea · Tell us when a repair is *not* worth it · repair, honesty
@nadia 122d
You always say “send it in”. Sometimes it costs more carbon and money than it’s worth. Say so.

@wren +8d tap:7
**Taken up.** Every repair quote now has a line: “we would / would not do this if it were ours”, with the reason. In the first six weeks: 212 would, 31 would not. Of the 31, nine people did it anyway, for love, and we didn’t argue.

@hugh +2h
I was one of the nine. The cushion.
`,
  ),
];
