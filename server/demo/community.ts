/** The demo community: Hollin, nine people who sew bicycle bags at Nutclough Mill in Hebden Bridge, and the people who ride with them. */
import { capeWrath } from './threads-cape-wrath.ts';
import { chinese } from './threads-chinese.ts';
import { evenings } from './threads-evenings.ts';
import { everyDay } from './threads-every-day.ts';
import { mending } from './threads-mending.ts';
import { roadAndFit } from './threads-road-and-fit.ts';
import type { DemoThread } from './threads-shape.ts';
import { waxAndKit } from './threads-wax-and-kit.ts';

export type { DemoPost, DemoThread, ReactionKind } from './threads-shape.ts';

export type DemoPerson = {
  handle: string;
  name: string;
  role: 'member' | 'moderator' | 'manager' | 'administrator';
  line: string;
  locale: 'en' | 'zh-Hans' | 'zh-Hant';
  joinedDaysAgo: number;
  /** Only those who can sign in to the demo have one. */
  email?: string;
};

export type DemoSpace = {
  slug: string;
  names: { en: string; 'zh-Hans': string; 'zh-Hant': string };
  about: { en: string; 'zh-Hans': string; 'zh-Hant': string };
};

export const people: DemoPerson[] = [
  {
    handle: 'nell',
    name: 'Nell Harker',
    role: 'administrator',
    line: 'ninth bench: the ledgers, the post and this house',
    locale: 'en',
    joinedDaysAgo: 990,
    email: 'admin@example.com',
  },
  {
    handle: 'ruth',
    name: 'Ruth Ackroyd',
    role: 'manager',
    line: 'cuts and sews at Hollin',
    locale: 'en',
    joinedDaysAgo: 986,
    email: 'manager@example.com',
  },
  {
    handle: 'tom',
    name: 'Tom Sagar',
    role: 'moderator',
    line: 'answers here most mornings',
    locale: 'en',
    joinedDaysAgo: 986,
    email: 'moderator@example.com',
  },
  {
    handle: 'xiaoyu',
    name: '林晓雨',
    role: 'member',
    line: 'commutes in Hangzhou, draws',
    locale: 'en',
    joinedDaysAgo: 742,
    email: 'member@example.com',
  },
  { handle: 'gwil', name: 'Gwil Parry', role: 'member', line: 'mends buckles in Machynlleth', locale: 'en', joinedDaysAgo: 951 },
  { handle: 'maren', name: 'Maren Holt', role: 'member', line: 'one saddlebag, ten years, Todmorden', locale: 'en', joinedDaysAgo: 903 },
  {
    handle: 'tomasz',
    name: 'Tomasz Wilk',
    role: 'member',
    line: 'long ways and light bags, from Gdańsk',
    locale: 'en',
    joinedDaysAgo: 688,
  },
  { handle: 'hamish', name: 'Hamish Orr', role: 'member', line: 'carries the post round Ullapool', locale: 'en', joinedDaysAgo: 615 },
  { handle: 'yining', name: '周以宁', role: 'member', line: '骑车去茶山的人', locale: 'zh-Hans', joinedDaysAgo: 560 },
  { handle: 'chenmo', name: '陈默', role: 'member', line: '带着帐篷和茶壶走长途', locale: 'zh-Hans', joinedDaysAgo: 483 },
  {
    handle: 'priya',
    name: 'Priya Raman',
    role: 'member',
    line: 'builds wheels and fits bikes in Leicester',
    locale: 'en',
    joinedDaysAgo: 455,
  },
  { handle: 'ines', name: 'Ines Falk', role: 'member', line: 'rides to work in Umeå, all year', locale: 'en', joinedDaysAgo: 412 },
  { handle: 'lotte', name: 'Lotte Brink', role: 'member', line: 'small rooms and slow trains, Utrecht', locale: 'en', joinedDaysAgo: 344 },
  { handle: 'ade', name: 'Ade Bankole', role: 'member', line: 'two children, one bike, Leeds', locale: 'en', joinedDaysAgo: 301 },
  { handle: 'bea', name: 'Beatriz Couto', role: 'member', line: 'bakes in Porto, on the road by four', locale: 'en', joinedDaysAgo: 262 },
  { handle: 'shuwei', name: '張書瑋', role: 'member', line: '高雄旗津，每天牽車搭渡輪上班', locale: 'zh-Hant', joinedDaysAgo: 224 },
  { handle: 'wuke', name: '吴珂', role: 'member', line: '成都，修鞋铺的第二代', locale: 'zh-Hans', joinedDaysAgo: 153 },
  {
    handle: 'noor',
    name: 'Noor Haddad',
    role: 'member',
    line: 'student nurse in Bradford, rides home from nights',
    locale: 'en',
    joinedDaysAgo: 41,
  },
  { handle: 'ferris', name: 'Ferris Doyle', role: 'member', line: 'bought a Moor second-hand', locale: 'en', joinedDaysAgo: 6 },
  { handle: 'joss', name: 'Joss Pemberton', role: 'member', line: 'new here; small frame, Ludlow', locale: 'en', joinedDaysAgo: 1 },
];

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
];

export const threads: DemoThread[] = [...capeWrath, ...roadAndFit, ...mending, ...waxAndKit, ...everyDay, ...evenings, ...chinese];
