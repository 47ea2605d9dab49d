/** What is said in the demo, and what follows from it: reactions, edits, answers accepted and made official, what staff hid, locked or pinned. */
import { AcceptAnswer, DeletePost } from '../../shared/domains/forum.acts.ts';
import { type ReactionKind, reactionKinds } from '../../shared/domains/forum.lists.ts';
import { HidePost, LockThread, MarkOfficial, PinThread } from '../../shared/domains/forum.staff.ts';
import { EditPost, ReactToPost, ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import type { House } from '../platform/house.ts';
import { type DemoPost, type DemoThread, lot } from './shape.ts';
import type { Act, Scene } from './stage.ts';

const minute = 60_000;
const hour = 60 * minute;

export type Said = { title: string; threadId: string; postIds: string[]; at: number; gated: boolean };

/** Who reacts, and how: as written down, else so many (or a few) of those who were there, by lot. */
const tapsOf = (scene: Scene, thread: DemoThread, post: DemoPost): { kind: ReactionKind; handle: string }[] => {
  if (post.reactions) return reactionKinds.flatMap((kind) => (post.reactions?.[kind] ?? []).map((handle) => ({ kind, handle })));
  if (post.hidden || post.deleted) return [];
  const drawn = lot(`${thread.title} ${post.body}`);
  const count = post.tapped ?? [0, 1, 1, 2, 0, 3, 1, 2][drawn % 8] ?? 0;
  return scene.brand.people
    .filter(({ handle, joinedDaysAgo, role }) => handle !== post.by && role === 'member' && joinedDaysAgo * 1440 > post.minutesAgo + 600)
    .map(({ handle }) => ({ handle, order: lot(`${handle} ${drawn}`) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ handle, order }) => ({ handle, kind: reactionKinds[[0, 0, 0, 1, 1, 2][order % 6] ?? 0] ?? 'helpful' }));
};

export const actsOfTalk = (house: House, scene: Scene): Act[] => {
  const { now, actorOf, spaceIds, said } = scene;
  const acts: Act[] = [];
  for (const thread of scene.brand.threads) {
    const postIds: string[] = [];
    const gated = scene.brand.spaces.some(({ slug, openTo }) => slug === thread.space && openTo);
    const told: Said = { title: thread.title, threadId: '', postIds, at: 0, gated };
    /** At this moment, or a moment ago where it would be yet to come. */
    const add = (at: number, act: (at: number) => Promise<unknown>): void => {
      const when = Math.min(at, now - 1000);
      acts.push({ at: when, do: async () => void (await act(when)) });
    };
    const speaker = (handle: string) => ({ ...actorOf(handle), ...(gated ? { tier: 4 } : {}) });
    for (const [i, post] of thread.posts.entries()) {
      const at = now - post.minutesAgo * minute;
      const words = post.was ?? post.body;
      acts.push({
        at,
        do: async () => {
          if (i > 0) {
            const replyTo = post.replyTo === undefined ? undefined : postIds[post.replyTo];
            const reply = { threadId: told.threadId, body: words, replyTo };
            postIds[i] = (await house.run(ReplyToThread, speaker(post.by), reply, { now: at })).out.postId;
            return;
          }
          const { kind, title, tags } = thread;
          const opening = { spaceId: spaceIds.get(thread.space) ?? '', kind, title, body: words, tags };
          const { out } = await house.run(StartThread, speaker(post.by), opening, { now: at });
          Object.assign(told, { threadId: out.threadId, at });
          postIds[0] = out.postId;
          said.push(told);
        },
      });
      const id = (): string => postIds[i] ?? '';
      const { was, hidden } = post;
      if (was !== undefined)
        add(at + 40 * minute, (when) =>
          house.run(EditPost, speaker(post.by), { postId: id(), body: post.body, version: 1 }, { now: when }),
        );
      if (post.official) add(at + 20 * minute, (when) => house.run(MarkOfficial, scene.staff, { postId: id() }, { now: when }));
      if (post.accepted)
        add(at + 26 * hour, (when) =>
          house.run(AcceptAnswer, actorOf(thread.posts[0].by), { threadId: told.threadId, postId: id() }, { now: when }),
        );
      if (hidden) add(at + hour, (when) => house.run(HidePost, scene.staff, { postId: id(), reason: hidden }, { now: when }));
      if (post.deleted) add(at + 2 * hour, (when) => house.run(DeletePost, actorOf(post.by), { postId: id() }, { now: when }));
      // people react in the hours after they read, never before now
      const taps = tapsOf(scene, thread, post);
      for (const [k, { kind, handle }] of taps.entries()) {
        const when = Math.max(Math.min(at + (k + 1) * 37 * minute, now - (taps.length - k) * 1000), at + 1);
        acts.push({
          at: when,
          do: async () => void (await house.run(ReactToPost, speaker(handle), { postId: id(), kind }, { now: when })),
        });
      }
    }
    const last = now - (thread.posts.at(-1)?.minutesAgo ?? 0) * minute;
    const { locked, pinned } = thread;
    if (locked)
      add(last + 4 * hour, (when) => house.run(LockThread, scene.staff, { threadId: told.threadId, reason: locked }, { now: when }));
    if (pinned)
      add(last + 24 * hour, (when) => house.run(PinThread, scene.staff, { threadId: told.threadId, reason: pinned }, { now: when }));
  }
  return acts;
};
