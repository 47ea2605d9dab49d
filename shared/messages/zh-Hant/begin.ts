/** The sentences of what helps to begin a thread, loaded where one is begun: plain ones with {names} only. */
export const begin = {
  forum: {
    'alike-hint': '會在新分頁開啟，寫的內容還在。',
    'alike-count': '可能在聊同一件事的話題：{count} 個',
    alike: '或許已經有人聊過',
    'alike-same': '已經有一個同名的話題',
    'title-short': '再寫一點：至少 4 個字元，一個漢字算兩個。',
    'title-left': '還能寫 {count} 個字元。',
    'title-over': '多了 {count} 個字元。',
    solved: '已解決',
  },
} as const;
