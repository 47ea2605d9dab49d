/** The sentences of what helps to begin a thread, loaded where one is begun: plain ones with {names} only. */
export const begin = {
  forum: {
    'alike-hint': '会在新标签页打开，写的内容还在。',
    'alike-count': '可能在聊同一件事的话题：{count} 个',
    alike: '也许已经有人聊过',
    'alike-same': '已经有一个同名的话题',
    'title-short': '再写一点：至少 4 个字符，一个汉字算两个。',
    'title-left': '还能写 {count} 个字符。',
    'title-over': '多了 {count} 个字符。',
    solved: '已解决',
  },
} as const;
