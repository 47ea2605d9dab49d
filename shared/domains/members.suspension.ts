/** Staff keep somebody from taking part for a time: suspending, lifting, and how it stands. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, HandleAsked, Moment, ReasonOf } from '../kinds.ts';

const { command, query } = contracts('members');

const Reason = ReasonOf(500);
const params = fields({ handle: HandleAsked });
const missing = { 'member-missing': { status: 404 } } as const;

export const SuspendMember = command('SuspendMember', 'PUT /api/members/:handle/suspension', {
  access: 'moderator',
  summary:
    'Keeps a member of a lower role from taking part, for so many days or (without `days`) until further notice. They still sign in, read, take their record along and ask for a second look.',
  params,
  body: fields({ reason: Reason, days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })) }),
  returns: fields({ until: Type.Union([Moment, Type.Null()]) }),
  refuses: { ...missing, 'role-not-below': { status: 403 }, 'suspended-already': { status: 409 } },
  emits: ['MemberSuspended'],
});

export const LiftSuspension = command('LiftSuspension', 'DELETE /api/members/:handle/suspension', {
  access: 'moderator',
  summary: 'Lets a suspended member of a lower role take part again, before the time is over.',
  params,
  body: fields({ reason: Reason }),
  returns: Done,
  refuses: { ...missing, 'role-not-below': { status: 403 }, 'not-suspended': { status: 409 } },
  emits: ['SuspensionLifted'],
});

export const GetSuspension = query('GetSuspension', 'GET /api/members/:handle/suspension', {
  access: 'moderator',
  summary: 'Whether a member is suspended at the moment, until when (null: until further notice) and why.',
  params,
  returns: fields({
    suspended: Type.Boolean(),
    until: Type.Union([Moment, Type.Null()]),
    reason: Type.Union([Type.String(), Type.Null()]),
  }),
  refuses: missing,
});
