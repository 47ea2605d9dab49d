/** The sentences of looking for one’s own ballot: plain ones with {names} only. */
export const check = {
  ballots: {
    'check-receipt': '你的回执',
    'check-button': '找我的选票',
    'check-good': '你的选票在名单里，没有改动：{choices}',
    'check-out': '{title}（已移出投票，不计票）',
    'check-missing': '名单里没有这张回执的选票。请先看看回执是否完整；如果完整，说明你的选票被删掉了：请告诉我们，也告诉别人。',
    'check-changed': '名单里有你的选票，但不是这张回执对应的那一张。它被改过：请告诉我们，也告诉别人。',
    'check-no-hash': '没有 https 时，这个浏览器做不到。请用下面的脚本。',
    'check-lost': '没有送到，请再试一次。',
  },
} as const;
