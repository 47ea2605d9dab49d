/** The sentences of what is typed and not sent, which only signed-in people are given: plain ones only. */
export const unsent = {
  platform: {
    'unsent-kept': 'Kept in this browser until you send it.',
    'unsent-back': 'You had typed this and not sent it.',
    'unsent-away': 'Throw it away',
    'unsent-earlier': 'What you had typed here before it was changed',
    'unsent-sign-out': 'You have typed what is not sent yet, and signing out throws it away: {pages}. Sign out all the same?',
    'unsent-between': ', ',
  },
} as const;
