/** The sentences of what is alive for staff alone, and loaded for them alone: plain ones with {names} only. */
export const staff = {
  moderation: {
    'new-questions': '{count} 个新提问',
    'new-reports': '{count} 个新举报',
    'new-appeals': '{count} 个新申诉',
  },
} as const;
