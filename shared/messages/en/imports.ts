/** Sentences of claiming what was brought from elsewhere. */
export const imports = {
  claim: 'Claim your earlier self',
  'claim-line':
    '{name} wrote elsewhere before {brand} opened, and their words were brought along. If that was you, you are {name} here from now on: the words and the whole record come with it.',
  'claim-first': 'Did you write in a place whose talk was brought here? Sign in, and take your words and their record as your own.',
  'claim-after-sign-in': 'Afterwards you come back to this page.',
  'self-facts': '@{handle}, here since {date}, {count, plural, one {# line} other {# lines}} in the record',
  'this-is-me': 'This is me',
  'see-self': 'See what they wrote',
  'what-happens':
    'You keep your way of signing in. The self that you have here now stays behind; its address leads to the one you claim. A self can be claimed once.',
  'no-selves': 'Nothing that was brought here waits for you.',
  'no-selves-line':
    'It is found by the mail address that you had there: confirm the same one here and come back. Or ask an administrator for a link.',
  'to-address': 'Your mail address',
  'selves-line': 'This was brought here with your mail address:',
  'link-over-line': 'This link has been used, or it is older than seven days. Ask an administrator for another one.',
  unclaimed: 'The words of {name} were brought here from elsewhere, and nobody has claimed them yet.',
  'is-it-you': 'Is it you?',
  'make-link': 'Make a claim link',
  'make-link-line':
    'Whoever opens the link can make {name} their own, with every word and the record. Send it only to the person you know this to be.',
  'the-link': 'The link',
  'the-link-hint': 'Good once and for seven days. It is shown only now, and we do not send it: copy it.',
  'another-link': 'Make another one',
  'refusal.not-yours':
    'This self did not come with a mail address that you have confirmed. Confirm the one you had there, or ask an administrator for a link.',
  'refusal.link-over': 'This link has been used, or it is older than seven days. Ask an administrator for another one.',
  'refusal.claimed-already': 'Somebody has claimed this self already. A self can be claimed once.',
  'refusal.you-moved-on': 'You have just become another self, so this one was not claimed and stays as it is. Load the page anew.',
  'refusal.spoke-here':
    'You have already taken part under the name you have here, and two records do not become one. Join with another address to claim this self, or go on as you are.',
  'refusal.no-such-self': 'There is nobody with this handle who was brought from elsewhere.',
};
