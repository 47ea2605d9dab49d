/** A quarrel that staff ended, and the room for friends of the house. */
import { talkOf } from '../talk.ts';

export const quarrel = talkOf(
  'every-day',
  `
# discussion · Is a bag that needs waxing every year still “made to last”?
locked: The question was a good one and was answered; what came after was about people. Start a new thread if there is more to say of wax.
@tomasz 13d
I like my Moor, but I have waxed it three times now. Is that lasting, or is it a hobby that was sold to me? I ask in earnest: what do you call durable?

@maren +1h
A bag that I can keep alive myself, for as long as I want to. The one that nobody can mend is the one that does not last.

@joss 20h tap:0
People who wax a bag have too much time. Buy something decent once and be done with it.

@hamish +1h
I carry the post in mine in all weathers. “Something decent” comes apart at the seam in its second winter here.

@joss +1h tap:0 hidden: It threatens a member at his work. That is said to nobody here, whatever the talk is about.
Then you are doing it wrong, like everything you write about. I know where you park that van, by the way.

@hamish +1h tap:0 deleted
This is not a talk about bags any more.
`,
);

export const backRoom = talkOf(
  'the-back-room',
  `
# discussion · On the bench: a smaller Lumb, and what we are not sure of
@ruth 6d
Eleven litres, for small frames. The hook sits 40 mm further back, and the heel is free on a chainstay of 410. What we do not know: whether anybody wants a side pocket on a bag of that size. Say so while it can still be changed.

@maren +1d
No pocket. A loop inside, for the keys, and leave the outside alone.
`,
);
