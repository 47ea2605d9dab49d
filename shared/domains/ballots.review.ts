/** The look at the ballots between the end of voting and the result: doubtful ones are set aside, never deleted. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Id } from '../kinds.ts';
import { mostNamed } from './ballots.lists.ts';

const { command } = contracts('ballots');

const Reason = Type.String({ minLength: 1, maxLength: 300 });
const Count = Type.Integer({ minimum: 0 });
const params = fields({ boxId: Id });

export const SetBallotsAside = command('SetBallotsAside', 'POST /api/ballot-boxes/:boxId/set-aside', {
  access: 'manager',
  summary:
    'Between the end of voting and the result: the ballots of these members (handles) are not counted. They stay in the list and the chain, with the reason, and each member is told. Several at once, because whose ballot is set aside alone would be known by it; and for the same reason a group has all of an earlier one or none of it, also after that was put back, and leaves nobody or three who were never named.',
  params,
  body: fields({
    /** Handles; in a plain form one in each line. */
    members: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: mostNamed, lines: true }),
    reason: Reason,
  }),
  returns: fields({ boxId: Id, setAside: Count }),
  refuses: {
    'box-missing': { status: 404 },
    'decide-by-another': { status: 409 },
    'not-under-review': { status: 409 },
    'own-ballot': { status: 422, field: 'members' },
    'too-few-to-set-aside': { status: 422, field: 'members' },
    'splits-earlier-group': { status: 422, field: 'members' },
    'leaves-too-few': { status: 422, field: 'members' },
    'reason-missing': { status: 422, field: 'reason' },
  },
  quiet: 'a ballot stays what its voter cast, and that they voted stays in their record: staff say how it is counted',
});

export const PutBallotsBack = command('PutBallotsBack', 'POST /api/ballot-boxes/:boxId/put-back', {
  access: 'manager',
  summary: 'Counts all ballots again that were set aside in this box, before its result is published.',
  params,
  body: fields({ reason: Reason }),
  returns: fields({ boxId: Id, setAside: Count }),
  refuses: {
    'box-missing': { status: 404 },
    'decide-by-another': { status: 409 },
    'not-under-review': { status: 409 },
    'nothing-set-aside': { status: 409 },
    'reason-missing': { status: 422, field: 'reason' },
  },
  quiet: 'a ballot stays what its voter cast, and that they voted stays in their record: staff say how it is counted',
});
