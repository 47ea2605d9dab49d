/** The sentences that travel to the browser: plain ones with {names} only, no plural forms. */
export const islands = {
  forum: {
    helpful: '有帮助',
    thanks: '谢谢',
    same: '我也是',
    reply: '回复',
    'your-reply': '你的回复',
    'your-reply-to': '你给{name}的回复',
    'not-to': '不单独回复{name}',
    words: '正文',
    'reply-placeholder': '换作当时的你，听到什么会有帮助？',
    'markdown-hint': '可以用 Markdown：**粗体**、> 引用、- 列表',
    'reply-worth': '回复会记进你的记录，也算进成长值。',
    sending: '正在发送',
    'reply-taken': '你的回复已经发出来了。',
    'new-reply': '1 条新回复',
    'new-replies': '{count} 条新回复',
    'tap-lost': '没有送到，请再试一次。',
    'signed-out': '你已经退出登录了。你写的内容还留在这里：登录后再发一次就好。',
    offline: '暂时连不上这里。你写的话还在，检查一下网络，再发一次就好。',
  },
  members: {
    'your-menu': '我的',
    'my-record': '我的记录',
  },
  identity: { 'sign-out': '退出登录' },
  platform: { why: '为什么？' },
} as const;
