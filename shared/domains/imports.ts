/** Selves that were brought from elsewhere, and how their people claim them. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { HandleAsked, Moment } from '../kinds.ts';

const { command, query } = contracts('imports');

const Token = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });
export const Self = fields({
  handle: Type.String(),
  name: Type.String(),
  since: Moment,
  /** How many lines its record has. */
  lines: Type.Integer({ minimum: 0 }),
  /** Where it comes from: `discourse`. */
  from: Type.String(),
});

export const GetMySelves = query('GetMySelves', 'GET /api/me/selves', {
  access: 'member',
  summary: 'Selves that were brought from elsewhere with the mail address that one has confirmed here, and that nobody has claimed.',
  returns: fields({ selves: Type.Array(Self) }),
});

export const ClaimSelf = command('ClaimSelf', 'POST /api/me/selves', {
  access: 'member',
  summary:
    'Makes an unclaimed self one’s own: by `handle` where it came with one’s confirmed mail address, by `token` with a link from an administrator. One is that member from then on, with its record.',
  body: fields({ handle: Type.Optional(HandleAsked), token: Type.Optional(Token) }),
  returns: fields({ handle: Type.String() }),
  refuses: {
    'not-yours': { status: 403 },
    'link-over': { status: 410 },
    'claimed-already': { status: 409 },
    'spoke-here': { status: 409 },
    'you-moved-on': { status: 409 },
  },
  emits: ['SelfClaimed'],
});

export const MakeClaimLink = command('MakeClaimLink', 'POST /api/members/:handle/claim-links', {
  access: 'administrator',
  summary:
    'A link with which whoever opens it can claim this self: good once, for seven days. An older one for the same self is over then.',
  params: fields({ handle: HandleAsked }),
  returns: fields({ token: Token, path: Type.String(), until: Moment }),
  refuses: { 'no-such-self': { status: 404 }, 'claimed-already': { status: 409 } },
  quiet: 'A link is an offer; what somebody makes of it is in their record.',
  // each asking makes another link
  repeatable: true,
});
