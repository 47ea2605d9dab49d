/** Things of the forum for tests and benches. */
import { MakeSpace } from '../../../shared/domains/forum.spaces.ts';
import { ReplyToThread, StartThread } from '../../../shared/domains/forum.ts';
import { type Member, system } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';

const threeTimes = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
let made = 0;

export const someSpace = async (house: House, slug = `space-${++made}`): Promise<string> =>
  (
    await house.run(MakeSpace, system('fixture'), {
      slug,
      names: threeTimes(`Space ${slug}`),
      about: threeTimes('What this space is about.'),
    })
  ).out.spaceId;

/** A thread by this member, in a space of its own unless one is named. */
export const someThread = async (
  house: House,
  author: Member,
  options: {
    spaceId?: string;
    kind?: 'discussion' | 'question' | 'idea';
    title?: string;
    body?: string;
    tags?: string[];
    now?: number;
  } = {},
): Promise<{ threadId: string; postId: string; spaceId: string }> => {
  const spaceId = options.spaceId ?? (await someSpace(house));
  const { out } = await house.run(
    StartThread,
    author,
    {
      spaceId,
      kind: options.kind ?? 'discussion',
      title: options.title ?? `What do you carry? ${++made}`,
      body: options.body ?? `Opening words ${made}`,
      tags: options.tags,
    },
    { now: options.now },
  );
  return { ...out, spaceId };
};

export const someReply = async (
  house: House,
  author: Member,
  threadId: string,
  options: { body?: string; replyTo?: string; now?: number } = {},
): Promise<string> =>
  (
    await house.run(
      ReplyToThread,
      author,
      { threadId, body: options.body ?? `A reply ${++made}`, replyTo: options.replyTo },
      { now: options.now },
    )
  ).out.postId;
