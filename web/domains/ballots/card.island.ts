/** The vote on a card of the gallery: what one chose, and a button that votes in place, by the ballot box of the page. */
import type { PropertyDeclarations } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import { define, Island } from '../../platform/island.ts';
import { cardVote, chosenThen } from './card-vote.template.ts';
import { say } from './votes-sentences.ts';

/** From the box to its cards: how it stands for whoever reads. */
export const seenEvent = 'ballot-box-seen';
/** From a card to its box: this is to be cast; told what was said to it, or nothing where it is in. */
export const castEvent = 'ballot-card-cast';
export type CardCast = { boxId: string; choices: string[]; said(fault: string | undefined): void };

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

  #press(event: SubmitEvent): void {
    const choices = this.view && chosenThen(this.view, this.entry);
    if (!choices) return;
    event.preventDefault();
    const most = this.view?.votesEach ?? 1;
    if (choices.length > most) {
      this.fault = say('ballots.all-given', { most });
      return;
    }
    const said = (fault: string | undefined) => {
      this.fault = fault;
    };
    const detail: CardCast = { boxId: this.boxId, choices, said };
    document.dispatchEvent(new CustomEvent(castEvent, { detail }));
  }

  protected override render() {
    const { entry, view, fault } = this;
    return cardVote({ entry, view, back: location.pathname, say, fault, onSubmit: (event) => this.#press(event) });
  }
}

define('ballots-card', BallotsCard);
