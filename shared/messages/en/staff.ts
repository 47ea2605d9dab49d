/** The sentences of what is alive for staff alone, and loaded for them alone: plain ones with {names} only. */
export const staff = {
  moderation: {
    'new-questions': 'New questions: {count}',
    'new-reports': 'New reports: {count}',
    'new-appeals': 'New appeals: {count}',
  },
} as const;
