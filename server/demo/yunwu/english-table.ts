/** The English table, and the back yard. */
import { talkOf } from '../talk.ts';

export const englishTable = [
  ...talkOf(
    'english-table',
    `
# discussion · Cold brew with Yunwu green: 6 hours or overnight? · cold-brew, summer
@hannalind 9d
I tried 5 g per litre in the fridge. Six hours is sweet, twelve is flat, and at eight my flatmate drank it. 大家夏天都放多久？

@jiangnan +2h
Eight, with 7 g. If the flatmate drinks it, ten g.

@tomcarver +5h
Overnight on the windowsill in Cornwall is six hours in a fridge anywhere else.

@guyan +1d tap:4
We test at six. After eight the sweet part (theanine) is all out and only the rest keeps coming. And take the leaves out, do not leave them in to watch.

@hannalind +7d re:3
Took them out at six, hid the jug. Best so far.

# question · Why does my gaiwan burn my fingers and not yours? · gaiwan
@tomcarver 174d
I make pots for a living and I have asbestos hands, and still.

@yangkai +1h accepted tap:6
Three things. 1: fill it to the *shoulder*, not the rim. 2: hold the rim where it is widest, thumb and middle finger, only the tips. 3: pour fast. Hot is time, not temperature.

@tangxiaoyu +5h
And buy one with a flared lip. A straight wall is a design error that people call tradition. 我自己也做过直的，认错。

@tomcarver +3d re:1
The shoulder! Nobody tells you about the shoulder.

# discussion · What my mother thinks of green tea · darjeeling, family
@rahulsen 104d
She is from Kurseong and she came to Leeds in 1988 with four kilos of first flush in her sari trunk. I gave her your pre-Qingming. She drank it without a word and then said: “Yes. This is the leaf. But who has forgotten to make the tea?”

@linshu +3h tap:9
Please tell her that my grandfather said the same of every black tea: “Good leaf. Why did they punish it?”

@rahulsen +1d
I told her. She laughed so long that I had to reheat the milk. She wants his address.

@linshu +2h re:2
It is on the hill, under the big camphor tree. He would like the company.

@liangqiubai +5h
请转告您母亲：叶子是一样的叶子，人是不一样的人，都对。

# note · Fourteen Chinese tea words that have no English, and what I say instead · words
@hannalind 128d
Two years of evening classes and this place:

1. 回甘 *huígān*: the sweetness that comes back when the bitter has left
2. 喉韵: what the throat remembers
3. 生津: the tea makes your own mouth do the work
4. 涩: dry like a peach stone, not bitter
5. 鲜: alive in the mouth. Not “fresh”, a fresh fish can be dead
6. 寡: thin, and sorry about it
7. 厚: the opposite
8. 闷: it was shut in
9. 飘: nice smell, nobody home
10. 锁喉: your throat closes. Leave
11. 水路: the road the tea takes down
12. 挂杯: the smell that stays in the empty cup
13. 茶气: I still do not know. I think I have felt it twice
14. 没魂: see the thread about last year’s leaves

@moyan +2h tap:8
第十三条，写了四十年字也一样，感觉到过两次。

@itoharu +4h
For 9 my grandmother says “a kimono with no one in it”.

@tomcarver +1d
Number 6 is also a kind of guest.

# question · Can I order to Sweden and not pay more for the parcel than for the tea? · shipping
@hannalind 37d
42 euro postage for a 30 euro tin.

@guyan +6h official tap:4
Honest answer: not yet for one tin. From Songyang it is 42 whatever we do. What works: we send one box a month to Hanna’s tea club in Gothenburg, you share the freight, about 6 euro each. If somebody in another town wants to be that person, write here.

@rahulsen +1d
Leeds. My mother has volunteered me.

@hannalind +11d accepted re:1
Box came, nine tins, customs laughed. 6.10 each.

# review · The “coarse picking” at minus thirty per cent, or: the tea that told on itself · green, review
@rahulsen 13d
They published that this batch missed their own limit, marked it down and renamed it. So I bought it, obviously.

Boiled, with milk (I know, I know): superb. As green tea: like a tall person in a small car. For cold brew it beats the good one. Four stars, and a fifth for the label, which says “coarse” in two languages.

@shenyan +8h tap:5
谢谢。加奶的做法焙房试了，没有人说话，喝完了一壶。

@sunlaoshi +1d
“高个子坐小车”，以后课上讲品控就用这句。
`,
  ),
  ...talkOf(
    'backyard',
    `
# discussion · 冬片焙到第二道，想请大家挑个脾气 · 冬片
@linshu 5d
今年冬片两种焙法：轻火的像雪地里有人走过，足火的像那个人进了屋。只够做一种。后院的各位先喝了再说话，样品昨天寄出，十六份。

@laoduan +2d
150 的水：轻火走了，足火还在。我投足火。

@chenruolan +6h tap:3
岩茶人偏心，也说足火。但是别焙死，留一口“换气”。

@liangqiubai +1d
轻火。我这个年纪，喜欢还在外面走的。
`,
  ),
];
