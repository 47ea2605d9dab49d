/** The sentences of what is typed and not sent, which only signed-in people are given: plain ones only. */
export const unsent = {
  platform: {
    'unsent-kept': '提交之前，内容保存在这个浏览器里。',
    'unsent-back': '这是你之前写好、还没有提交的内容。',
    'unsent-away': '不要了',
    'unsent-earlier': '这里被改动之前你写的内容',
    'unsent-sign-out': '你写的内容还没有提交，退出登录就会丢掉：{pages}。仍要退出吗？',
    'unsent-between': '、',
  },
} as const;
