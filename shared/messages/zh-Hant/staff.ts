/** The sentences of what is alive for staff alone, and loaded for them alone: plain ones with {names} only. */
export const staff = {
  moderation: {
    'new-questions': '{count} 個新提問',
    'new-reports': '{count} 個新檢舉',
    'new-appeals': '{count} 個新申訴',
  },
} as const;
