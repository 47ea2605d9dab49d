/** Sentences of coming in and going out. */
export const identity = {
  'sign-in': 'Sign in',
  'sign-up': 'Join',
  'sign-out': 'Sign out',
  'sign-in-line': 'Welcome back to {brand}.',
  'sign-up-line': 'Join the people at {brand}: ask, answer, and decide with us. It costs nothing, and you can leave whenever you like.',
  'new-here': 'New here? Join',
  'have-account': 'Already a member? Sign in',
  name: 'Your name here',
  'name-hint': 'How people will see you, in any script. Not the name of somebody on our staff.',
  email: 'Mail address',
  'email-hint': 'Only for signing in. Nobody else sees it.',
  password: 'Password',
  'password-hint': 'At least 8 characters. A short sentence is good.',
  'refusal.email-taken': 'There is an account with this address already. Sign in instead, or use another address.',
  'refusal.name-too-short': 'This name is too short. Use at least two letters, or one Chinese character and more.',
  'refusal.name-too-long': 'This name is too long: 40 characters are the most.',
  'refusal.name-bad-characters': 'This name has signs that can not be shown or told apart. Use letters, digits, spaces and . - _',
  'refusal.name-imitates-staff': 'This name could be taken for somebody of our staff. Please choose another one.',
  'refusal.wrong-sign-in': 'Address and password do not belong together. Check both and try again.',
  'refusal.too-many-tries':
    'There were too many tries for this address. Wait {minutes, plural, one {a minute} other {# minutes}} and try again.',
} as const;
