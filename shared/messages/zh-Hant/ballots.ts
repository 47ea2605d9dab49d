/** 投票箱、投票和公布選票的句子。 */
export const ballots = {
  'choice-not-shown': '已不再顯示的選項',
  'refusal.box-missing': '沒有這個投票箱。它所在的主題可能已經不在，或者不對你開放。',
  'refusal.not-open-yet': '投票還沒有開始，{at}（本站時間）開放。你的選擇會留在這裡。',
  'refusal.voting-over': '投票已於 {at}（本站時間）結束，這一票沒有收下。先前計入的票維持不變。',
  'refusal.suspended': '你的帳號已被停權，不能投票。通知裡寫著到什麼時候為止，以及如何申請複審。',
  'refusal.too-new': '這裡要求帳號滿 {days} 天才能投票，你的帳號還不到。什麼都沒有改變。',
  'refusal.tier-too-low': '這裡要求的等級比你的高。你的成長頁寫著還差什麼；什麼都沒有改變。',
  'tier-too-low-2': '這裡由友、匠和守投票。你的成長頁寫著還差什麼；什麼都沒有改變。',
  'tier-too-low-3': '這裡由匠和守投票。你的成長頁寫著還差什麼；什麼都沒有改變。',
  'tier-too-low-4': '這裡由守投票。你的成長頁寫著還差什麼；什麼都沒有改變。',
  'refusal.too-many-choices': '選了 {sent} 項，而這裡每人有 {most} 票。請去掉幾項再投。',
  'refusal.no-choice': '什麼都沒有選。請至少選一項。',
  'refusal.choice-twice': '同一項選了兩次。每一項只能得到你的一票。',
  'refusal.choice-elsewhere': '其中一項不能在這裡選：它屬於別的投票箱，或者並不存在。請重新開啟頁面再選。',
  'refusal.choice-withdrawn': '其中一項已經撤回，不能再投給它。請選別的；你先前的票維持不變。',
  'refusal.not-closed-yet': '投票結束之後才能查看選票。',
};
