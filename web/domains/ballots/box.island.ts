/** A ballot box that is alive: one's own ballot is ticked, a vote is sent without leaving the page, the counts move with everybody's. */
import type { PropertyDeclarations } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import type { Locale } from '../../../shared/locales.ts';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { signedIn } from '../../platform/me.ts';
import { ballotBoxBody, type Told, unsent } from './ballot-box.template.ts';
import { askBox, castIn, learnBox, seenEvent } from './vote.ts';
import { say } from './votes-sentences.ts';

type Live = { state: BallotBoxView['state']; closesAt: number | null; ballots: number; choosable: number; votes: number[] | null };

class BallotsBox extends Island {
  static override properties: PropertyDeclarations = {
    boxId: { attribute: 'box-id' },
    back: {},
    zone: {},
    view: { attribute: 'data-view', type: Object },
    told: { attribute: 'data-told', type: Object },
    chosen: { state: true },
    fault: { state: true },
    receipt: { state: true },
    done: { state: true },
    busy: { state: true },
  };
  declare boxId: string;
  declare back: string;
  declare zone: string;
  declare view: BallotBoxView;
  declare told: Told;
  /** What is ticked, cast or not. */
  declare chosen: string[];
  declare fault: string | undefined;
  declare receipt: string | undefined;
  declare done: string | undefined;
  declare busy: boolean;
  #known = false;
  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(seenEvent, this.#seen);
    // as it was served, after a refusal as it was sent; what was ticked since is told by a change
    const served = [...this.querySelectorAll<HTMLInputElement>('[checked]')].map(({ value }) => value);
    this.chosen = served.length > 0 ? served : (this.view.mine?.choices ?? []);
    this.fault ??= this.querySelector('.field-error')?.textContent?.trim() || undefined;
    this.#unwatch = watch(`ballot-box:${this.boxId}`, (message) => {
      if (message.kind === 'reconnected') void askBox(this.boxId);
      else this.#hear(message as unknown as Live);
    });
    if (signedIn) learnBox(this.boxId);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(seenEvent, this.#seen);
    this.#unwatch?.();
  }

  #hear(live: Live): void {
    const choosable = this.view.choices.filter((choice) => choice.withdrawn === null).length;
    // something else than a vote happened: the rest is asked for
    if (live.state !== this.view.state || live.choosable !== choosable || live.closesAt !== this.view.closesAt) void askBox(this.boxId);
    else
      this.view = {
        ...this.view,
        ballots: live.ballots,
        choices: this.view.choices.map((choice, i) => ({ ...choice, votes: live.votes?.[i] ?? choice.votes })),
      };
  }

  /** What is ticked and not cast stays; of several, what was ticked before one's earlier vote was known comes on top of it. */
  readonly #seen = (event: Event): void => {
    const view = (event as CustomEvent<BallotBoxView>).detail;
    if (view.id !== this.boxId) return;
    const mine = view.mine?.choices ?? [];
    // what is over takes nothing any more
    if (view.state !== 'open' || !unsent(this)) this.chosen = mine;
    else if (!this.#known && view.votesEach > 1) this.chosen = [...new Set([...mine, ...this.chosen])];
    this.#known = true;
    this.view = view;
    this.receipt = view.mine?.receipt ?? this.receipt;
  };

  /** In a contest a tick is a vote, as a press on a card is. What is too much is said before anything is sent. */
  #choose(event: Event): void {
    this.chosen = new FormData(event.currentTarget as HTMLFormElement).getAll('choices').map(String);
    const { votesEach: most, kind } = this.view;
    const sent = this.chosen.length;
    this.fault = this.done = sent > most ? say('ballots.too-many', { sent, most }) : undefined;
    if (kind === 'contest' && !this.fault) void this.#cast();
  }

  async #vote(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.chosen = new FormData(event.target as HTMLFormElement).getAll('choices').map(String);
    await this.#cast();
  }

  async #cast(): Promise<void> {
    this.busy = true;
    this.fault = undefined;
    this.done = undefined;
    const { fault, receipt } = await castIn(this.boxId, () => this.chosen);
    this.busy = false;
    this.fault = fault;
    this.done = fault ?? say('ballots.voted');
    // also where the rest could not be asked
    this.receipt ??= receipt;
  }

  protected override render() {
    return ballotBoxBody({
      view: this.view,
      told: this.told,
      say,
      locale: document.documentElement.lang as Locale,
      zone: this.zone,
      back: this.back,
      visitor: !signedIn,
      chosen: this.chosen,
      fault: this.fault,
      receipt: this.receipt,
      done: this.done,
      busy: this.busy,
      onSubmit: (event) => void this.#vote(event),
      onChange: (event) => this.#choose(event),
    });
  }
}

define('ballots-box', BallotsBox);
