/** Coming in and going out, and the proofs of who one is: mail and password, links in mails. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Handle, Id } from '../kinds.ts';

const { command, query } = contracts('identity');

/**
 * A mail address as people have them; whether it works is only shown by a mail that arrives. RFC 5321: 254 characters. No `=?`, which
 * begins a word in another writing (RFC 2047) for who reads the head of a mail.
 */
export const Email = Type.String({
  minLength: 1,
  maxLength: 254,
  pattern: '^(?!.*=\\?)[^\\s@<>()\\[\\],;:"\\\\]{1,64}@[^\\s@<>()\\[\\],;:"\\\\]{1,190}\\.[^\\s@.<>()\\[\\],;:"\\\\]{2,}$',
});
/** Length is what makes a password hard to guess; 128 is where hashing a long one would start to cost. */
export const Password = Type.String({ minLength: 8, maxLength: 128 });

const Signed = fields({ handle: Handle });

const nameRefusals = {
  'name-too-short': { status: 422, field: 'name' },
  'name-too-long': { status: 422, field: 'name' },
  'name-bad-characters': { status: 422, field: 'name' },
  'name-invisible-signs': { status: 422, field: 'name' },
  'name-imitates-staff': { status: 422, field: 'name' },
  'name-taken': { status: 422, field: 'name' },
} as const;

/** Where a password is chosen; the ones that people have go on. */
export const passwordRefusals = {
  'password-common': { status: 422, field: 'password' },
  'password-yours': { status: 422, field: 'password' },
} as const;

const emailRefusals = {
  'email-invisible-signs': { status: 422, field: 'email' },
  'email-look-alikes': { status: 422, field: 'email' },
  'email-imitates-staff': { status: 422, field: 'email' },
  'email-nobodys': { status: 422, field: 'email' },
} as const;

export const SignUp = command('SignUp', 'POST /api/auth/sign-up/email', {
  access: 'anyone',
  summary: 'Makes an account and a member, and signs in.',
  body: fields({
    name: Type.String({ minLength: 1, maxLength: 80 }),
    email: Email,
    password: Password,
    next: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  returns: Signed,
  refuses: {
    'email-taken': { status: 422, field: 'email' },
    'sign-ups-wait': { status: 429 },
    ...emailRefusals,
    ...passwordRefusals,
    ...nameRefusals,
  },
  // hashing a password costs 0.1 s of a core
  perMinute: 60,
  quiet: 'the account library writes the account; the member joins by the command JoinCommunity, which tells of it',
  repeatable: true,
});

export const SignIn = command('SignIn', 'POST /api/auth/sign-in/email', {
  access: 'anyone',
  summary: 'Signs in with mail and password; sets the session cookie.',
  body: fields({
    email: Type.String({ minLength: 1, maxLength: 254 }),
    password: Type.String({ minLength: 1, maxLength: 128 }),
    next: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  returns: Signed,
  refuses: {
    'wrong-sign-in': { status: 401, field: 'password' },
    'too-many-tries': { status: 429 },
    'too-many-from-here': { status: 429 },
    'too-many-at-account': { status: 429 },
  },
  perMinute: 120,
  quiet: 'signing in is no act in the community',
  repeatable: true,
});

export const SignOut = command('SignOut', 'POST /api/auth/sign-out', {
  access: 'anyone',
  summary: 'Ends the session of this browser.',
  returns: Done,
  quiet: 'signing out is no act in the community',
  repeatable: true,
});

/** What a mail's link carries: the account, and what only who got the mail can know. */
const Token = Type.String({ minLength: 40, maxLength: 100, pattern: '^[\\w.-]+$' });

export const ConfirmAddress = command('ConfirmAddress', 'POST /api/auth/confirm', {
  access: 'anyone',
  summary: 'Confirms a mail address by the link that was sent there: once, within a day.',
  body: fields({ token: Token }),
  returns: Done,
  refuses: { 'confirm-over': { status: 410 } },
  quiet: 'how somebody is reached is not an act in the community',
  repeatable: true,
});

export const SendConfirmation = command('SendConfirmation', 'POST /api/me/confirmation', {
  access: 'member',
  whileSuspended: true,
  summary: 'Sends the link that confirms one’s address again: once a minute, ten times a day.',
  returns: Done,
  refuses: { 'address-confirmed': { status: 409 }, 'address-none': { status: 409 }, 'mail-wait': { status: 429 } },
  quiet: 'how somebody is reached is not an act in the community',
  repeatable: true,
});

export const ChangeAddress = command('ChangeAddress', 'PUT /api/me/address', {
  access: 'member',
  whileSuspended: true,
  summary: 'Sends a link to another mail address; it becomes one’s own when that link is followed.',
  body: fields({ email: Email, password: Type.Optional(Type.String({ maxLength: 128 })) }),
  returns: Done,
  refuses: {
    ...emailRefusals,
    'address-same': { status: 422, field: 'email' },
    'password-wrong': { status: 422, field: 'password' },
    'mail-wait': { status: 429 },
    'too-many-tries': { status: 429 },
  },
  perMinute: 60,
  quiet: 'how somebody is reached is not an act in the community',
  repeatable: true,
});

export const TakeBackAddress = command('TakeBackAddress', 'POST /api/auth/take-back', {
  access: 'anyone',
  summary:
    'Takes a change of the mail address back, by the link in the mail to the address of before: once, within seven days. Ends all sessions and the password; `reset` is the token by which ResetPassword sets a new one.',
  body: fields({ token: Token }),
  returns: fields({ reset: Token }),
  refuses: { 'back-over': { status: 410 }, 'back-taken': { status: 409 } },
  quiet: 'how somebody is reached is not an act in the community',
  repeatable: true,
});

export const AskForReset = command('AskForReset', 'POST /api/auth/forgot', {
  access: 'anyone',
  summary: 'Sends a link to set a new password, if there is an account with this address: the answer is the same when there is none.',
  body: fields({ email: Email }),
  returns: Done,
  refuses: { 'mail-wait': { status: 429 } },
  perMinute: 60,
  quiet: 'a forgotten password is not an act in the community',
  repeatable: true,
});

export const ResetPassword = command('ResetPassword', 'POST /api/auth/reset', {
  access: 'anyone',
  summary:
    'Sets a new password by the link that was mailed: once, within an hour. Ends all sessions, and signs in here. A telephone goes on opening the account only where `keepTelephone` says that it is theirs.',
  body: fields({ token: Token, password: Password, keepTelephone: Type.Optional(Type.Boolean()) }),
  returns: Done,
  refuses: { 'reset-over': { status: 410 }, ...passwordRefusals },
  perMinute: 60,
  quiet: 'a password is not an act in the community',
  repeatable: true,
});

export const ChangePassword = command('ChangePassword', 'PUT /api/me/password', {
  access: 'member',
  whileSuspended: true,
  summary: 'Sets another password; asks for the one in force. Ends all other sessions.',
  body: fields({ currentPassword: Type.String({ minLength: 1, maxLength: 128 }), password: Password }),
  returns: Done,
  refuses: {
    'current-password-wrong': { status: 422, field: 'currentPassword' },
    'password-none': { status: 409 },
    ...passwordRefusals,
    'too-many-tries': { status: 429 },
  },
  perMinute: 60,
  quiet: 'a password is not an act in the community',
  repeatable: true,
});

export const SignOutEverywhere = command('SignOutEverywhere', 'DELETE /api/me/sessions', {
  access: 'member',
  whileSuspended: true,
  summary: 'Ends all sessions of one’s account, this one too.',
  returns: Done,
  quiet: 'signing out is no act in the community',
  repeatable: true,
});

export const AskForCode = command('AskForCode', 'POST /api/auth/phone', {
  access: 'anyone',
  summary: 'Sends a code of six digits to a telephone, known here or not; `ask` is what it goes by in SignInByPhone.',
  body: fields({
    number: Type.String({
      minLength: 1,
      maxLength: 40,
      description:
        'with its country: +44 7700 900123, 0044…; spaces and dashes do no harm. A house whose language is zh-Hans, or whose zone is that of China, takes a mobile number of eleven digits as one of +86',
    }),
    next: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  returns: fields({ ask: Id }),
  refuses: {
    'number-no-country': { status: 422, field: 'number' },
    'number-no-number': { status: 422, field: 'number' },
    'number-costly': { status: 422, field: 'number' },
    'code-wait': { status: 429 },
    'codes-too-many': { status: 429 },
  },
  perMinute: 60,
  quiet: 'signing in is no act in the community',
  repeatable: true,
});

export const SignInByPhone = command('SignInByPhone', 'POST /api/auth/phone/code', {
  access: 'anyone',
  summary: 'Signs in with the code that was sent; a number that is new here makes an account, which wants a name.',
  body: fields({
    ask: Id,
    code: Type.String({ minLength: 1, maxLength: 20 }),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    next: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  returns: Signed,
  refuses: {
    'code-wrong': { status: 422, field: 'code' },
    'code-over': { status: 410 },
    'code-tries': { status: 429 },
    'name-needed': { status: 422, field: 'name' },
    ...nameRefusals,
  },
  perMinute: 60,
  quiet: 'signing in is no act in the community; who is new joins by the command JoinCommunity, which tells of it',
  repeatable: true,
});

export const GetMySignIn = query('GetMySignIn', 'GET /api/me/sign-in', {
  access: 'member',
  summary: 'How one signs in and is reached: for oneself alone.',
  returns: fields({
    email: Type.Union([Type.String(), Type.Null()]),
    /** `confirmed`: mail may be sent there. `came-back`: it was, and did not get there. */
    state: Type.Enum(['none', 'waiting', 'confirmed', 'came-back']),
    /** The last signs of the number, or null. */
    phone: Type.Union([Type.String(), Type.Null()]),
    hasPassword: Type.Boolean(),
    sessions: Type.Integer(),
  }),
});
