/** The sentences of the list of keys, which is loaded with the first of them: plain ones only. */
export const keys = {
  platform: {
    keys: '快速鍵',
    'keys-shut': '關閉',
    'keys-on': '啟用單鍵操作',
    'keys-on-line':
      '只在輸入欄之外、只在這個瀏覽器裡有效。如果和語音程式或自己的按鍵衝突，可以關掉。',
    'key-then': '再按',
    'key-next': '下一則',
    'key-previous': '上一則',
    'key-reply': '回覆',
    'key-quote': '引用這則',
    'key-keep': '收藏這則',
    'key-arrived': '顯示新回覆',
    'key-new': '發起話題',
    'key-search': '搜尋',
    'key-home': '首頁',
    'key-tags': '標籤',
    'key-rules': '規則',
    'key-contests': '徵集',
    'key-notices': '通知',
    'key-unread': '未讀',
    'key-bookmarks': '收藏',
    'key-record': '我的紀錄',
    'key-desk': '工作台',
    'key-list': '這份清單',
  },
} as const;
