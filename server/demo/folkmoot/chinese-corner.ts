/** 中文角，以及一篇繁體中文的使用心得。 */
import type { DemoThread } from '../shape.ts';
import { ago, prose } from '../shape.ts';

export const chinese: DemoThread[] = [
  {
    space: 'chinese-corner',
    kind: 'discussion',
    title: '下雨天骑车上班，电脑怎么放才放心？',
    tags: ['雨天', '通勤'],
    posts: [
      {
        by: 'yining',
        minutesAgo: ago(26, 3),
        reactions: { same: ['xiaoyu', 'chenmo'], helpful: ['wuke'] },
        body: prose`
          这边一下起雨来就是十天半个月。我每天背一台十四寸的电脑，单程十一公里。现在的办法很笨：电脑先装进防水内袋，外面裹一条旧毛巾，再放
          进 Lumb 里，到了公司先拧毛巾。

          两年没出过事，但是每天早上要多花五分钟，毛巾也总是臭的。想听听天天带电脑的人是怎么做的。
        `,
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(26, 1, 20),
        replyTo: 0,
        reactions: { helpful: ['yining', 'wuke'] },
        body: prose`
          毛巾可能帮了倒忙。我量过：下雨天包里的水大多不是从外面进来的，是湿毛巾、湿雨衣自己带进去的。我现在只用内袋，袋口往下卷三圈，雨衣
          一律放在包外面。
        `,
      },
      {
        by: 'chenmo',
        minutesAgo: ago(25, 16),
        replyTo: 0,
        reactions: { helpful: ['yining', 'xiaoyu'], thanks: ['wuke'] },
        body: prose`
          跑长途的习惯，供参考：

          - 电脑竖着放，开口朝上，紧贴靠车轮的那一面；
          - 包底垫一块两厘米厚的泡沫，就算底下积了水也碰不到；
          - 内袋里放一张纸巾。到了看一眼，纸是干的，这一天就不用担心。

          纸巾这一招最便宜，也最管用。
        `,
      },
      { by: 'yining', minutesAgo: ago(25, 13), replyTo: 2, body: '纸巾这个好！明天就试。' },
      {
        by: 'wuke',
        minutesAgo: ago(24, 9),
        reactions: { helpful: ['yining', 'chenmo', 'xiaoyu'], thanks: ['shuwei'] },
        body: prose`
          我家修鞋两代人，说说缝线。防水布本身不漏，漏的是针眼。拿一小块蜂蜡，沿着包底那一圈线来回擦，再用手背焐热，蜡就吃进去了。一年做一
          次，十分钟。

          > 现在的办法很笨

          不笨，就是力气用错了地方。
        `,
      },
      { by: 'xiaoyu', minutesAgo: ago(24, 7), replyTo: 4, body: '用手背焐，不用吹风机？' },
      {
        by: 'wuke',
        minutesAgo: ago(24, 6, 10),
        replyTo: 5,
        body: '手背够了。吹风机太急，蜡化了会往下淌，淌到布上就是一个印子。鞋面上我也不敢用。',
      },
      {
        by: 'tom',
        minutesAgo: ago(22, 4),
        reactions: { helpful: ['yining'], thanks: ['chenmo'] },
        body: prose`
          （中文由晓雨校对。）吴珂说得对，我们在工厂里也是先封针眼。Lumb 包底的线是上过蜡的，大约能管一年半，之后就要自己补。这一点说明书里
          没写，是我们的疏忽。
        `,
      },
      {
        by: 'yining',
        minutesAgo: ago(15, 12),
        replyTo: 4,
        reactions: { helpful: ['wuke'] },
        body: '过来汇报：针眼擦了蜡，毛巾不用了，包底垫了泡沫。七个雨天，纸巾都是干的。早上还能多睡五分钟。@wuke 改天到成都，请你喝茶。',
      },
      { by: 'wuke', minutesAgo: ago(15, 10), replyTo: 8, body: '来！铺子后面就有一张桌子，茶我来泡，鞋也可以顺便看看。' },
      {
        by: 'chenmo',
        minutesAgo: ago(0, 1, 4),
        replyTo: 8,
        body: '今天又是一场大雨，到了打开一看，纸巾还是干的。这张已经用了三个星期，舍不得换了。',
      },
    ],
  },
  {
    space: 'chinese-corner',
    kind: 'announcement',
    title: '在这里用中文提问，两个工作日之内一定有人回',
    posts: [
      {
        by: 'tom',
        minutesAgo: ago(45, 5),
        reactions: { helpful: ['yining', 'chenmo', 'xiaoyu'], thanks: ['shuwei'] },
        body: prose`
          大家好，我是 Tom，平时早上在这里回帖。过去一年，中文角的问题平均要等四天才有人回，最久的一次等了十一天。这不应该。

          从今天起：

          1. 工作日提的问题，两个工作日之内一定有 Hollin 的人回复；
          2. 回答不了的，也会先说一声要去问谁、哪天给答复；
          3. 没做到的，我会在这里写明是哪一条、为什么。

          我的中文还在学，正式的回复会请人校对，校对的人会署名。这一篇是晓雨改的，错的地方算我的。
        `,
      },
      {
        by: 'yining',
        minutesAgo: ago(45, 2),
        replyTo: 0,
        reactions: { thanks: ['tom'] },
        body: '等了十一天的那个就是我，问的是包带能不能单独买。现在我可以再问一遍吗？',
      },
      {
        by: 'tom',
        minutesAgo: ago(44, 4),
        replyTo: 1,
        reactions: { helpful: ['yining'] },
        body: prose`
          可以，而且该向你道歉。能单独买：Dusk 的背带有 1.2 米和 1.5 米两种，在网店“配件”的最下面，藏得太深了。我们会把它挪到包的页面上。
        `,
      },
      {
        by: 'wuke',
        minutesAgo: ago(43, 11),
        body: '提个小建议：回复里的尺寸请写公制，针号也写一下国内怎么叫。No. 2 的马具针，我们这边一般叫“两号皮针”，不写清楚买不到。',
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(43, 8),
        replyTo: 3,
        reactions: { helpful: ['wuke', 'tom'] },
        body: prose`
          我来列一张对照表，针、线、扣子、铆钉，先写二十条，放在这里：[中英文对照](https://example.org/words)。@wuke 你帮我看看行话对不对。
        `,
      },
      {
        by: 'tom',
        minutesAgo: ago(31, 3),
        reactions: { helpful: ['xiaoyu'], thanks: ['wuke'] },
        body: prose`
          两个星期的结果：一共九个问题，八个在两天之内，一个晚了半天，问的是 Lumb 能不能挂 8 毫米的货架，我要等 Ruth 试过才敢写（能，但要换
          垫片）。对照表已经打印出来，贴在八号工位旁边了。
        `,
      },
    ],
  },
  {
    space: 'what-it-has-seen',
    kind: 'review',
    title: '每天搭渡輪的一年：Dusk 車把包使用心得',
    tags: ['通勤', '渡輪'],
    posts: [
      {
        by: 'shuwei',
        minutesAgo: ago(12, 4),
        reactions: { helpful: ['xiaoyu', 'yining'], thanks: ['tom', 'ruth'] },
        body: prose`
          我住旗津，公司在鹽埕，每天牽車上渡輪，下船再騎兩公里。Dusk 用了整整一年，自己花錢買的，寫給同樣住在海邊的人參考。

          **喜歡的地方**

          - 一隻手就能打開，排隊時拿零錢很順
          - 蠟布不怕浪花，回家用清水沖一下就好
          - 拆下來揹著走，不太像單車包

          **要注意的地方**

          - 海風裡的鹽很厲害，左邊的鉚釘三個月就長了綠鏽
          - 夏天停在太陽下，蠟會微微黏手，大概 38 度開始

          整體還是會再買。最常被問的一句話是：「這個包是你自己縫的嗎？」
        `,
      },
      {
        by: 'xiaoyu',
        minutesAgo: ago(12, 1),
        replyTo: 0,
        reactions: { helpful: ['shuwei'] },
        body: prose`
          我在台北讀過一年書，繁體字打得慢，請多包涵。綠鏽是銅碰到鹽長出來的，用檸檬汁加一點鹽擦掉，沖乾淨、擦乾，再上一層薄薄的蜂蠟，我的
          已經撐了半年。
        `,
      },
      { by: 'shuwei', minutesAgo: ago(11, 22), replyTo: 1, body: '昨晚照做了，兩分鐘就亮回來。原來是用鹽去對付鹽。' },
      {
        by: 'tom',
        minutesAgo: ago(10, 5),
        replyTo: 0,
        reactions: { helpful: ['shuwei'] },
        body: prose`
          （由曉雨翻譯。）謝謝你連溫度都寫了。我們的蠟是照英格蘭北部的夏天調的，沒想過 38 度。Ruth 手邊有一種比較硬的配方，想請你試試看：寄
          一小塊給你，夏天之後再聽你說說哪裡黏、哪裡不黏。
        `,
      },
      {
        by: 'shuwei',
        minutesAgo: ago(10, 2),
        replyTo: 3,
        reactions: { thanks: ['tom'] },
        body: '好啊。放心，高雄的夏天從四月到十月，有的是時間試。',
      },
      { by: 'xiaoyu', minutesAgo: ago(10, 1), replyTo: 4, body: '這大概是我聽過最有把握的一份測試計畫。' },
    ],
  },
];
