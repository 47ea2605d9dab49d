/** Coming in and going out: accounts with mail and password. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Handle } from '../kinds.ts';

const { command } = contracts('identity');

/** A mail address as people have them; whether it works is only shown by a mail that arrives. RFC 5321: 254 characters. */
export const Email = Type.String({
  minLength: 1,
  maxLength: 254,
  pattern: '^[^\\s@<>()\\[\\],;:"\\\\]{1,64}@[^\\s@]{1,190}\\.[^\\s@.]{2,}$',
});
/** Length is what makes a password hard to guess; 128 is where hashing a long one would start to cost. */
export const Password = Type.String({ minLength: 8, maxLength: 128 });

const Signed = fields({ handle: Handle });

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
    'name-too-short': { status: 422, field: 'name' },
    'name-too-long': { status: 422, field: 'name' },
    'name-bad-characters': { status: 422, field: 'name' },
    'name-imitates-staff': { status: 422, field: 'name' },
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
  refuses: { 'wrong-sign-in': { status: 401, field: 'password' }, 'too-many-tries': { status: 429 } },
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
