/** How one votes where an entry stands: on its card, and on a page of its own. The page is the same for all: what is one's own comes by its island. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import type { EntryView } from '../../../shared/domains/contests.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { cardVote, votesLeft } from '../ballots/card-vote.template.ts';

/** Who is here may vote, or is told why not. */
export const takesPart = ({ audience, suspended }: PageContext): boolean => audience !== 'visitor' && !suspended;

/** Until the result stands, for whoever takes part. */
export const voteOn = (
  entry: EntryView,
  box: BallotBoxView | null,
  back: string,
  context: PageContext,
): TemplateResult | typeof nothing => {
  if (!box || !takesPart(context) || !['open', 'counting', 'closed'].includes(box.state)) return nothing;
  const view = box.mayVote === 'visitor' ? undefined : box;
  return html`<ballots-card entry="${entry.id}" box-id="${box.id}">${cardVote({ entry: entry.id, view, back, say: context.say })}</ballots-card>`;
};

/** The way to the vote: what can be done there, or how much is left of it. The browser keeps it up to date where it stands in a `data-box`. */
export const wayToVote = (box: BallotBoxView, { say }: PageContext): string =>
  box.mine ? votesLeft(box, say) : say('contests.vote-up-to', { count: box.votesEach });
