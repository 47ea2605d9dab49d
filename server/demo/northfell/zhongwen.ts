/** 中文营地。 */
import { talkOf } from '../talk.ts';

export const zhongwen = talkOf(
  'zhongwen',
  `
# discussion · 带队十一年，我劝退客人的三句话 · 带队, 川西
@heyue 22d
不是不让你来，是今天不行：

1. “你昨天晚上睡了几个小时？”（少于五个，不上垭口）
2. “走十步，跟我说一句完整的话。”（说不完，下撤）
3. “要是你妈现在看着你，她同意吗？”

第三句最管用，四十岁的人也会愣一下。

@zhaoting +1h tap:5
第三句我天天在场，确实管用，我女儿现在反过来问我。

@linche +3h
第二句偷走了，下周带同事爬野长城用。

@wangdashan +1d
我们赶马的只看马。马不走，人也不走。

@heyue +4h re:3 tap:3
马是最好的领队，就是不会写邮件。

# question · 川西十月露营，零下八度，三季睡袋加抓绒够不够？ · 睡袋, 川西
@suqing 55d
深圳人，没见过零下。睡袋舒适温标 2 度。

@heyue +1h accepted tap:6
不够。舒适 2 度到零下 8 度差的不是一件抓绒。要么换零下 10 的羽绒，要么里面套一个轻的、外面再套你这个，两个拉链别在一边。防潮垫比睡袋重要：R 值四以上，底下的冷是贴着你的。

@linche +2h
睡前做二十个深蹲，灌一瓶热水放大腿根。别放脚底，放脚底暖的是水瓶。

@suqing +20d re:1
零下十一，睡着了。半夜三点出去看星，冻醒是因为看太久。

# discussion · 帐篷里煮东西，谁没干过？ · 安全, 炉头
@linche 92d
我先承认：前庭煮面，门帘开着，觉得没事。第二天头疼了一整天。

@heyue +2h tap:6
一氧化碳没味道。我队里定死：前庭开两头，锅盖斜着，人在外面。下雨就吃干的，干的饿不死人。

@wangdashan +3h
蒙古包中间开个洞是有道理的，那个洞留了一千年。

@lars +1d
A carbon monoxide alarm weighs 96 g. I read your thread with a machine; “the hole has been kept for a thousand years” goes into my next course.

# note · 野长城的“野”字怎么走：北京周边四条路的垮塌点 · 北京, 长城
@linche 127d
都是自己走过的，今年九月以前的情况：

- **司马台外段**：第五座敌楼北侧台阶全塌，绕西坡
- **箭扣**：鹰飞倒仰别下，天梯雨后像抹了油
- **大榛峪**：水源在村口，山上没有
- **黄花城**：防火期有人收“过路”，给水不给钱也行

垮的地方别踩城砖，走旁边的土。四百年的东西，别让咱们踩最后一脚。

@zhaoting +4h tap:5
最后一句截图发家长群了。

@linche +20d
更新：大榛峪那处新塌了一段，从左边松林绕。

# discussion · 台灣的螞蝗，一次講清楚 · 螞蝗, 中級山
@chenshanming 103d
螞蝗不是從樹上掉下來的，是從地上爬到你脖子的，因為你走太慢。三個重點：綁腿、鹽水噴鞋帶、休息不要坐石頭。被咬了不要拔，用指甲從側面推，止血用衛生紙捲塞著就好。

@suqing +2h
看完不想去了。

@chenshanming +1h re:1 tap:4
牠一次只喝五西西，比加班溫柔。

@ingrid +1d
Are they the ones on the wet side of the moss?

@chenshanming +3h re:3
Same slope, same people, different hobby.

# question · 露营椅入门：坐久了腰疼，是椅子还是我？ · 露营, 新手
@jun 3h
买了最便宜的那种，坐半小时腰就酸，想着先从椅子升级。

@zhaoting +25m tap:3
先别升级。椅子前腿垫高三厘米，人往后靠，腰就有地方放了。石头免费。

@linche +40m
垫了还酸，就站起来走两步，这是山上最贵的功能。

# idea · 装备页面把“男女”改成“背长” · 尺寸, 背包
@zhaoting 173d
我一米七五，穿“女款”背包，肩带卡脖子。先生一米六八，背我的正好。

@nadia +3h
Same in every language. Please.

@moira +12d tap:8
**采纳。** 从今年秋天起不写男女，写背长（S 38 到 43，M 43 到 48，L 48 到 53）和两种肩带弧度。改完第一个月，退换少了三成。（中文请何岳看过。）

@heyue +2h re:2
我只改了一个字，把“背部长度”改成“背长”。

# discussion · 新疆夏牧场徒步，怎么跟牧民打交道？ · 新疆
@wangdashan 149d
先下马，或者先站住，等狗认完你。手里别拿棍子。进毡房先迈右脚，别踩门槛。给糖给孩子，别给钱。问路问三个人，信第二个。

@heyue +3h tap:5
“信第二个”是什么道理？

@wangdashan +1h re:1
第一个热情，第三个想家，第二个刚从那边回来。
`,
);
