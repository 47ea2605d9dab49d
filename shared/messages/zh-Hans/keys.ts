/** The sentences of the list of keys, which is loaded with the first of them: plain ones only. */
export const keys = {
  platform: {
    keys: '快捷键',
    'keys-shut': '关闭',
    'keys-on': '启用单键操作',
    'keys-on-line':
      '仅在输入框之外、仅在这个浏览器里有效。如果和语音程序或自己的按键冲突，可以关掉。',
    'key-then': '再按',
    'key-next': '下一条',
    'key-previous': '上一条',
    'key-reply': '回复',
    'key-quote': '引用这条',
    'key-keep': '收藏这条',
    'key-arrived': '显示新回复',
    'key-new': '发起话题',
    'key-search': '搜索',
    'key-home': '首页',
    'key-tags': '标签',
    'key-rules': '规则',
    'key-contests': '征集',
    'key-notices': '通知',
    'key-unread': '未读',
    'key-bookmarks': '收藏',
    'key-record': '我的记录',
    'key-desk': '工作台',
    'key-list': '这份列表',
  },
} as const;
