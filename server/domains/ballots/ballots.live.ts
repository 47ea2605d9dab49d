/** What those who look at a box see move: how many voted, and the counts where they are shown; and that a thread has got one. */
import { livePoll } from '../../../web/domains/ballots/poll.page.ts';
import { renderToString } from '../../../web/platform/html.ts';
import { anyoneOf } from '../../platform/actor.ts';
import type { LiveRender, TopicGate } from '../../platform/hub.ts';
import type { Reader } from '../../platform/reader.ts';
import { boxThere, liveCounts, viewOfBox } from './boxes.queries.ts';

export const ballotsLive = {
  'ballot-box':
    (reader: Reader): LiveRender =>
    async (message, locale, audience, level) => {
      const { boxId } = message.payload as { boxId: string };
      return (await liveCounts({ ...reader, locale, actor: anyoneOf(audience, level) }, boxId)) ?? null;
    },
  /** A thread has got one while people read it. */
  poll:
    (reader: Reader): LiveRender =>
    async (message, locale, audience, level) => {
      const { boxId } = message.payload as { boxId: string };
      const theirs = { ...reader, locale, actor: anyoneOf(audience, level) };
      const box = await boxThere(theirs, boxId);
      const view = box && (await viewOfBox(theirs, box));
      if (!view) return null;
      const context = { say: reader.speaks(locale), locale, zone: reader.zone, audience, form: undefined };
      return { boxId, html: renderToString(livePoll(view, view.subject.href, context)) };
    },
};

/** Whoever may see the box may watch it. */
export const ballotsTopic =
  (reader: Reader): TopicGate =>
  async (boxId, actor) =>
    (await boxThere({ ...reader, actor }, boxId)) !== undefined;
