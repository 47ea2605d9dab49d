/** The sentences of the list of keys, which is loaded with the first of them: plain ones only. */
export const keys = {
  platform: {
    keys: 'Keys',
    'keys-shut': 'Close',
    'keys-on': 'Single keys act',
    'keys-on-line':
      'Outside of fields, in this browser. Turn it off if a speech programme or your own keys get in the way.',
    'key-then': 'then',
    'key-next': 'Next post or row',
    'key-previous': 'The one before',
    'key-reply': 'Reply',
    'key-quote': 'Quote this post',
    'key-keep': 'Keep this post for later',
    'key-arrived': 'Show new replies',
    'key-new': 'Start a thread',
    'key-search': 'Search',
    'key-home': 'Home',
    'key-tags': 'Tags',
    'key-rules': 'Rules',
    'key-contests': 'Contests',
    'key-notices': 'Notices',
    'key-unread': 'Unread',
    'key-bookmarks': 'Bookmarks',
    'key-record': 'My record',
    'key-desk': 'Desk',
    'key-list': 'This list',
  },
} as const;
