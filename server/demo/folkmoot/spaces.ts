/** The rooms of Hollin's house. */
import type { DemoSpace } from '../shape.ts';

export const spaces: DemoSpace[] = [
  {
    slug: 'on-the-road',
    names: { en: 'On the road', 'zh-Hans': '在路上', 'zh-Hant': '在路上' },
    about: {
      en: 'Going far, or only away for a night: routes, weather, what came along and what stayed at home.',
      'zh-Hans': '走得远，或者只是出去过一夜：路线、天气，带上了什么，又把什么留在了家里。',
      'zh-Hant': '走得遠，或者只是出去過一夜：路線、天氣，帶上了什麼，又把什麼留在了家裡。',
    },
  },
  {
    slug: 'mending',
    names: { en: 'Mending', 'zh-Hans': '修补', 'zh-Hant': '修補' },
    about: {
      en: 'What broke and how it was put right. Ours or anybody’s, with a machine or at the kitchen table.',
      'zh-Hans': '坏在哪里，怎么修好的。不管是不是我们做的包，有缝纫机，或者只有一张饭桌。',
      'zh-Hant': '壞在哪裡，怎麼修好的。不管是不是我們做的包，有縫紉機，或者只有一張飯桌。',
    },
  },
  {
    slug: 'every-day',
    names: { en: 'Every day', 'zh-Hans': '日常', 'zh-Hant': '日常' },
    about: {
      en: 'School runs, early shifts, shopping and rain: the rides nobody photographs.',
      'zh-Hans': '送孩子、赶早班、买菜、淋雨：没有人会拍照的那些路。',
      'zh-Hant': '送孩子、趕早班、買菜、淋雨：沒有人會拍照的那些路。',
    },
  },
  {
    slug: 'fit-and-bikes',
    names: { en: 'Fit and bikes', 'zh-Hans': '车与包', 'zh-Hant': '車與包' },
    about: {
      en: 'Which bag goes on which bike: racks, bars, heels and millimetres.',
      'zh-Hans': '什么车配什么包：货架、车把、脚跟和毫米。',
      'zh-Hant': '什麼車配什麼包：貨架、車把、腳跟和毫米。',
    },
  },
  {
    slug: 'what-it-has-seen',
    names: { en: 'What it has seen', 'zh-Hans': '它见过的', 'zh-Hant': '它見過的' },
    about: {
      en: 'Bags with years on them, and what happened in those years.',
      'zh-Hans': '用了很多年的包，和那些年里发生的事。',
      'zh-Hant': '用了很多年的包，和那些年裡發生的事。',
    },
  },
  {
    slug: 'evenings-and-tea',
    names: { en: 'Evenings and tea', 'zh-Hans': '傍晚与茶', 'zh-Hant': '傍晚與茶' },
    about: {
      en: 'After the ride: what is in the flask, who is at the table, when the mill is open.',
      'zh-Hans': '骑完以后：壶里泡的什么，桌边坐着谁，工坊哪天晚上开门。',
      'zh-Hant': '騎完以後：壺裡泡的什麼，桌邊坐著誰，工坊哪天晚上開門。',
    },
    forHellos: true,
  },
  {
    slug: 'chinese-corner',
    names: { en: '中文角', 'zh-Hans': '中文角', 'zh-Hant': '中文角' },
    about: {
      en: 'Everything above, in Chinese. Simplified or traditional, as you write.',
      'zh-Hans': '上面的一切，都可以用中文聊。简体、繁体，怎么顺手怎么写。',
      'zh-Hant': '上面的一切，都可以用中文聊。簡體、繁體，怎麼順手怎麼寫。',
    },
  },
  {
    slug: 'the-back-room',
    names: { en: 'The back room', 'zh-Hans': '里屋', 'zh-Hant': '裡屋' },
    about: {
      en: 'For friends of the house and up: what is on the bench before it is on the shelf.',
      'zh-Hans': '友以上的成员可以进来：还在工作台上、没有摆上货架的东西。',
      'zh-Hant': '友以上的成員可以進來：還在工作檯上、沒有擺上貨架的東西。',
    },
    openTo: 2,
  },
];
