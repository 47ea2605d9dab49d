/** What the pages of moderation are made of. Those of the desk are made for one person and never kept. */
import { type Static, Type } from 'typebox';
import { GetAppeals, GetDeskQuestions, GetReports, GetStaffLog, ReportPost } from '../../../shared/domains/moderation.ts';
import { fields } from '../../../shared/endpoint.ts';
import { HandleAsked, Id } from '../../../shared/kinds.ts';
import { decisionPage } from '../../../web/domains/moderation/decision.page.ts';
import { deskPage } from '../../../web/domains/moderation/desk.page.ts';
import { deskAppealsPage } from '../../../web/domains/moderation/desk-appeals.page.ts';
import { deskQuestionsPage } from '../../../web/domains/moderation/desk-questions.page.ts';
import { deskReportsPage } from '../../../web/domains/moderation/desk-reports.page.ts';
import { deskSuspensionPage } from '../../../web/domains/moderation/desk-suspension.page.ts';
import { reportPostPage } from '../../../web/domains/moderation/report-post.page.ts';
import { deskLogPage, staffLogPage } from '../../../web/domains/moderation/staff-log.page.ts';
import { levelOf } from '../../platform/actor.ts';
import { isOpen } from '../../platform/aspects.ts';
import { aroundDesk, owedNow } from '../../platform/desk.ts';
import { page } from '../../platform/page.ts';
import type { Reader } from '../../platform/reader.ts';
import { Refused, refuse } from '../../platform/refusal.ts';
import { myDraftsIn, readableTalk } from '../forum/index.ts';
import { getSuspension, isBelow, memberByHandle, personCard } from '../members/index.ts';
import { decisionAbout, getAppeals, getDecision } from './decisions.queries.ts';
import { deskQueues, getDeskQuestions, owedAnswers, shownTalk } from './desk.queries.ts';
import { latelyHere } from './lately.queries.ts';
import { getStaffLog } from './log.queries.ts';
import { getReports } from './reports.queries.ts';

const reportParams = fields({ postId: Id });
const reportQuery = fields({ done: Type.Optional(Type.Integer({ minimum: 1, maximum: 1 })) });
const suspensionParams = fields({ handle: HandleAsked });
const decisionParams = fields({ decisionId: Id });

/** Whoever it concerns to the decision, all others to the log of everything that staff did. */
const whereWhy = (reader: Reader, decision: Awaited<ReturnType<typeof decisionAbout>>): string => {
  const concerned = reader.actor.kind === 'member' && (decision?.authorId === reader.actor.id || levelOf(reader.actor) === 5);
  return decision && concerned ? `/decisions/${decision.id}` : '/rules/log';
};

export const moderationPages = [
  page('/desk', {
    access: 'moderator',
    kept: 'own',
    load: async (reader) => ({
      data: {
        queues: await deskQueues(reader),
        owed: (await reader.ask(owedNow, null)).flat(),
        ...(await aroundDesk(reader)),
        lately: await latelyHere(reader),
      },
      tags: [],
    }),
    view: deskPage,
  }),
  page('/desk/questions', {
    access: 'moderator',
    kept: 'own',
    query: GetDeskQuestions.query,
    load: async (reader, input) => {
      const found = await getDeskQuestions(reader, input);
      const drafts = await myDraftsIn(
        reader,
        found.questions.map(({ threadId }) => threadId),
      );
      return {
        data: {
          ...found,
          drafts,
          owed: await owedAnswers(reader),
          ...(await aroundDesk(reader)),
          show: input.show ?? ('unanswered' as const),
        },
        tags: [],
      };
    },
    view: deskQuestionsPage,
  }),
  page('/desk/reports', {
    access: 'moderator',
    kept: 'own',
    query: GetReports.query,
    load: async (reader, input) => ({
      data: { ...(await getReports(reader, input)), ...(await aroundDesk(reader)), show: input.show ?? ('open' as const) },
      tags: [],
    }),
    view: deskReportsPage,
  }),
  page('/desk/appeals', {
    access: 'moderator',
    kept: 'own',
    query: GetAppeals.query,
    load: async (reader, input) => ({ data: { ...(await getAppeals(reader, input)), ...(await aroundDesk(reader)) }, tags: [] }),
    view: deskAppealsPage,
  }),
  page('/desk/suspensions/:handle', {
    access: 'moderator',
    kept: 'own',
    params: suspensionParams,
    load: async (reader, { handle }: Static<typeof suspensionParams>) => {
      const [member] = await memberByHandle(reader, { handle });
      const person = member && (await personCard(reader, [member.id])).get(member.id);
      if (!member || !person) return 'not-found';
      const below = isBelow(member.role, reader.actor);
      return { data: { person, below, ...(await getSuspension(reader, { handle })), ...(await aroundDesk(reader)) }, tags: [] };
    },
    view: deskSuspensionPage,
  }),
  page('/desk/log', {
    access: 'moderator',
    kept: 'own',
    query: GetStaffLog.query,
    load: async (reader, input) => ({ data: { ...(await getStaffLog(reader, input)), ...(await aroundDesk(reader)) }, tags: [] }),
    view: deskLogPage,
  }),
  page('/rules/log', {
    access: 'anyone',
    kept: 'shared',
    query: GetStaffLog.query,
    // titles show as long as their words can be read: a list that changes with every thread is made anew with the lists
    load: async (reader, input) => ({
      data: isOpen(reader, 'staff-log') ? { ...(await getStaffLog(reader, input)), before: input.before ?? null } : null,
      tags: ['staff-log', 'lists', 'policies'],
    }),
    view: staffLogPage,
  }),
  page('/decisions/:decisionId', {
    access: 'member',
    kept: 'own',
    params: decisionParams,
    load: async (reader, input: Static<typeof decisionParams>) => {
      try {
        return { data: await getDecision(reader, input), tags: [] };
      } catch (error) {
        if (error instanceof Refused && error.type === 'decision-missing') return 'not-found';
        throw error;
      }
    },
    view: decisionPage,
  }),
  // where "why?" of a tombstone leads
  page('/p/:postId/why', {
    access: 'anyone',
    kept: 'own',
    params: reportParams,
    load: async (reader, input: Static<typeof reportParams>) => {
      return { moved: whereWhy(reader, await decisionAbout(reader, input.postId)) };
    },
    view: decisionPage,
  }),
  page('/entries/:entryId/why', {
    access: 'anyone',
    kept: 'own',
    params: fields({ entryId: Id }),
    load: async (reader, { entryId }: { entryId: string }) => ({
      moved: whereWhy(reader, await decisionAbout(reader, entryId, 'entry-taken-out')),
    }),
    view: decisionPage,
  }),
  page('/p/:postId/report', {
    access: 'anyone',
    kept: 'own',
    params: reportParams,
    query: reportQuery,
    load: async (reader, input: Static<typeof reportParams> & Static<typeof reportQuery>) => {
      const talk = (await readableTalk(reader, [{ kind: 'post', id: input.postId }])).get(`post/${input.postId}`);
      const post = shownTalk(talk);
      if (!post || !talk) throw refuse(ReportPost, 'post-missing');
      const own = reader.actor.kind === 'member' && reader.actor.id === talk.authorId;
      return { data: { postId: input.postId, post, own, done: input.done === 1 }, tags: [] };
    },
    view: reportPostPage,
  }),
];
