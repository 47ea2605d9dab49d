/** Who people in a seeded community are called. Nobody of them lives. */
import type { Chance } from './random.ts';

const words = (text: string): string[] => text.split(' ');
const first = words(
  'Ada Agnes Alasdair Amara Anders Anja Arlo Astrid Beatrix Bram Callum Carys Cecily Dafydd Dara Edith Eilidh Elif Elspeth Emre Enid Esme Fergus Fiona Florin Freya Gareth Greta Hanna Hattie Henrik Ida Imogen Ingrid Isla Ivo Jago Jonas Kasia Kerr Lars Leif Linnea Lowri Magnus Mairi Marek Marta Mateo Mila Nadia Niall Nils Oisin Olwen Oskar Otis Paloma Petra Piran Quentin Rafe Rhona Rosa Ruben Runa Saoirse Selma Signe Solveig Stellan Sunniva Tamsin Tegan Thea Tilda Torin Ulla Vera Viggo Wilf Wren Yara Zofia',
);
const last = words(
  'Abara Ackley Almond Ashdown Bakker Barrow Birch Blackwood Brook Byrne Calder Carne Clough Cobb Crane Dahl Denholm Drake Ekberg Elder Fairley Falk Fenwick Flint Frost Garrick Gill Grange Hale Harrow Hartley Heath Holm Ibsen Ingram Jarvis Keane Kerrigan Kirk Lark Lindqvist Lowe Marsh Meadows Moss Nash Norgate Novak Oakes Okafor Olsen Orme Pascoe Peel Pike Quill Radley Rask Reed Ridge Rowe Sand Sato Shaw Sorley Stone Tarn Thorne Tindall Trent Umber Vance Vik Wade Ward Weir Whitlock Wilde Winter Yates Yorke',
);
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文',
];
const given = [
  ...'安柏波晨澄初春丹冬恩帆芳枫歌光海涵禾荷恒弘华慧佳简江静菊娟君可岚乐黎莲林凌鹿露禄曼梅苗敏明沐楠宁念平青晴秋然仁若森山杉诗石书舒霜思松素棠桃桐苇文雯溪曦夏霞贤晓心欣星杏秀雪雅言彦燕阳野怡以艺茵盈勇悠宇雨语玉昀云泽哲真知竹卓子',
];
const things = words(
  'amber anchor apple arrow aspen barley basil beacon bramble brook button cedar chalk cinder clay clover comet copper coral cricket dawn delta dune ember fern field finch flint flour forest garnet ginger glade grain harbor hazel heron honey indigo iris ivory juniper kettle lantern larch lemon linen loom maple marble meadow mint moss nettle north oat olive onyx orchid otter paper pebble pepper pine plum poppy quartz quill rain raven river robin saffron sage salt sand shell silver sky slate snow sparrow spruce stone sugar sun swift tea thistle thyme timber umber velvet violet walnut wave willow wind wool wren',
);
const lines = {
  en: [
    'here for the long rides',
    'mends more than buys',
    'tea first, then questions',
    'reads more than writes',
    'rain or shine, to work',
    'learning to sew',
    'weekends only',
    'asks too many questions',
    'small flat, large map',
    'new to all of this',
  ],
  zh: [
    '喝茶多过说话',
    '周末才有空出门',
    '喜欢慢慢修东西',
    '天天骑车上班',
    '刚开始学',
    '看得多，写得少',
    '雨天也出门',
    '攒钱买下一个',
    '在厨房里研究水温',
    '什么都想试试',
  ],
};

export type Named = { name: string; handle: string; line: string };

/** A name, and a handle that nobody before has. */
export const nameSomebody = (chance: Chance, lang: 'en' | 'zh', taken: Set<string>): Named => {
  const name =
    lang === 'en'
      ? `${chance.any(first)} ${chance.any(last)}`
      : `${chance.any(surnames)}${chance.any(given)}${chance.happens(0.6) ? chance.any(given) : ''}`;
  const base = lang === 'en' && chance.happens(0.5) ? name.toLowerCase().replace(' ', '-') : `${chance.any(things)}-${chance.any(things)}`;
  let handle = base;
  for (let n = 2; taken.has(handle); n++) handle = `${base}-${n + chance.below(90)}`;
  taken.add(handle);
  return { name, handle, line: chance.happens(0.4) ? chance.any(lines[lang]) : '' };
};
