/** What the demo’s brand said about itself, and what it is asked to say: words on aspects, and the voices that make an answer due. */
import { CastBallot } from '../../shared/domains/ballots.ts';
import { ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { ChangeAspect } from '../../shared/domains/transparency.ts';
import { type Asked, askThere, keepAspectThread, spaceOfRules, titleOfRule } from '../domains/transparency/index.ts';
import type { House } from '../platform/house.ts';
import { aWhile } from './minutes.ts';
import { lot } from './shape.ts';
import type { Act, Scene } from './stage.ts';

const day = 86_400_000;

const words = {
  en: {
    paid: 'Nobody at present. Staff carry the seal, and nobody else gets anything for speaking of us.',
    paidWhy: 'You asked whether the photographs in the newsletter were paid for. They were not, and now it stands here.',
    faults:
      'Two are open: a buckle of this year’s first batch, and a lining that loses colour in rain. Whoever writes to us gets a new one.',
    faultsWhy: 'Because you found the buckle before we did.',
    asked:
      'What is on the bench for next year? I don’t need a drawing or a date. I would like to know before I buy the thing that the new one replaces, that is all.',
    said: [
      'This. I bought the old one eleven days before the new one came out, and nobody had done anything wrong.',
      'I would rather be surprised, but I see the point about buying. A list of what is *not* going to change this year would do for me.',
    ],
  },
  zh: {
    paid: '目前没有人。工作人员都带着标记，此外没有谁因为替我们说话而得到什么。',
    paidWhy: '有人问，通讯里的照片是不是花钱请人拍的。不是；现在写在这里。',
    faults: '目前有两处：今年头一批里有一款的盖子偏松；有一款遇水会掉一点颜色。写信来就换新的。',
    faultsWhy: '因为是你们先发现的。',
    asked: '明年准备出什么，能不能先说一声？不用图，也不用日期。只是不想刚买了旧的，新的就出来了。',
    said: [
      '同感。上回我买完第十一天新款就来了，谁也没做错，可心里总不是滋味。',
      '我倒喜欢惊喜。不过哪怕只列一张“今年不会变的”，也够用了。',
    ],
  },
};

/** As many as make an answer due. */
const voices = 50;
/** The first asked so many days ago, the last one so many: the clock of the answer runs since then. */
const [firstAsked, lastAsked] = [39, 3];

/** Fifty people ask to see what comes next before it is shown: each by a ballot of their own, in the box that the first of them opened. */
const asking = (house: House, scene: Scene): Act[] => {
  const { people, quiet } = scene.brand;
  const members = people.filter(({ role, joinedDaysAgo }) => role === 'member' && joinedDaysAgo > firstAsked + 1);
  const who = [...members, ...quiet].map(({ handle }) => handle).sort((one, other) => lot(`asks ${one}`) - lot(`asks ${other}`));
  let box: Asked | undefined;
  return who.slice(0, voices).map((handle, i) => {
    const at = Math.round(scene.now - (firstAsked - ((firstAsked - lastAsked) * i) / (voices - 1)) * day);
    return {
      at,
      do: async () => {
        box ??= await house.system('the first voice', (work) => askThere(work, 'coming'), at);
        await house.run(CastBallot, scene.actorOf(handle), { boxId: box.boxId, choices: [box.choiceId] }, { now: at });
      },
    };
  });
};

/** The talk that belongs to what is asked: one who asked says why, others answer. Staff have not: their clock runs. */
const talking = (house: House, scene: Scene): Act[] => {
  const said = words[house.settings.locale === 'en' ? 'en' : 'zh'];
  const who = scene.brand.people.filter(
    ({ role, joinedDaysAgo, locale }) => role === 'member' && joinedDaysAgo > firstAsked && locale === house.settings.locale,
  );
  const by = (i: number) => scene.actorOf(who[i % who.length]?.handle ?? '');
  let threadId = '';
  const beginAt = scene.now - (firstAsked - 1) * day + aWhile(said.asked);
  const begin = async (): Promise<void> => {
    const spaceId = await house.system('the space of the rules', (work) => spaceOfRules(work, (locale) => house.say(locale)), beginAt);
    const title = titleOfRule(house.say(house.settings.locale), { kind: 'aspects', key: 'coming' });
    const opening = { spaceId, kind: 'discussion' as const, title, body: said.asked };
    threadId = (await house.run(StartThread, by(1), opening, { now: beginAt })).out.threadId;
    await house.system('the thread of an aspect', (work) => keepAspectThread(work, 'coming', threadId), beginAt);
  };
  return [
    { at: beginAt, do: begin },
    ...said.said.map((body, i) => {
      const at = beginAt + (i + 1) * 5 * 3_600_000 + aWhile(body);
      return { at, do: async () => void (await house.run(ReplyToThread, by(i + 2), { threadId, body }, { now: at })) };
    }),
  ];
};

export const actsOfAspects = (house: House, scene: Scene): Act[] => {
  const said = words[house.settings.locale === 'en' ? 'en' : 'zh'];
  const changes: [number, (now: number) => Promise<unknown>][] = [
    [
      41,
      (now) =>
        house.run(ChangeAspect, scene.manager, { aspect: 'paid-voices', open: true, statement: said.paid, reason: said.paidWhy }, { now }),
    ],
    [
      11,
      (now) =>
        house.run(ChangeAspect, scene.manager, { aspect: 'faults', open: true, statement: said.faults, reason: said.faultsWhy }, { now }),
    ],
  ];
  const acts = changes.map(([daysAgo, change]) => {
    const at = scene.now - daysAgo * day + aWhile(`aspect ${daysAgo}`);
    return { at, do: async () => void (await change(at)) };
  });
  return [...acts, ...asking(house, scene), ...talking(house, scene)];
};
