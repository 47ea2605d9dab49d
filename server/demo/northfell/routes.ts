/** Routes. */
import { talkOf } from '../talk.ts';

export const routes = talkOf(
  'routes',
  `
# note · Fairfield round in clag: a bearing for every cairn people follow by mistake · fairfield, bearings
@dai 13d
Six cairns up there lead nowhere good. From each: where it goes, what to do instead. Grid bearings, add your own variation.

| cairn | leads to | instead |
| --- | --- | --- |
| twin, W of summit | Cofa Pike, in a hurry | 160° for 400 m |
| “the sofa” | top of a gully | back 20 m, then 195° |
| tall one, NE | Grisedale, steep | 110°, feel the wall |
| flat one by the tarn | itself | 200° |
| two stones with a glove | a person’s lunch spot, 2019 | ignore, take glove |
| big, S | right, as it happens | carry on |

@beth +1h tap:5
“The sofa” got me in March, twice, in one afternoon.

@petra +3h
May I set this as an exam? Half my students will follow the glove.

@dai +2h re:2
The glove’s mine.

@callumd +9h tap:6
Add: if you hit a wall going down and you expected to go up, *stop and eat*. I’ve found more people by the wall than anywhere.

@gwen +10d22h
Ran it this morning with the table in my sleeve, 20 m visibility, 2 h 51. The sofa has grown.

# discussion · Kungsleden with a packraft in September: who has done the Tjäktja side? · kungsleden, packraft
@sasha 78d
Three days walking, one day floating, mosquitoes gone by then. Not sure about the put-in.

@sigrid +3h
Put in BELOW the second bridge. Above it is one rapid that looks like a gentleman.

@yuna +4h
Take the 1.2 kg boat and leave the spray deck. You’ll walk round everything that needs one.

@sasha +30d tap:5
Went. Below the second bridge. Watched the gentleman from the bank, he ate a tree.

# question · Is there a bus back from Glen Affric on a Sunday in October? · transport, scotland
@hollis 48d
Two days, west to east, I start work on Monday at eight in the evening.

@fergus +2h accepted tap:3
No bus. The stores’ owner runs folk to Inverness for £25 a car if you ring on Friday. Don’t ring on Sunday, he’s at the organ.

@hollis +9d
Rang Friday, drove Sunday, he hummed the whole way.

# discussion · Ten-year-olds on ridges: where did you start? · family, children
@aoife 116d
Mine want Crib Goch because of a film. I want another twenty years with them.

@zhaoting +2h
我们从溪谷开始，走石头，一块一块跳。平衡是玩出来的，不是吓出来的。

@beth +3h tap:5
I take school groups: rope is for confidence, not for falling. Start on a wall they can jump off. If they look at their feet without being told, they’re ready for a ridge.

@mateusz +4h
In the Tatras: chains at nine, questions at ten, answers at forty.

@aoife +60d re:2
Did a summer of walls. They look at their feet. Tryfan in May.

# question · Where does one sleep on the Cape Wrath Trail if the bothy is full? · cape-wrath
@milo 11d
First long one, Skarn 2, April.

@effie +4h accepted tap:4
Outside it, a polite fifty metres. The bothy is for those who have no tent or no luck. Knock, say hello, share the kettle, go back out. You’ll be asked in by nine.

@hugh +1d
In 1986 there were two of us. One was a sheep.

# discussion · The Right to Roam where you are: what is allowed and what is done? · access
@tess 194d
England: almost nothing is allowed, almost everything is done, quietly, after seven. What about you?

@sigrid +1h
Norway: everything is allowed, 150 m from a house, and take your rubbish. It works because everybody’s grandmother is watching.

@bram +2h
Netherlands: a pole in the ground says you may sleep within ten metres of the pole. We had forty poles. They took the poles away.

@mateusz +3h tap:5
Poland: forbidden in the parks. The bears have not been told.

@chenshanming +1d
台灣要申請入山證、入園證、床位，抽不到就背帳篷去不用申請的，結果比較好玩。

@wangdashan +1d
新疆：问牧民。他说行就行，还给你一碗茶。

@tess +3h tap:4
Forty poles is the saddest thing on here after Tobias’s spring balance.

# review · Picos traverse, hut to hut, nine days: what the guidebook leaves out · picos, review
@rosa 168d
Water: none on the high plateau after July, whatever the map’s blue says. Huts: book Urriellu in January, not in May. Dogs: mastiffs with spiked collars are working, walk round, speak to the *sheep*. Cheese: carry nothing, buy down.

Best day: Horcados Rojos in fog, with the bells below. Four stars, one lost to a helicopter of influencers.

@ingrid +3h
Did you see *Campylopus* on the north side?

@rosa +2h re:1 tap:3
I saw green. I’ll go back and look properly.

# discussion · Do you share your best place? · places
@ingrid 139d
There is a slope with eleven mosses within one metre. I have told two people. One came back with a tripod and six friends.

@hugh +2h tap:6
I have a tarn. It is on the map, anybody may find it. They don’t, because I’ve never said it was good.

@yuna +5h
I share the valley, not the turn.

@dai +1d
I share it with the wrong bearing. Twenty degrees, nobody’s noticed.

@callumd +2h re:3 tap:7
I have. In February. At one in the morning. You owe us a pint.

# discussion · “If you can’t read a map you shouldn’t be up there” · access, beginners
locked: Two good points were made in the first six posts. Since then it was about who may call themselves a walker, and about one person’s body. Nobody has to prove here that they belong on a hill.
@fergus 20d
Third search this month for somebody with a phone at 3 %. I’m tired. Learn the map or stay on the path.

@callumd +1h tap:6
I’m on those searches, and I’d rather they came. Everybody was up there once without knowing. What I’d like is a sign at the car park that says “you are at 3 %”.

@tess +2h tap:5
I started at thirty-two, after late shifts, alone, with a phone, because nobody I knew walked. If somebody’d said that sentence to me in the car park I’d have gone home for good.

@fergus +3h
Fair. I was wet when I wrote it.

@ewan +1h tap:0
Old men with maps. You lot just don’t want people who look different on your hill.

@fergus +40m tap:0
I’ve guided blind people up Ben More, son.

@ewan +30m tap:0 hidden: It mocks a member’s age and body. Whatever the argument is, that isn’t said here.
You couldn’t guide yourself past a pie shop, grandad, we’ve all seen the picture.

@fergus +2h tap:0 deleted
Right. I’ll not be taking advice from a lad who wears microspikes on Striding Edge.

@ewan +2d tap:3
I wrote that after a bad day. Sorry, Fergus. You lent me a compass in October, I’ve still got it.

# idea · A layer on the route page for where to get off · routes, safety
@petra 106d
Every route describes how to finish. Nobody describes how to stop.

@hugh +1h
Seconded. I finish less every year and I’d like to do it well.

@moira +8d tap:6
**Taken up**: every route we publish gets “ways off”, with the time to a road and whether there’s signal. Dai has checked nine. None of the nine with his own bearings.

@dai +1h re:2
I’m wounded. They’re right, but I’m wounded.
`,
);
