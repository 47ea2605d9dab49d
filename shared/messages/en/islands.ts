/** The sentences that travel to the browser: plain ones with {names} only, no plural forms. */
export const islands = {
  forum: {
    helpful: 'Helpful',
    thanks: 'Thanks',
    same: 'Same here',
    reply: 'Reply',
    'your-reply': 'Your reply',
    'your-reply-to': 'Your reply to {name}',
    'not-to': 'Not to {name}',
    words: 'Words',
    'reply-placeholder': 'What would have helped you?',
    'markdown-hint': 'Markdown works: **bold**, > quote, - list',
    'reply-worth': 'A reply is a line in your record and counts for your growth.',
    sending: 'Sending',
    'reply-taken': 'Your reply is there.',
    'new-reply': '1 new reply',
    'new-replies': '{count} new replies',
    'tap-lost': 'That did not arrive. Please try once more.',
    'signed-out': 'You are not signed in any more. What you typed is kept here: sign in, and send it again.',
    offline: 'The house can not be reached. Your words are still here; check the connection and send them again.',
  },
  members: {
    'your-menu': 'You',
    'my-record': 'My record',
  },
  identity: { 'sign-out': 'Sign out' },
  platform: { why: 'why?' },
} as const;
