/** What identity wants to know from whoever knows it, and what it tells. */
import { houseEvent } from '../../platform/event.ts';
import { question } from '../../platform/question.ts';

export type NameProblem = 'too-short' | 'too-long' | 'bad-characters' | 'invisible-signs' | 'imitates-staff' | 'taken';
/** May a person be called this? null: yes. */
export const problemOfName = question<string, NameProblem | null>('problem-of-name');

/** The account that signs in as this member; null: none, or nobody here. */
export const accountOfMember = question<string, string | null>('account-of-member');

/** This member signs in with this account from now on. */
export const AccountAttached = houseEvent<{ memberId: string; accountId: string }>('AccountAttached');

/** The owner of this account has shown for the first time that its address is theirs. */
export const AccountConfirmed = houseEvent<{ accountId: string }>('AccountConfirmed');

/** The owner of this account came back to it by an address of before: what was asked for meanwhile may have been somebody else's wish. */
export const AddressTakenBack = houseEvent<{ accountId: string }>('AddressTakenBack');
