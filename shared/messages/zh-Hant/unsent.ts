/** The sentences of what is typed and not sent, which only signed-in people are given: plain ones only. */
export const unsent = {
  platform: {
    'unsent-kept': '送出之前，內容儲存在這個瀏覽器裡。',
    'unsent-back': '這是你之前寫好、還沒有送出的內容。',
    'unsent-away': '不要了',
    'unsent-earlier': '這裡被改動之前你寫的內容',
    'unsent-sign-out': '你寫的內容還沒有送出，登出就會丟掉：{pages}。仍要登出嗎？',
    'unsent-between': '、',
  },
} as const;
