/** Sentences of ballot boxes, polls and published ballots. */
export const ballots = {
  'choice-not-shown': 'Something that is not shown any more',
  'refusal.box-missing': 'There is no such ballot box. It may be in a thread that is gone, or that is not open to you.',
  'refusal.not-open-yet': 'Voting has not begun. It opens at {at} (the time of this house); your choice is kept here until then.',
  'refusal.voting-over': 'Voting ended at {at} (the time of this house), so this vote was not taken. What counted before is as it was.',
  'refusal.suspended':
    'Your account is suspended, so it can not vote. The message about it says until when, and how to ask for a second look.',
  'refusal.too-new': 'Here one can vote with an account that is {days} days old or older. Yours is younger; nothing was changed.',
  'refusal.tier-too-low':
    'Here one votes from a higher tier on than yours. Your own standing says what is missing for it; nothing was changed.',
  'tier-too-low-2': 'Here friends, makers and keepers vote. Your own standing says what is missing for that; nothing was changed.',
  'tier-too-low-3': 'Here makers and keepers vote. Your own standing says what is missing for that; nothing was changed.',
  'tier-too-low-4': 'Here keepers vote. Your own standing says what is missing for that; nothing was changed.',
  'refusal.too-many-choices': '{sent} were chosen, and one has {most} here. Take some away and vote again.',
  'refusal.no-choice': 'Nothing was chosen. Choose at least one.',
  'refusal.choice-twice': 'The same was chosen twice. Each can have one of your votes.',
  'refusal.choice-elsewhere':
    'One of these can not be chosen here: it belongs to another ballot box, or to none. Load the page anew and choose again.',
  'refusal.choice-withdrawn':
    'One of these was withdrawn, so it can not be voted for any more. Choose something else; your earlier vote is as it was.',
  'refusal.not-closed-yet': 'The ballots can be read once voting is over.',
};
