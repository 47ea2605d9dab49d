/** Something new waits, or was decided by somebody else: the desks that are open hear of it, and ask how much it is by now. */

import { levelOf } from '../../platform/actor.ts';
import type { LiveRender, TopicGate } from '../../platform/hub.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { waitingCounts } from './desk.queries.ts';

const topic = 'desk:all';

export const tellDesk = (work: Work): void => work.live({ topic, kind: 'desk', payload: {} });

export const deskLive = {
  desk:
    (reader: Reader): LiveRender =>
    async () =>
      waitingCounts(reader),
};

/** Staff alone. */
export const deskGate =
  (_reader: Reader): TopicGate =>
  async (id, actor) =>
    id === 'all' && levelOf(actor) === 5;
