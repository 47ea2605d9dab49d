/** The sentences of what helps to begin a thread, loaded where one is begun: plain ones with {names} only. */
export const begin = {
  forum: {
    'alike-hint': 'They open in a new tab; what you write here stays.',
    'alike-count': 'Threads that may be about the same: {count}',
    alike: 'Perhaps it was said already',
    'alike-same': 'A thread has this very title',
    'title-short': 'A little more: at least 4 characters, and a Chinese one counts double.',
    'title-left': '{count} more characters fit.',
    'title-over': '{count} characters too many.',
    solved: 'Solved',
  },
} as const;
