/** What the demo’s brand said about itself, and what it is asked to say: words on aspects, and the voices that make an answer due. */
import { CastBallot } from '../../shared/domains/ballots.ts';
import { ChangeAspect } from '../../shared/domains/transparency.ts';
import { type Asked, askThere } from '../domains/transparency/index.ts';
import type { House } from '../platform/house.ts';
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
  },
  zh: {
    paid: '目前没有人。工作人员都带着标记，此外没有谁因为替我们说话而得到什么。',
    paidWhy: '有人问，通讯里的照片是不是花钱请人拍的。不是；现在写在这里。',
    faults: '目前有两处：今年头一批里有一款的盖子偏松；有一款遇水会掉一点颜色。写信来就换新的。',
    faultsWhy: '因为是你们先发现的。',
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
    const at = scene.now - daysAgo * day;
    return { at, do: async () => void (await change(at)) };
  });
  return [...acts, ...asking(house, scene)];
};
