/** The rooms of Northfell's house. */
import type { DemoSpace } from '../shape.ts';

export const spaces: DemoSpace[] = [
  {
    slug: 'tents',
    names: { en: 'Tents', 'zh-Hans': '帐篷', 'zh-Hant': '帳篷' },
    about: {
      en: 'Poles, pegs, wind and condensation: what stood and what lay down.',
      'zh-Hans': '杆、钉、风和冷凝水：哪顶站住了，哪顶躺下了。',
      'zh-Hant': '桿、釘、風和冷凝水：哪頂站住了，哪頂躺下了。',
    },
  },
  {
    slug: 'packs',
    names: { en: 'Packs', 'zh-Hans': '背包', 'zh-Hant': '背包' },
    about: {
      en: 'Litres, hips and straps: carrying it, not owning it.',
      'zh-Hans': '升数、胯和肩带：背得动才算数。',
      'zh-Hant': '升數、胯和肩帶：背得動才算數。',
    },
  },
  {
    slug: 'shells',
    names: { en: 'Shells', 'zh-Hans': '冲锋衣', 'zh-Hant': '衝鋒衣' },
    about: {
      en: 'What keeps water out, what keeps it in, and how to wash it.',
      'zh-Hans': '什么挡水，什么闷水，怎么洗。',
      'zh-Hant': '什麼擋水，什麼悶水，怎麼洗。',
    },
  },
  {
    slug: 'feet',
    names: { en: 'Feet', 'zh-Hans': '脚', 'zh-Hant': '腳' },
    about: {
      en: 'Boots, shoes, socks, blisters: every argument starts at the bottom.',
      'zh-Hans': '靴子、鞋、袜子、水泡：什么争论都从脚底开始。',
      'zh-Hant': '靴子、鞋、襪子、水泡：什麼爭論都從腳底開始。',
    },
  },
  {
    slug: 'winter',
    names: { en: 'Winter', 'zh-Hans': '冬天', 'zh-Hant': '冬天' },
    about: {
      en: 'Snow, stoves, short days, and turning round.',
      'zh-Hans': '雪、炉子、短白天，还有掉头回家。',
      'zh-Hant': '雪、爐子、短白天，還有掉頭回家。',
    },
  },
  {
    slug: 'routes',
    names: { en: 'Routes', 'zh-Hans': '路线', 'zh-Hant': '路線' },
    about: {
      en: 'Where you went, what the map did not say, and where to get off.',
      'zh-Hans': '去了哪里，地图上没写什么，哪里可以撤。',
      'zh-Hant': '去了哪裡，地圖上沒寫什麼，哪裡可以撤。',
    },
    forHellos: true,
  },
  {
    slug: 'mending',
    names: { en: 'Mending', 'zh-Hans': '修补', 'zh-Hant': '修補' },
    about: {
      en: 'Sleeves, patches, seams: in the field and at the table.',
      'zh-Hans': '套管、补丁、缝线：野外的修法，桌上的修法。',
      'zh-Hant': '套管、補丁、縫線：野外的修法，桌上的修法。',
    },
  },
  {
    slug: 'zhongwen',
    names: { en: '中文营地', 'zh-Hans': '中文营地', 'zh-Hant': '中文營地' },
    about: {
      en: 'Everything above, in Chinese.',
      'zh-Hans': '上面的一切，用中文聊。',
      'zh-Hant': '上面的一切，用中文聊。',
    },
  },
  {
    slug: 'test-room',
    names: { en: 'The test room', 'zh-Hans': '测试间', 'zh-Hant': '測試間' },
    about: {
      en: 'For friends of the house and up: things with numbers for names.',
      'zh-Hans': '友以上的成员可以进来：还只有编号的东西。',
      'zh-Hant': '友以上的成員可以進來：還只有編號的東西。',
    },
    openTo: 2,
  },
];
