/** The sentences of looking for one’s own ballot: plain ones with {names} only. */
export const check = {
  ballots: {
    'check-receipt': 'Your receipt',
    'check-button': 'Find my ballot',
    'check-good': 'Your ballot is in the list, unchanged: {choices}',
    'check-out': '{title} (taken out of the vote: not counted)',
    'check-missing':
      'No ballot in the list belongs to this receipt. Look whether it is whole. If it is, your ballot was removed: tell us and others.',
    'check-changed':
      'Your ballot is in the list, but it is not the one that this receipt was given for. It was changed: tell us and others.',
    'check-no-hash': 'This browser can not do that on a connection without https. The script below can.',
    'check-lost': 'That did not arrive. Please try once more.',
  },
} as const;
