/** The bell of one person, in all their tabs: how many are unread, nothing else. */
import type { LiveRender, TopicGate } from '../../platform/hub.ts';
import type { Reader } from '../../platform/reader.ts';
import { unreadOf } from './notices.queries.ts';

export const noticesLive = {
  notices:
    (reader: Reader): LiveRender =>
    async (message) => ({ unread: await unreadOf(reader, message.topic.slice('me:'.length)) }),
};

/** Nobody watches somebody else. */
export const meGate =
  (_reader: Reader): TopicGate =>
  async (memberId, actor) =>
    actor.kind === 'member' && actor.id === memberId;
