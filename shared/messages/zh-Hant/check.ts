/** The sentences of looking for one’s own ballot: plain ones with {names} only. */
export const check = {
  ballots: {
    'check-receipt': '你的回條',
    'check-button': '找我的選票',
    'check-good': '你的選票在名單裡，沒有更動：{choices}',
    'check-out': '{title}（已移出投票，不計票）',
    'check-missing': '名單裡沒有這張回條的選票。請先看看回條是否完整；如果完整，表示你的選票被刪掉了：請告訴我們，也告訴別人。',
    'check-changed': '名單裡有你的選票，但不是這張回條對應的那一張。它被改過：請告訴我們，也告訴別人。',
    'check-no-hash': '沒有 https 時，這個瀏覽器做不到。請用下面的指令稿。',
    'check-lost': '沒有送到，請再試一次。',
  },
} as const;
