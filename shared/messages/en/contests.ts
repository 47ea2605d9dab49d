/** Sentences of contests. */
import { media } from './media.ts';

export const contests = {
  'refusal.contest-missing': 'This contest is not here. It may have been called off before it was announced.',
  'refusal.entry-missing': 'This entry is not here any more. Its author may have taken it back, or staff took it out.',
  'refusal.no-result-yet': 'There is no result yet. It stands here once the brand has published it.',
  'refusal.title-too-short': 'A contest needs a name that says what it is about: four letters or two Chinese characters at least.',
  'refusal.brief-empty': 'The brief shows nothing. Say what people are asked to make, and what for.',
  'refusal.rights-empty':
    'The rights text shows nothing. Say what authors keep and what the brand may do with their work: nobody can accept an empty page.',
  'refusal.space-missing': 'This space is not here, or not open to you. Choose one in which the contest is talked about.',
  'refusal.space-not-for-all':
    'This space is not open to everybody, and a contest is announced to everybody. Choose an open space for the talk about it.',
  'refusal.picture-not-yours': 'One of the pictures is not yours, or is gone. Bring it again, and use that one.',
  'refusal.no-such-time':
    'There is no such time: {time}. The clocks of this house go past it, or the day does not exist. Choose another one.',
  'refusal.announced-in-past':
    'It can not have been announced before it is opened. Choose a time ahead, or leave the field empty: then it is now.',
  'refusal.entries-before-announced': 'Entries would open before the contest is announced. Move one of the two.',
  'refusal.voting-before-entries': 'Voting would begin before, or just as, entries open. Entries need some time before it.',
  'refusal.review-before-voting': 'Voting would end before, or just as, it begins. Move its end.',
  'refusal.result-before-review': 'The result would come before the ballots have been looked at. Move it after the end of voting.',
  'refusal.entries-in-past': 'Entries would be over already, so nobody could enter. Move the beginning of voting into the time ahead.',
  'refusal.too-far-off': 'This lies more than {days} days ahead. Nobody keeps a contest in mind for so long.',
  'refusal.nobody-may-enter':
    'Nobody who is here could enter: no account will be old enough, or of that tier, before entries close. Lower one of the two.',
  'refusal.nobody-may-vote':
    'Nobody who is here could vote: no account will be old enough, or of that tier, before voting ends. Lower one of the two.',
  'refusal.changed-meanwhile':
    'This was changed somewhere else meanwhile. Look at it as it is now, and change it again. What you typed is still here.',
  'refusal.reason-missing': 'Say why, in a sentence: it is shown with what you change.',
  'refusal.settled-at-opening':
    'This was settled when the contest was opened. People entered and planned by it, so it stays. What can move: the words, the prize, and dates that lie ahead.',
  'refusal.rights-settled': 'Voting has begun: what authors gave is settled. It stays as they accepted it.',
  'refusal.phase-passed': 'This moment has passed already, and can not be moved any more.',
  'refusal.moved-into-past': 'A moment can only be moved to a time that is still ahead.',
  'refusal.contest-over': 'This contest is over, and stands as it is.',
  'refusal.not-over-yet': 'Voting is not over yet. The result can be published once it has ended.',
  'refusal.not-counted-yet': 'The ballots are still being counted. That takes seconds: try again in a moment.',
  'refusal.result-published': 'The result has been published. It stands as it is.',
  'refusal.sentence-empty': 'Say it in a sentence: it is what everybody reads.',
  'refusal.promise-without-day': 'By which day? A promise without a day can not be held against anybody.',
  'refusal.day-without-promise': 'There is a day, but nothing that is promised for it. Say what the brand will do, or take the day away.',
  'refusal.promise-in-past': 'This day is over already. Promise something for a day ahead.',
  'refusal.promise-missing': 'This promise is not here.',
  'refusal.entry-title-too-short': 'Give your entry a name: two characters at least.',
  'refusal.body-empty': 'There is nothing to read yet. A few words about your work are enough.',
  'refusal.too-many-pictures': 'An entry has {count} pictures at most. Take one out first.',
  'refusal.entries-not-open-yet': 'Entries are not open yet. The page of the contest says when they will be.',
  'refusal.entries-closed': 'Entries are closed. What is there stays as it is.',
  'refusal.tier-too-low':
    'This contest is open to {tier, plural, =2 {friends, makers and keepers} =3 {makers and keepers} other {keepers}}. Your page of standing says what is missing.',
  'refusal.account-too-new':
    'This contest asks for an account of {days, plural, one {# day} other {# days}}. Yours will be old enough in {missing, plural, one {# day} other {# days}}.',
  'refusal.enough-entries':
    'You have {count, plural, one {your one entry} other {your # entries}} in this contest already. You can change what is there, or take one back.',
  'refusal.contest-full': 'This contest has {count} entries, as many as can be weighed against each other in one vote. It takes no more.',
  'refusal.rights-not-accepted': 'An entry needs your yes to the rights text. Read it, and tick the box.',
  'refusal.rights-changed':
    'The rights text was changed while you wrote. Read the new one below, and tick the box again. Your words are still here.',
  'refusal.entered-too-fast': 'That was fast. Wait {seconds, plural, one {# second} other {# seconds}} between two entries.',
  'refusal.not-your-entry': 'This entry is somebody else’s.',
  'refusal.entry-taken-out': 'Staff took this entry out. It can not be changed; the reason stands with it.',
  'refusal.voting-over': 'Voting is over. Who stood in it stays in the result.',
    'Voting has begun, and some have voted without this entry. Putting it back now would not be fair to it or to the others.',
  'refusal.own-entry': 'This is your own entry. You can change it or take it back.',
  'refusal.already-reported': 'You have reported this entry already. Staff will look at it.',
  'refusal.too-many-reports': 'You have sent {count} reports today. Write to staff if there is more.',
  'refusal.file-missing': media['refusal.file-missing'],
  'refusal.file-too-large': media['refusal.file-too-large'],
  'refusal.not-a-picture': media['refusal.not-a-picture'],
  'refusal.too-many-pixels': media['refusal.too-many-pixels'],
  'refusal.enough-today': media['refusal.enough-today'],
  'refusal.no-room': media['refusal.no-room'],
  'check-clocks-change':
    'The clocks change on {when}, during “{phase}”. Times here are those of the clocks, so this phase lasts {hours, plural, one {# hour} other {# hours}} in all.',
  'check-few-may-enter': 'Only {count, plural, one {one person} other {# people}} of those who are here now could enter.',
  'check-few-may-vote': 'Only {count, plural, one {one person} other {# people}} of those who are here now could vote.',
  'check-no-picture': 'There is no picture yet. People see it first, here and where the contest is shared.',
  'check-no-prize': 'Nothing is said of what one can win. If it is only the honour, say that.',
  'check-entrants-may-not-vote': 'Some who may enter may not vote: voting asks for a higher tier.',
  'check-short-phase': '“{phase}” lasts less than a day. Who lives elsewhere may sleep through it.',
  'phase-announced': 'Announced',
  'phase-entries': 'Entries',
  'phase-voting': 'Voting',
  'phase-review': 'Ballots reviewed',
  'phase-result': 'Result',
} as const;
