/** The staff log: one row for each act of the staff, written in the transaction of the act itself by hearing of it. */
import type { StaffActKind } from '../../../shared/domains/moderation.lists.ts';
import type { Role } from '../../../shared/endpoint.ts';
import { type EventOf, type Listener, on } from '../../platform/event.ts';
import { newId } from '../../platform/id.ts';
import { PolicyPublished } from '../../platform/policies.ts';
import { placeholdersOf, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { BallotsPutBack, BallotsSetAside, BoxClosed, PollStopped } from '../ballots/index.ts';
import { BrandChanged } from '../brand/index.ts';
import {
  ContestCalledOff,
  ContestChanged,
  ContestDecided,
  ContestOpened,
  EntryPutBack,
  EntryTakenOut,
  PromiseJudged,
  type StaffOnEntry,
} from '../contests/index.ts';
import {
  OfficialMarked,
  OfficialUnmarked,
  PostHidden,
  PostRestored,
  SpaceChanged,
  SpaceOpened,
  SpacePlaced,
  ThreadLocked,
  ThreadMoved,
  ThreadPinned,
  ThreadUnlocked,
  ThreadUnpinned,
} from '../forum/index.ts';
import { MemberSuspended, RoleGiven, SuspensionLifted } from '../members/index.ts';
import { AppealDecided, HidingConfirmed } from './moderation.events.ts';

type Act = {
  kind: StaffActKind;
  /** Null: the house itself. Never taken from who acts: a report that hides a post is no act of its reporter. */
  byId: string | null;
  subject: { kind: string; id: string };
  authorId?: string;
  reason: string;
  note?: string;
};

const insertAct = preparedWrite(({ db, t }) => db.insert(t.moderation.staffActs).values(placeholdersOf(t.moderation.staffActs)));

export const keepStaffAct = async (work: Work, act: Act): Promise<void> => {
  const { actor } = work;
  const mine = actor.kind === 'member' && actor.id === act.byId;
  await insertAct(work, {
    id: newId(work.now),
    at: work.now,
    kind: act.kind,
    byId: act.byId === 'house' ? null : act.byId,
    byRole: mine ? (actor.role satisfies Role) : null,
    subjectKind: act.subject.kind,
    subjectId: act.subject.id,
    authorId: act.authorId ?? null,
    reason: act.reason,
    note: act.note ?? null,
  });
  work.changed('staff-log');
};

type OfPost = { postId: string; authorId: string; byId: string | null; reason: string };
type OfThread = { threadId: string; authorId: string; byId: string | null; reason: string };
const ofPost = <P extends OfPost>(event: EventOf<P>, kind: StaffActKind): Listener =>
  on(event, (work, { postId, authorId, byId, reason }) =>
    keepStaffAct(work, { kind, byId, subject: { kind: 'post', id: postId }, authorId, reason }),
  );
const ofThread = <P extends OfThread>(event: EventOf<P>, kind: StaffActKind): Listener =>
  on(event, (work, { threadId, authorId, byId, reason }) =>
    keepStaffAct(work, { kind, byId, subject: { kind: 'thread', id: threadId }, authorId, reason }),
  );

type OfContest = { contestId: string; byId: string; reason?: string };
const ofContest = <P extends OfContest>(event: EventOf<P>, kind: StaffActKind): Listener =>
  on(event, (work, { contestId, byId, reason = '' }) =>
    keepStaffAct(work, { kind, byId, subject: { kind: 'contest', id: contestId }, reason }),
  );
const ofEntry = <P extends StaffOnEntry>(event: EventOf<P>, kind: StaffActKind): Listener =>
  on(event, (work, { entryId, authorId, byId, reason }) =>
    keepStaffAct(work, { kind, byId, subject: { kind: 'entry', id: entryId }, authorId, reason }),
  );

/** How many, and why; never whose. */
const ofBallots = (event: EventOf<BallotsSetAside>, kind: StaffActKind): Listener =>
  on(event, (work, { boxId, memberIds, byId, reason }) =>
    keepStaffAct(work, { kind, byId, subject: { kind: 'ballot-box', id: boxId }, reason, note: String(memberIds.length) }),
  );

/** What the house does by itself (its set-up, its demo) is no act of the staff. */
const ofSpace = <P extends { spaceId: string; byId: string; reason?: string }>(
  event: EventOf<P>,
  kindOf: (payload: P) => StaffActKind,
): Listener =>
  on(event, async (work, payload) => {
    if (payload.byId === 'house') return;
    const subject = { kind: 'space', id: payload.spaceId };
    await keepStaffAct(work, { kind: kindOf(payload), byId: payload.byId, subject, reason: payload.reason ?? '' });
  });

export const staffLogListeners: Listener[] = [
  ofPost(PostHidden, 'post-hidden'),
  ofPost(PostRestored, 'post-restored'),
  ofPost(HidingConfirmed, 'post-hidden'),
  ofThread(ThreadLocked, 'thread-locked'),
  ofThread(ThreadUnlocked, 'thread-unlocked'),
  ofThread(ThreadPinned, 'thread-pinned'),
  ofThread(ThreadUnpinned, 'thread-unpinned'),
  ofThread(ThreadMoved, 'thread-moved'),
  on(OfficialMarked, (work, { postId, authorId, byId }) =>
    keepStaffAct(work, { kind: 'official-marked', byId, subject: { kind: 'post', id: postId }, authorId, reason: '' }),
  ),
  on(OfficialUnmarked, (work, { postId, authorId, byId }) =>
    keepStaffAct(work, { kind: 'official-unmarked', byId, subject: { kind: 'post', id: postId }, authorId, reason: '' }),
  ),
  on(RoleGiven, (work, { memberId, byId, role, reason }) =>
    keepStaffAct(work, { kind: 'role-given', byId, subject: { kind: 'member', id: memberId }, reason, note: role }),
  ),
  on(MemberSuspended, (work, { suspensionId, memberId, byId, until, reason }) =>
    keepStaffAct(work, {
      ...{ kind: 'suspended', byId, subject: { kind: 'suspension', id: suspensionId }, authorId: memberId, reason },
      ...(until === null ? {} : { note: String(until) }),
    }),
  ),
  on(SuspensionLifted, async (work, { suspensionId, memberId, byId, byAppeal, reason }) => {
    // that an appeal was upheld stands in the log itself
    if (byAppeal) return;
    await keepStaffAct(work, {
      ...{ kind: 'suspension-lifted', byId, subject: { kind: 'suspension', id: suspensionId }, authorId: memberId, reason },
    });
  }),
  ofSpace(SpaceOpened, () => 'space-opened'),
  ofSpace(SpaceChanged, ({ gated }) => (gated ? 'space-gated' : 'space-changed')),
  ofSpace(SpacePlaced, () => 'space-placed'),
  ofContest(ContestOpened, 'contest-opened'),
  ofContest(ContestChanged, 'contest-changed'),
  ofContest(ContestCalledOff, 'contest-off'),
  ofContest(ContestDecided, 'result-published'),
  // told by the house itself, in public and for good: whoever noted the end of the chain notices a ballot that is changed later
  on(BoxClosed, (work, { boxId, root }) =>
    keepStaffAct(work, { kind: 'ballots-closed', byId: null, subject: { kind: 'ballot-box', id: boxId }, reason: '', note: root }),
  ),
  on(PollStopped, (work, { threadId, authorId, byId, reason }) =>
    keepStaffAct(work, { kind: 'poll-stopped', byId, subject: { kind: 'thread', id: threadId }, authorId, reason }),
  ),
  ofBallots(BallotsSetAside, 'ballots-set-aside'),
  ofBallots(BallotsPutBack, 'ballots-put-back'),
  ofEntry(EntryTakenOut, 'entry-taken-out'),
  ofEntry(EntryPutBack, 'entry-put-back'),
  on(PromiseJudged, (work, { promiseId, kept, judgedBy, sentence }) =>
    keepStaffAct(work, {
      kind: kept ? 'promise-kept' : 'promise-broken',
      byId: judgedBy,
      subject: { kind: 'promise', id: promiseId },
      reason: sentence,
    }),
  ),
  on(BrandChanged, (work, { version, byId, reason }) =>
    keepStaffAct(work, { kind: 'brand-changed', byId, subject: { kind: 'brand', id: String(version) }, reason }),
  ),
  on(PolicyPublished, (work, { kind, key, version, byId, reason }) =>
    keepStaffAct(work, { kind: 'rule-changed', byId, subject: { kind: 'rule', id: `${kind}/${key}/${version}` }, reason }),
  ),
  on(AppealDecided, (work, { decisionId, memberId, byId, upheld, reason }) =>
    keepStaffAct(work, {
      kind: upheld ? 'appeal-upheld' : 'appeal-rejected',
      byId,
      subject: { kind: 'decision', id: decisionId },
      authorId: memberId,
      reason,
    }),
  ),
];
