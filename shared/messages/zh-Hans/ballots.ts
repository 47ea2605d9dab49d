/** 投票箱、投票和公布选票的句子。 */
export const ballots = {
  'choice-not-shown': '已不再显示的选项',
  'refusal.box-missing': '没有这个投票箱。它所在的主题可能已经不在，或者不对你开放。',
  'refusal.not-open-yet': '投票还没有开始，{at}（本站时间）开放。你的选择会留在这里。',
  'refusal.voting-over': '投票已在 {at}（本站时间）结束，这一票没有收下。之前计入的票保持不变。',
  'refusal.suspended': '你的账号已被暂停，不能投票。通知里写着到什么时候为止，以及怎样申请复审。',
  'refusal.too-new': '这里要求账号满 {days} 天才能投票，你的账号还不到。什么都没有改变。',
  'refusal.tier-too-low': '这里要求的等级比你的高。你的成长页写着还差什么；什么都没有改变。',
  'tier-too-low-2': '这里由友、匠和守投票。你的成长页写着还差什么；什么都没有改变。',
  'tier-too-low-3': '这里由匠和守投票。你的成长页写着还差什么；什么都没有改变。',
  'tier-too-low-4': '这里由守投票。你的成长页写着还差什么；什么都没有改变。',
  'refusal.too-many-choices': '选了 {sent} 项，而这里每人有 {most} 票。去掉几项再投。',
  'refusal.no-choice': '什么都没有选。请至少选一项。',
  'refusal.choice-twice': '同一项选了两次。每一项只能得到你的一票。',
  'refusal.choice-elsewhere': '其中一项不能在这里选：它属于别的投票箱，或者并不存在。请重新打开页面再选。',
  'refusal.choice-withdrawn': '其中一项已经撤回，不能再投给它。请选别的；你之前的票保持不变。',
  'refusal.not-closed-yet': '投票结束之后才能查看选票。',
};
