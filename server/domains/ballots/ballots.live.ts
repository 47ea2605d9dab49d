/** What those who look at a box see move: how many voted, and the counts where they are shown. */
import { anyoneOf } from '../../platform/actor.ts';
import type { LiveRender, TopicGate } from '../../platform/hub.ts';
import type { Reader } from '../../platform/reader.ts';
import { boxThere, liveCounts } from './boxes.queries.ts';

export const ballotsLive = {
  'ballot-box':
    (reader: Reader): LiveRender =>
    async (message, locale, audience, level) => {
      const { boxId } = message.payload as { boxId: string };
      return (await liveCounts({ ...reader, locale, actor: anyoneOf(audience, level) }, boxId)) ?? null;
    },
};

/** Whoever may see the box may watch it. */
export const ballotsTopic =
  (reader: Reader): TopicGate =>
  async (boxId, actor) =>
    (await boxThere({ ...reader, actor }, boxId)) !== undefined;
