/** 中文角，过去的一年。 */
import { talkOf } from '../talk.ts';

export const chineseYear = talkOf(
  'chinese-corner',
  `
# discussion · 冬天手冷，你们骑车戴什么手套？ · 冬天, 手套
@zhaokai 298d
北京零下八度，胡同里风是拐着弯来的。皮手套太滑，滑雪手套捏不住闸，劳保线手套套一层塑料袋我戴了十年，客人看见都笑。有没有更体面的办法？

@chenmo +3h 
两层：里面薄羊毛，外面拇指和食指单独、另外三指并在一起的那种“龙虾”。捏闸两根指头就够。

@yining +5h tap:3
车把套。看着像外卖小哥，手是暖的。体面不体面，手知道。

@zhaokai +2h re:2
我这条街上外卖小哥最多，正好没人认得出我。

@ines +1d
Umeå, −24: bar mitts, and inside them thin silk. Your plastic bag is correct physics, by the way. I read this with a machine and I hope it says so.

# question · Moor 的帆布洗过一次之后变硬了，还能软回来吗？ · 打蜡, 清洗
@heli 207d
不小心跟围裙一起扔洗衣机了。现在立得住，像个纸箱。

@zhaokai +4h
先别再下水。蜡被水洗走一半，剩下的凝在线里，所以硬。

@yining +6h accepted tap:4
照 Maren 那篇打蜡的说明，跳过“洗”那一步：吹风机慢慢吹热，边吹边用手揉，像揉面。揉软了再薄薄补一层蜡。别补多，补多了又是纸箱。

@heli +9d
揉了两个晚上，软了。手上一股教堂味，我先生说像在寺里嫁了人。

# note · 给第一次来英国骑车的人：十句用得上的话 · 英国, 旅行
@xiaoyu 181d
去年去赫布登桥看工坊，记了一张小抄：

1. *Is there a tap?*（问水，不要说 water machine）
2. *Is it far?* 回答 “a fair bit” 的意思是很远
3. *Mind how you go* 是再见，不是骂你
4. *It’s a bit damp* 意思是倾盆大雨
5. 火车上推车先问一声 *Is this all right here?*
6. “You alright?” 不用回答身体状况
7. *Bridleway* 可以骑，*footpath* 不可以
8. 上坡遇到推羊的人，让羊
9. *Ta* 就是谢谢
10. 有人叫你 *love*，没有别的意思

@chenmo +4h tap:6
第四条太真实。我在湖区被 “a bit damp” 淋了三天。

@meiling +1d
第六條救了我，上次我真的跟人家講膝蓋。

@elsie +8h
My granddaughter read me this in English. Number four should be on the signs at Manchester Airport.

# discussion · 台北到烏來，假日早上人太多，有沒有別的路？ · 台北, 路線
@meiling 133d
新店到烏來那條，八點以後遊覽車一台接一台，貼著手肘過。想找條爬升差不多、車少一點的。

@shuwei +5h tap:3
我住高雄，台北只敢推薦一條：平溪線沿著鐵路走，從木柵過去，十一點以前很安靜，瑞芳可以把車搬上區間車回家。

@meiling +8d re:1
騎了，十分之前只遇到三台車和一隻很兇的鵝。鵝比遊覽車還可怕。

# idea · 说明书能不能出一份中文的，不要机器翻的那种 · 说明书
@heli 174d
现在这份中文说明书写“请将扣具与情感连接”，我们全家都记住了。

@xiaoyu +1h tap:5
我可以改。给我一份英文原文，两个星期。

@tom +1d
我也记住了。（这一句是我自己写的，没有请人改。）原文已经寄给晓雨，按我们给翻译的价钱付费，说明书上署她的名字。

@xiaoyu +16d
改好了，繁體的一份請書瑋看過。“情感连接”我留在最后一页当彩蛋，Tom 同意了。

@tom +2d tap:6
**采纳了。** 从这一批货开始用新的。谢谢晓雨、书玮，也谢谢何莉全家。

# question · 从国内寄回英国修，邮费比包贵，怎么办？ · 维修, 邮费
@wuke 66d
有客人拿一个 Dusk 来，扣子换了，但是底上的缝开了二十公分，我的机器吃不动那个厚度。寄回英国要三百多块。

@zhaokai +3h
我有一台旧的鞋机，德国的，能吃。寄北京来，二十块钱。

@tom +1d official tap:4
这样最好。线、蜡和底布我们免费寄给赵凯，工钱也由我们付，照工坊里的钟点算。赵凯愿意的话，我们把他的铺子写进“修补”那一页。

@zhaokai +2h re:2
写上吧。地址我发给 Tom，冬天记得敲窗，门是关着的，人在。

@wuke +20d re:1 accepted
修好了，针脚比原来的还密。客人让我问：能不能把这道缝留在外面看得见。
`,
);
