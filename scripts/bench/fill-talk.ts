/** A large place to search in, written straight into the tables: what would take an hour by the commands. For measuring alone. */

import { addWords, tokensOf } from '../../server/domains/search/index.ts';
import type { House } from '../../server/platform/house.ts';
import { newId } from '../../server/platform/id.ts';

const syllables = ['ba', 'ke', 'li', 'mo', 'ra', 'to', 'vel', 'san', 'dor', 'pin', 'wex', 'qua', 'ler', 'sti', 'nim', 'gro'];
const signs =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';

/** 60 words a post on average, of 30,000 as often as words of a language are; two posts of five in Chinese. `bag` and 龙井 stand in very many. */
export const fillWithTalk = async (house: House, options: { authorId: string; spaceId: string; posts: number }): Promise<void> => {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const often = <T>(list: readonly T[]): T => list[Math.floor(list.length ** random() - 1)] as T;
  const words = Array.from({ length: 30_000 }, () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => any(syllables)).join(''));
  const hanWords = Array.from({ length: 12_000 }, () => any([...signs]) + any([...signs]));
  words[3] = 'bag';
  words[20] = 'leather';
  words[29_000] = 'xylophone';
  hanWords[4] = '龙井';
  hanWords[60] = '水温';
  const { t } = house.store;
  const perThread = 10;
  const now = house.clock();
  for (let done = 0; done < options.posts; done += 500) {
    const made = Array.from({ length: Math.min(500, options.posts - done) }, (_, i) => {
      const number = done + i;
      const han = Math.floor(number / perThread) % 5 < 2;
      const text = (length: number) => Array.from({ length }, () => often(han ? hanWords : words)).join(han ? '' : ' ');
      return { number, han, body: text(20 + Math.floor(random() * 80)), title: text(6), at: now - (options.posts - number) * 60_000 };
    });
    let threadId = '';
    let title = '';
    const rows = made.map((one) => {
      if (one.number % perThread === 0) {
        threadId = newId(one.at);
        title = one.title;
      }
      return { ...one, threadId, title, id: newId(one.at), n: (one.number % perThread) + 1 };
    });
    await house.system('fill', async (work) => {
      const { threads, posts } = t.forum;
      const lang = (han: boolean) => (han ? 'zh' : null);
      const both = (one: (typeof rows)[number]) => ({ authorId: options.authorId, at: one.at, excerpt: one.body.slice(0, 200) });
      await work.db.insert(threads).values(
        rows
          .filter((one) => one.n === 1)
          .map((one) => ({
            ...both(one),
            ...{ id: one.threadId, spaceId: options.spaceId, kind: 'discussion' as const, title: one.title, slug: 'filled' },
            ...{ lang: lang(one.han), excerptLang: lang(one.han), lastAt: one.at, posts: perThread },
          })),
      );
      await work.db.insert(posts).values(
        rows.map((one) => ({
          ...both(one),
          ...{ id: one.id, threadId: one.threadId, n: one.n, replyTo: null, body: one.body, html: `<p>${one.body}</p>\n` },
          ...{ renderer: 1, lang: lang(one.han), version: 1, editedAt: null },
        })),
      );
      const indexed = rows.map((one) => ({
        one,
        words: { title: tokensOf(one.title), body: tokensOf(one.body), marks: ['g0', 'kdiscussion', ...(one.n === 1 ? ['o'] : [])] },
      }));
      const ns = await work.db
        .insert(t.search.entries)
        .values(
          indexed.map(({ one, words: said }) => ({
            ...{ postId: one.id, threadId: one.threadId, at: one.at, words: said.body.length, opening: Number(one.n === 1), solved: 0 },
          })),
        )
        .returning({ n: t.search.entries.n, postId: t.search.entries.postId });
      const byPost = new Map(ns.map((row) => [row.postId, row.n]));
      const all = indexed.map(({ one, words: said }) => ({ n: byPost.get(one.id) as number, words: said }));
      for (let i = 0; i < all.length; i += 100) await addWords(work, all.slice(i, i + 100));
    });
  }
};
