/** 云雾请大家一起做的事。 */
import type { DemoContest, DemoPoll } from '../shape.ts';
import { mendedBowl, plainTin, roofLeak } from './covers.ts';
import { nineStaples, sevenStaples } from './works.ts';

const rights = (what: string): string => `**谁做的归谁。** 作品始终是你的，一年后可以另作他用。

- 署名随画走，印在看得见的地方。
- 云雾可以在两年里${what}，也在本站和茶园门口展示。
- 不改画，不转授权，不拿去训练任何模型。`;

export const contests: DemoContest[] = [
  {
    space: 'new-and-aged',
    title: '给明年的春茶罐，起个名字，画个盖子',
    brief: `九年了，我们的春茶罐一直是素的。明年清明前的第一批，想请你来起名、来画。

盖子是圆的，直径八厘米，每天早上都会被打开一次。颜色不超过三种，远看是一个形，近看有一句话。

票数最高的那一张，印在每一罐春茶的盖子上，署作者的名字。`,
    rights: rights('把画印在春茶罐上'),
    prize: '每一罐的罐底印你的署名；每卖出一罐，你得售价的 4%，按季结算，数目公开。',
    frame: 'lid',
    cover: plainTin,
    alt: '一只素罐敞着口，旁边立着画了一半的盖子：山和月亮，笔还搁着',
    days: { opened: -26, voting: -5, review: 4, result: 8 },
    entriesEach: 1,
    votesEach: 3,
    voters: 27,
    entries: [
      { by: 'xuzhiyao', title: '半山听雨', words: '采茶那天下了雨，大家挤在半山的棚子里，谁也没舍得走。', drawing: 'rain cloud' },
      { by: 'liangqiubai', title: '头一声布谷', words: '我外婆不看日历。布谷叫了头一声，她就上山。', drawing: 'cuckoo plum' },
      { by: 'zhouyining', title: '鹅黄', words: '出汤的颜色像刚出壳的小鹅，女儿说的，我只是照着画。', drawing: 'gosling' },
      { by: 'laoduan', title: '竹影', words: '茶园东边那片竹子，下午三点正好把影子投在晒青的墙上。量过。', drawing: 'bamboo moon' },
      { by: 'hannalind', title: '溪声', words: '在溪边洗茶杯，水声比说话声大。名字是朋友帮我起的。', drawing: 'stream cloud' },
      { by: 'luoqi', title: '一寸春', words: '一芽一叶初展，刚好一寸。名字就是这么来的。', drawing: 'bud leaf' },
      { by: 'tangxiaoyu', title: '碗里的山', words: '拉坯的时候碗底总有一圈，像山脚。', drawing: 'bowl hill' },
      { by: 'moyan', title: '未干', words: '一笔下去，云还没干，山先到了。', drawing: 'hill cloud' },
      { by: 'duxiaohan', title: '下夜班的月亮', words: '六点十分，它还在，水也开了。', drawing: 'moon cloud' },
      { by: 'itoharu', title: '五瓣', words: '梅先开，茶后采，中间隔着一场雪。', drawing: 'plum' },
      { by: 'maoshan', title: '年轮', words: '锯开的榆木，最里面那圈是 1953 年。', drawing: 'ring leaf' },
      { by: 'xiedongting', title: '过湖', words: '东山的茶从前坐船出去。', drawing: 'boat wave' },
    ],
  },
  {
    space: 'wares',
    title: '晒一只补过的碗，说说它是怎么碎的',
    brief: '锔的、漆的、胶粘的都行。一张图，三句话：怎么碎的，谁补的，现在拿它喝什么。不比好看，比说得让人想去把自己那只翻出来。',
    rights: rights('在茶园的墙上挂出来'),
    prize: '挂上墙的二十只，每只回一套锔钉工具和一次上门学补的机会。',
    cover: mendedBowl,
    alt: '一只裂过三道的碗，用一排锔钉补好了，茶还冒着热气',
    days: { opened: -4, voting: 10, review: 17, result: 20 },
    entriesEach: 2,
    votesEach: 2,
    voters: 0,
    entries: [
      { by: 'shitou', title: '地震那年', words: '柜子倒了，它在最上面。锔了七个钉，现在喝熟普，正好稳。', drawing: sevenStaples },
      {
        by: 'tomcarver',
        title: 'Grandmother’s, with nine staples',
        words: 'Dropped by me at six. Mended in Jingdezhen at forty-one. Breakfast tea, both times.',
        drawing: nineStaples,
      },
    ],
  },
  {
    space: 'picking',
    title: '给焙房的瓦漏想一个用处',
    brief: '焙房北角漏雨，一秒一滴，滴在缸里。补瓦之前想问问大家：这一滴水，能做什么？要能做出来，花费不超过三百块。',
    rights: rights('照着做出来，用在焙房里'),
    prize: '做成之后，想出它的人来焙房住两天，听它。',
    cover: roofLeak,
    alt: '屋檐缺了一片瓦，一滴水落向一口缸',
    days: { opened: -118, voting: -96, review: -86, result: -84 },
    entriesEach: 1,
    votesEach: 1,
    voters: 23,
    entries: [
      { by: 'weiran', title: '水琴窟', words: '埋一只倒扣的缸，滴下去会响，像很远的琴。' },
      { by: 'fangzhou', title: '一滴一秒的钟', words: '缸里放浮子，带一根针。没有电，慢了就是雨小了。' },
      { by: 'sunlaoshi', title: '雨量计', words: '量筒接着，每天八点记一个数，一年以后就知道茶为什么这样。' },
      { by: 'wanglaowu', title: '养一缸鱼', words: '鱼也听。' },
    ],
    over: {
      moved: '雨季比往年早到，瓦等不了。征得参加的人同意，投票提前两周结束，能投票的人都告诉了。',
      sentence: '“水琴窟”胜了方舟的钟。老段说钟更准，林舒说琴不用准。谢谢四位，雨量计我们另外也做了，太有用，不舍得不做。',
      promise: '立冬以前，焙房北角埋一只水琴窟，瓦不补。',
      promiseInDays: -16,
      kept: '昨天埋好了，四十厘米深，雨大的时候像有人在楼下弹琴。魏然来住了两晚，说第二晚没睡，在听。',
      keptDays: -18,
    },
  },
];

export const polls: DemoPoll[] = [
  {
    title: '下雨天，你们听雨吗',
    question: '下雨天泡哪一种？',
    options: ['绿茶，看得见雨', '岩茶，压得住雨', '老白茶，跟雨一起慢', '花茶，不管下不下', '白开水，听就够了'],
    hoursAgo: 44,
    days: 6,
    voters: 21,
  },
];
