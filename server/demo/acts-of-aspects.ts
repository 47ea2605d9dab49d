/** What the demo’s brand said about itself: words on aspects, and how many voices make it answer; by the commands of its managers. */
import { ChangeLimit } from '../../shared/domains/transparency.rules.ts';
import { ChangeAspect } from '../../shared/domains/transparency.ts';
import type { House } from '../platform/house.ts';
import type { Act, Scene } from './stage.ts';

const day = 86_400_000;

const words = {
  en: {
    paid: 'Nobody at present. Staff carry the seal, and nobody else gets anything for speaking of us.',
    paidWhy: 'You asked whether the photographs in the newsletter were paid for. They were not, and now it stands here.',
    faults:
      'Two are open: a buckle of this year’s first batch, and a lining that loses colour in rain. Whoever writes to us gets a new one.',
    faultsWhy: 'Because you found the buckle before we did.',
    voices: 'We are a small house: fifty would be everybody.',
  },
  zh: {
    paid: '目前没有人。工作人员都带着标记，此外没有谁因为替我们说话而得到什么。',
    paidWhy: '有人问，通讯里的照片是不是花钱请人拍的。不是；现在写在这里。',
    faults: '目前有两处：今年头一批里有一款的盖子偏松；有一款遇水会掉一点颜色。写信来就换新的。',
    faultsWhy: '因为是你们先发现的。',
    voices: '我们这里人不多，五十个就是所有人了。',
  },
};

export const actsOfAspects = (house: House, scene: Scene): Act[] => {
  const said = words[house.settings.locale === 'en' ? 'en' : 'zh'];
  const changes: [number, (now: number) => Promise<unknown>][] = [
    [96, (now) => house.run(ChangeLimit, scene.manager, { limit: 'ask-to-open', voices: 12, days: 14, reason: said.voices }, { now })],
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
  return changes.map(([daysAgo, change]) => {
    const at = scene.now - daysAgo * day;
    return { at, do: async () => void (await change(at)) };
  });
};
