/** What the pages of ballots are made of: the list of a box, one's receipt, and beginning or ending a poll. */
import { type Static, Type } from 'typebox';
import { EndPoll, StartPoll } from '../../../shared/domains/ballots.polls.ts';
import type { BallotLine } from '../../../shared/domains/ballots.ts';
import { fields } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { ballotsPage } from '../../../web/domains/ballots/ballots.page.ts';
import { pollPage } from '../../../web/domains/ballots/poll.page.ts';
import { receiptPage } from '../../../web/domains/ballots/receipt.page.ts';
import { levelOf, memberOf } from '../../platform/actor.ts';
import { page } from '../../platform/page.ts';
import { refuse } from '../../platform/refusal.ts';
import { threadRef } from '../forum/index.ts';
import { titlesOfReadable } from '../members/index.ts';
import { ballotsAfter, lineOf } from './ballots.queries.ts';
import { boxThere, pollOfThread, viewOfBox } from './boxes.queries.ts';
import { tagOfBox } from './boxes.ts';
import { ballotIdOf } from './seals.ts';

const boxParams = fields({ boxId: Id });
const listQuery = fields({ after: Type.Optional(Type.String({ pattern: '^[0-9a-f]{32}$' })) });
const threadParams = fields({ threadId: Id });

/** On one page of the list. */
const linesOnPage = 50;

export const ballotPages = [
  page('/ballots/:boxId', {
    access: 'anyone',
    kept: 'shared',
    params: boxParams,
    query: listQuery,
    load: async (reader, input: Static<typeof boxParams> & Static<typeof listQuery>) => {
      const box = await boxThere(reader, input.boxId);
      const view = box && (await viewOfBox(reader, box));
      if (!box || !view) return 'not-found';
      const rows = box.root === null ? [] : await ballotsAfter(reader, box.id, input.after ?? '', linesOnPage + 1);
      const lines: BallotLine[] = rows.slice(0, linesOnPage).map(lineOf);
      const next = rows.length > linesOnPage ? (lines.at(-1)?.id ?? null) : null;
      return {
        data: { view, lines, next, after: input.after ?? null, whole: box.file === null ? null : `/ballots/${box.id}/list.json` },
        tags: [tagOfBox(box.id), `${box.subjectKind}:${box.subjectId}`, 'lists'],
      };
    },
    view: ballotsPage,
  }),
  page('/ballots/:boxId/receipt', {
    access: 'member',
    kept: 'own',
    params: boxParams,
    load: async (reader, input: Static<typeof boxParams>) => {
      const box = await boxThere(reader, input.boxId);
      const view = box && (await viewOfBox(reader, box));
      if (!view) return 'not-found';
      const receipt = view.mine?.receipt ?? null;
      return { data: { view, receipt, line: receipt === null ? null : ballotIdOf(view.id, receipt) }, tags: [] };
    },
    view: receiptPage,
  }),
  page('/t/:threadId/poll', {
    access: 'member',
    kept: 'own',
    params: threadParams,
    load: async (reader, { threadId }: Static<typeof threadParams>) => {
      const title = (await titlesOfReadable(reader, [{ kind: 'thread', id: threadId }])).get(`thread/${threadId}`);
      const [thread] = await threadRef(reader, { threadId });
      if (!title || !thread) return 'not-found';
      const me = memberOf(reader.actor);
      const mine = thread.authorId === me.id;
      const box = (await pollOfThread(reader, { threadId }))?.box ?? null;
      if (!mine && (levelOf(me) < 5 || !box)) throw refuse(box ? EndPoll : StartPoll, 'not-your-thread');
      if (!box && thread.locked && levelOf(me) < 5) throw refuse(StartPoll, 'thread-locked');
      return { data: { threadId, ...title, box, mine }, tags: [] };
    },
    view: pollPage,
  }),
];
