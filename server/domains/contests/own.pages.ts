/** Pages of those who enter: entering, one's own entry, reporting one of others. Made for one person, kept nowhere. */
import { Type } from 'typebox';
import { ChangeEntry } from '../../../shared/domains/contests.entries.ts';
import { GetDraft } from '../../../shared/domains/forum.writing.ts';
import { fields } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import { editEntryPage } from '../../../web/domains/contests/edit-entry.page.ts';
import { enterPage } from '../../../web/domains/contests/enter.page.ts';
import { reportEntryPage } from '../../../web/domains/contests/report-entry.page.ts';
import { memberOf } from '../../platform/actor.ts';
import { page } from '../../platform/page.ts';
import { refuse } from '../../platform/refusal.ts';
import { contestThere } from './contest-rows.ts';
import { contestView } from './contests.queries.ts';
import { standingAt } from './contests.rules.ts';
import { myContest, readEntry } from './entries.queries.ts';
import { entriesShut } from './may-enter.ts';

const ofEntry = fields({ entryId: Id });

export const ownPages = [
  page('/contests/:id/enter', {
    access: 'member',
    kept: 'own',
    params: fields({ id: Id }),
    // one's entry was taken back just now
    query: fields({ back: Type.Optional(Type.Integer({ minimum: 0, maximum: 1 })) }),
    load: async (reader, { id, back }: { id: string; back?: number }) => {
      const contest = await contestThere(reader, id);
      if (!contest) return 'not-found';
      const mine = await myContest(reader, contest);
      const { draft } = await reader.query(GetDraft, { place: `enter:${id}` });
      return { data: { contest: await contestView(reader, contest), mine, draft, back: back === 1 }, tags: [] };
    },
    view: enterPage,
  }),
  page('/entries/:entryId/edit', {
    access: 'member',
    kept: 'own',
    params: ofEntry,
    // it came in just now
    query: fields({ new: Type.Optional(Type.Integer({ minimum: 0, maximum: 1 })) }),
    load: async (reader, { entryId, new: isNew }: { entryId: string; new?: number }) => {
      const found = await readEntry(reader, entryId);
      if (!found || found.entry.state === 'withdrawn') return 'not-found';
      const { contest, entry, view } = found;
      if (entry.memberId !== memberOf(reader.actor).id) throw refuse(ChangeEntry, 'not-your-entry');
      const standing = standingAt(contest, reader.now);
      return {
        data: {
          entry: { ...view, body: entry.body },
          isNew: isNew === 1,
          contest: await contestView(reader, contest),
          draft: (await reader.query(GetDraft, { place: `entry:${entryId}` })).draft,
          open: entry.state === 'shown' && entriesShut(contest, reader.now) === null,
          mayWithdraw: ['entries', 'voting'].includes(standing),
        },
        tags: [],
      };
    },
    view: editEntryPage,
  }),
  page('/entries/:entryId/report', {
    access: 'member',
    kept: 'own',
    params: ofEntry,
    query: fields({ done: Type.Optional(Type.Integer({ minimum: 0, maximum: 1 })) }),
    load: async (reader, { entryId, done }: { entryId: string; done?: number }) => {
      const found = await readEntry(reader, entryId);
      if (found?.entry.state !== 'shown') return 'not-found';
      const own = found.entry.memberId === memberOf(reader.actor).id;
      return { data: { entry: found.view, own, done: done === 1 }, tags: [] };
    },
    view: reportEntryPage,
  }),
];
