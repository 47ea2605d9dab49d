/** Sentences of ballot boxes, polls and published ballots. */
import { check } from './check.ts';
import { votes } from './votes.ts';

export const ballots = {
  ...votes.ballots,
  ...check.ballots,
  title: 'The ballots: {title}',
  'title-line': 'How the votes were counted, every ballot, and how to count them again.',
  line: 'Ballot',
  chosen: 'Chosen',
  all: 'All ballots',
  'all-line': 'In the order of their numbers, which say neither who voted nor when.',
  'line-set-aside': 'not counted: {reason}',
  'from-first': 'From the first',
  further: 'Further ballots',
  again: 'Count again',
  'again-line':
    'Download the list and the script, put them into one folder and run the line below: it needs Node and nothing of ours, and can be read before. It counts the votes, makes the chain anew, and with {option} finds your own ballot.',
  script: 'The script',
  root: 'The end of the chain over all ballots. It is in the public log, too: whoever noted it will notice if one ballot is changed, removed or added.',
  whole: 'The whole list',
  check: 'Check my vote',
  'check-line': 'Your receipt stays in this browser: it looks for your ballot in the list by itself.',
  'list-later': 'The list of all ballots is here once voting is over.',
  faults:
    'When the list was made, {count, plural, one {one ballot was} other {# ballots were}} found changed, removed or added in the database by somebody other than this house. The result can not be trusted as it stands: check your own ballot with your receipt, and ask the hosts what happened.',
  sees: 'Who could see what',
  'sees-open':
    'While voting is open the database holds the receipt of each member who voted, and with it the way to their ballot; otherwise nobody could change their vote. Somebody with the database in hand could look up what a member chose. No page of this house shows it, to our staff neither.',
  'sees-after':
    'Once the result stands the receipts are deleted. From then on the database says who voted and what the ballots are, and nothing that ties the two together.',
  'sees-still':
    'What deleting does not reach: copies of the database made while voting was open, traces on the disk until the database tidies up, and the server’s own log of requests. The order in which rows were written hints at when somebody voted. Where few vote, somebody with all of that at hand may guess.',
  'sees-forge':
    'Each ballot carries a mark that only the holder of this house’s secret can make. Whoever has the database alone can not change, add or remove a ballot unnoticed; but they could put the whole box back to an earlier moment of which they kept a copy, and the ballots since then would be missed by those who gave them alone: that is what the receipt is for. Whoever has the secret as well could, until the list is published; afterwards the chain is in the hands of everybody who kept it.',
  'sees-show': 'A receipt proves what its holder chose. So nobody may ask you for it.',
  'receipt-long':
    'Copy the receipt now. After the end it finds your ballot in the published list; your browser may keep it, the house will not.',
  'receipt-gone': 'Your vote was counted. The house can not tell any more which ballot is yours: only your receipt can.',
  'receipt-none': 'You have not voted here.',
  back: 'Back',
  'poll-question': 'What is asked',
  'poll-question-hint': 'Leave it empty if the title asks it already.',
  'poll-options': 'What can be chosen',
  'poll-options-hint': 'One in each line, at least two, at most {most}.',
  'poll-votes': 'Votes each',
  'poll-days': 'Open for days (up to {most})',
  'poll-counts': 'How it stands',
  'counts-live': 'everybody sees it at any time',
  'counts-hidden': 'nobody sees it before the end',
  'poll-age': 'Age of the account in days',
  'poll-tier': 'Who may vote',
  'poll-add': 'Add a poll',
  'poll-change': 'Start or end a poll',
  'poll-not': 'Go back without a poll',
  'poll-goes-on': 'Let it run on',
  'poll-start': 'Start the poll',
  'poll-start-line': 'It stands under your first words. What can be chosen can not be changed once people vote.',
  'poll-end': 'End the poll',
  'poll-end-line': 'Nobody can vote any more from now on. The result and all ballots are published, and it can not be opened again.',
  'poll-end-reason': 'Why',
  'poll-end-reason-hint': 'The author is told this reason, and everybody reads it in the staff log.',
  'poll-is-over': 'This poll is over.',
  'new-poll': 'A poll with it',
  'refusal.thread-missing': 'There is no such thread, or it is not open to you.',
  'refusal.not-your-thread': 'Only who began the thread can start a poll in it; staff can end one.',
  'refusal.thread-begun-above':
    'This thread was begun by somebody of a higher role than yours, so its poll is theirs to end. Ask somebody of their role or a higher one.',
  'refusal.reason-empty': 'Please say why the poll ends. The author is told this reason, and everybody reads it in the staff log.',
  'refusal.poll-there': 'This thread has a poll already. A second question needs a thread of its own.',
  'refusal.thread-locked': 'This thread is locked: staff ended the talk here. You can still read it, and start a new thread.',
  'refusal.few-may-vote':
    'Fewer than {fewest} who are here now could vote: the counts would say what one of them chose. Let younger accounts or lower tiers vote, too.',
  'refusal.closes-wrong': 'It must close at least a minute from now, and within a year.',
  'refusal.poll-missing': 'This thread has no poll.',
  'refusal.poll-over': 'This poll is over already.',
  'refusal.options-too-few': 'Write at least two things that can be chosen, one in each line.',
  'refusal.options-too-many': 'At most 20 can be chosen from. Take some away.',
  'refusal.option-twice': 'The same stands there twice. Each line must be something else.',
  'refusal.option-unreadable': 'One of the lines has nothing that can be read: no device shows its signs. Use letters, numbers or words.',
  'refusal.option-too-long': 'One of the lines is longer than 120 characters. Shorten it; there is room for more in your words.',
  'refusal.votes-too-many': 'That is more votes than there is to choose from.',
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
  'refusal.too-many-choices': votes.ballots['too-many'],
  'refusal.no-choice': 'Nothing was chosen. Choose at least one.',
  'refusal.choice-twice': 'The same was chosen twice. Each can have one of your votes.',
  'refusal.choice-elsewhere':
    'One of these can not be chosen here: it belongs to another ballot box, or to none. Load the page anew and choose again.',
  'refusal.choice-withdrawn':
    'One of these was withdrawn, so it can not be voted for any more. Choose something else; your earlier vote is as it was.',
  'refusal.decide-by-another': 'You have an entry in this contest yourself: somebody else of the staff has to decide about its ballots.',
  'refusal.not-under-review':
    'Ballots can be set aside between the end of voting and the result, and where staff publish the result. Nothing was changed.',
  'refusal.own-ballot':
    'Your own ballot is among them. Leave it out: of three of which you know one, two would not be secret enough. Somebody else can set it aside.',
  'refusal.too-few-to-set-aside':
    'Name members with at least {fewest} ballots that count here. Of one that is set aside alone, the list would tell what its voter chose.',
  'refusal.splits-earlier-group':
    'Some of these were set aside together with others before. Name all of that group or none of it, and of members who were never named none or at least {fewest}: the difference between two lists would tell what single people chose.',
  'refusal.leaves-too-few':
    'This would leave only one or two members who were never named, and the list would tell what they chose. Leave at least {fewest} of them, or name everybody.',
  'refusal.reason-missing': 'Say why, in a sentence: it stands beside each of these ballots, and those who cast them read it.',
  'refusal.nothing-set-aside': 'No ballot is set aside here.',
  'sees-aside':
    'Staff can have doubtful ballots set aside before the result stands: several at once, by whose they are, and without being shown what they say. Each stays in the list with the reason, and who cast it is told. Staff who compare the list before and after can see what these few chose together, but not, by naming others, which of them chose what: whoever was set aside together once stays together. Who knows how all the others of such a group voted, their own vote included, learns the last one.',
  review: 'Ballots that seem doubtful',
  'review-line':
    'Name the accounts whose ballots should not count. You are not shown which ballots they are; they stay in the list and the chain, marked with your reason, and each of these members is told.',
  'review-members': 'Whose ballots',
  'review-members-hint': 'One handle in each line, with at least {fewest} ballots among them.',
  'review-reason': 'Why they are not counted',
  'review-reason-hint': 'Everybody reads it beside the ballots.',
  'set-aside-now': 'Set aside',
  'put-back': 'Count all of them again',
  'aside-now': '{count, plural, =0 {No ballot is set aside.} one {One ballot is set aside.} other {# ballots are set aside.}}',
  'refusal.not-closed-yet': 'The ballots can be read once voting is over.',
};
