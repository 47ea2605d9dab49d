/** 云雾的几张桌子。 */
import type { DemoSpace } from '../shape.ts';

export const spaces: DemoSpace[] = [
  {
    slug: 'brewing',
    names: { en: 'Brewing', 'zh-Hans': '冲泡', 'zh-Hant': '沖泡' },
    about: {
      en: 'Water, leaves, time: what to do when the third infusion turns bitter.',
      'zh-Hans': '水、茶、时间：第三泡发苦的时候，先动哪一样。',
      'zh-Hant': '水、茶、時間：第三泡發苦的時候，先動哪一樣。',
    },
  },
  {
    slug: 'wares',
    names: { en: 'Pots and cups', 'zh-Hans': '茶器', 'zh-Hant': '茶器' },
    about: {
      en: 'Lidded bowls, clay pots, enamel mugs: what they do to tea, and how they are mended.',
      'zh-Hans': '盖碗、紫砂、搪瓷缸：它们怎么改变一杯茶，坏了怎么修。',
      'zh-Hant': '蓋碗、紫砂、搪瓷缸：它們怎麼改變一杯茶，壞了怎麼修。',
    },
  },
  {
    slug: 'new-and-aged',
    names: { en: 'New tea and aged', 'zh-Hans': '新茶与陈茶', 'zh-Hant': '新茶與陳茶' },
    about: {
      en: 'This spring’s, last year’s, and what has been lying for ten.',
      'zh-Hans': '今年的，去年的，还有一放十年的。',
      'zh-Hant': '今年的，去年的，還有一放十年的。',
    },
  },
  {
    slug: 'water',
    names: { en: 'Water', 'zh-Hans': '水', 'zh-Hant': '水' },
    about: {
      en: 'Springs, taps, hardness, height: half of the cup is not tea.',
      'zh-Hans': '山泉、自来水、硬度、海拔：杯子里一多半不是茶。',
      'zh-Hant': '山泉、自來水、硬度、海拔：杯子裡一多半不是茶。',
    },
  },
  {
    slug: 'talk',
    names: { en: 'Bites and talk', 'zh-Hans': '茶点与闲话', 'zh-Hant': '茶點與閒話' },
    about: {
      en: 'What goes with tea, and what one says over it.',
      'zh-Hans': '配茶吃什么，喝着茶说什么。',
      'zh-Hant': '配茶吃什麼，喝著茶說什麼。',
    },
    forHellos: true,
  },
  {
    slug: 'picking',
    names: { en: 'Up the hill', 'zh-Hans': '上山采茶', 'zh-Hant': '上山採茶' },
    about: {
      en: 'The garden, the weather, the work; and how to come along for a day.',
      'zh-Hans': '茶园、天气、活计，还有怎么跟我们上山待一天。',
      'zh-Hant': '茶園、天氣、活計，還有怎麼跟我們上山待一天。',
    },
  },
  {
    slug: 'english-table',
    names: { en: 'The English table', 'zh-Hans': '英文桌', 'zh-Hant': '英文桌' },
    about: {
      en: 'Everything above, in English. We answer in both.',
      'zh-Hans': '上面的一切，用英文聊。我们两种话都回。',
      'zh-Hant': '上面的一切，用英文聊。我們兩種話都回。',
    },
  },
  {
    slug: 'backyard',
    names: { en: 'The back yard', 'zh-Hans': '后院', 'zh-Hant': '後院' },
    about: {
      en: 'For friends of the house and up: what is roasting and not yet named.',
      'zh-Hans': '友以上的茶友可以进来：还在焙、还没有名字的茶。',
      'zh-Hant': '友以上的茶友可以進來：還在焙、還沒有名字的茶。',
    },
    openTo: 2,
  },
];
