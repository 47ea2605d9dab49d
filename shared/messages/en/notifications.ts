/** Sentences of being told, and of finding back. */
export const notifications = {
  'my-notices': 'Notices',
} as const;
