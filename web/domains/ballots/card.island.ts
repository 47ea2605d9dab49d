/** The vote on a card of the gallery, or on the page of what it shows: what one chose, and a button that votes in place. */
import type { PropertyDeclarations } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import { define, Island } from '../../platform/island.ts';
import { cardVote, chosenThen } from './card-vote.template.ts';
import { castIn, learnBox, seenEvent } from './vote.ts';
import { say } from './votes-sentences.ts';

class BallotsCard extends Island {
  static override properties: PropertyDeclarations = {
    entry: {},
    boxId: { attribute: 'box-id' },
    view: { state: true },
    fault: { state: true },
  };
  declare entry: string;
  declare boxId: string;
  declare view: BallotBoxView | undefined;
  declare fault: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(seenEvent, this.#seen);
    learnBox(this.boxId);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(seenEvent, this.#seen);
  }

  readonly #seen = (event: Event): void => {
    const view = (event as CustomEvent<BallotBoxView>).detail;
    if (view.id !== this.boxId) return;
    this.view = view;
    this.fault = undefined;
  };

  async #press(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { fault } = await castIn(this.boxId, () => {
      const then = (this.view && chosenThen(this.view, this.entry)) ?? '';
      const most = this.view?.votesEach ?? 0;
      return then.length > most ? say('ballots.all-given', { most }) : then;
    });
    this.fault = fault;
  }

  protected override render() {
    const { entry, view, fault } = this;
    return cardVote({ entry, view, back: location.pathname, say, fault, onSubmit: (event) => void this.#press(event) });
  }
}

define('ballots-card', BallotsCard);
