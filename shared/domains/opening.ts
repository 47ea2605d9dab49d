/** The opening of an empty house: once, and never again. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Handle, LineOf } from '../kinds.ts';
import { type BrandForm, brandChoice, brandRefusals } from './brand.ts';
import { Email, Password, passwordRefusals } from './identity.ts';
import { openingSteps } from './opening.lists.ts';

const { command, query } = contracts('opening');

const SpaceName = LineOf(60);

export const SetUpHouse = command('SetUpHouse', 'POST /api/set-up', {
  access: 'anyone',
  summary: 'Sets an empty house up: its brand, its first administrator, its first spaces. Only as long as it has no member.',
  body: fields({
    /** Printed by the server at its start; asked of everybody who is not at this machine. */
    code: Type.Optional(Type.String({ maxLength: 40 })),
    ...brandChoice,
    adminName: Type.String({ minLength: 1, maxLength: 80 }),
    email: Email,
    password: Password,
    space1: SpaceName,
    space2: Type.Optional(SpaceName),
  }),
  returns: fields({ handle: Handle }),
  refuses: {
    'already-set-up': { status: 409 },
    'wrong-code': { status: 403, field: 'code' },
    'name-not-usable': { status: 422, field: 'adminName' },
    'email-taken': { status: 422, field: 'email' },
    ...brandRefusals,
    ...passwordRefusals,
  },
  // a code is guessed by nobody at this pace, and hashing a password costs 0.1 s of a core
  perMinute: 20,
  quiet: 'joining and the role are told by members, whose own functions do them in the same transaction',
  repeatable: true,
});

/** What the page of the set-up starts from. */
export type SetUpForm = { brand: BrandForm; code: string };

export const GetOpeningSteps = query('GetOpeningSteps', 'GET /api/opening/steps', {
  access: 'manager',
  summary: 'What to do first in a house that was set up just now; none once all is done.',
  returns: fields({ steps: Type.Array(fields({ name: Type.Enum([...openingSteps]), done: Type.Boolean() })) }),
});

export const LeaveOpeningStep = command('LeaveOpeningStep', 'PUT /api/opening/steps/:step', {
  access: 'manager',
  summary: 'Says that this is fine as it is. Doing it again changes nothing.',
  params: fields({ step: Type.Enum([...openingSteps]) }),
  returns: Done,
  quiet: 'how the house is furnished is no act in the community',
});
