/** The sentences that travel to the browser: plain ones with {names} only, no plural forms. */
export const islands = {
  forum: {
    helpful: '有幫助',
    thanks: '謝謝',
    same: '我也是',
    reply: '回覆',
    'your-reply': '你的回覆',
    'your-reply-to': '你給{name}的回覆',
    'not-to': '不單獨回覆{name}',
    words: '內容',
    'reply-placeholder': '換作當時的你，聽到什麼會有幫助？',
    'markdown-hint': '可以用 Markdown：**粗體**、> 引用、- 清單',
    'reply-worth': '回覆會記進你的紀錄，也算進成長值。',
    sending: '傳送中',
    'reply-taken': '你的回覆已經發出來了。',
    'new-reply': '1 則新回覆',
    'new-replies': '{count} 則新回覆',
    'tap-lost': '沒有送到，請再試一次。',
    'signed-out': '你已經登出了。你寫的內容還留在這裡：登入後再送一次就好。',
    offline: '暫時連不上這裡。你寫的話還在，檢查一下網路，再送出一次就好。',
  },
  members: {
    'your-menu': '我的',
    'my-record': '我的紀錄',
  },
  identity: { 'sign-out': '登出' },
  platform: { why: '為什麼？' },
} as const;
