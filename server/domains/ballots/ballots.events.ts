/** What ballots tells the house. */
import type { BoxKind } from '../../../shared/domains/ballots.lists.ts';
import { houseEvent, memberEvent } from '../../platform/event.ts';

type OfBox = { boxId: string; kind: BoxKind; subject: { kind: string; id: string } };

export type BoxOpened = OfBox & { opensAt: number; closesAt: number | null; at: number };
export const BoxOpened = houseEvent<BoxOpened>('BoxOpened');

/** Every ballot is in the chain now, and the list can be read. */
export type BoxClosed = OfBox & { ballots: number; root: string; at: number };
export const BoxClosed = houseEvent<BoxClosed>('BoxClosed');

/** Counted, and it stands: the most votes first; what was withdrawn is not in it. `root` is for the public log. */
export type ResultPublished = OfBox & {
  ballots: number;
  setAside: number;
  root: string;
  result: { choiceId: string; votes: number }[];
  at: number;
};
export const ResultPublished = houseEvent<ResultPublished>('ResultPublished');

/**
 * Somebody's first ballot in this box; changing it adds nothing. `day` is the moment at which the brand's day began: a record
 * that had the moment itself would, beside the moment of anything else, tell more than that somebody voted. `ballots` counts this one.
 */
export type BallotCast = OfBox & { memberId: string; ballots: number; day: number };
export const BallotCast = memberEvent<BallotCast>('BallotCast', {
  lines: (p) => [{ member: p.memberId, kind: 'voted', subject: { kind: 'ballot-box', id: p.boxId }, at: p.day }],
});

/** Not counted from now on, with the reason that everybody reads; `memberIds`: whose they are, to be told. */
export type BallotsSetAside = OfBox & { memberIds: string[]; byId: string; reason: string; at: number };
export const BallotsSetAside = houseEvent<BallotsSetAside>('BallotsSetAside');
/** Counted again. */
export const BallotsPutBack = houseEvent<BallotsSetAside>('BallotsPutBack');

type OfPoll = { boxId: string; threadId: string; memberId: string; at: number };
const ofPoll = (name: string, kind: string) =>
  memberEvent<OfPoll>(name, {
    lines: (p) => [{ member: p.memberId, kind, subject: { kind: 'ballot-box', id: p.boxId }, at: p.at }],
  });
export const PollStarted = ofPoll('PollStarted', 'poll-started');
export const PollEnded = ofPoll('PollEnded', 'poll-ended');

/** Staff ended the poll of somebody else, and said why. */
export type PollStopped = { boxId: string; threadId: string; authorId: string; byId: string; reason: string; at: number };
export const PollStopped = memberEvent<PollStopped>('PollStopped', {
  lines: (p) => [{ member: p.authorId, kind: 'poll-stopped', subject: { kind: 'ballot-box', id: p.boxId }, at: p.at, byStaff: true }],
});
