/** A ballot box that is alive: one's own ballot is ticked, a vote is sent without leaving the page, the counts move with everybody's. */
import type { PropertyDeclarations } from 'lit';
import type { BallotBoxView, CastBallot } from '../../../shared/domains/ballots.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { signedIn, whoAmI } from '../../platform/me.ts';
import { keepOwn } from '../../platform/own-storage.ts';
import { ballotBoxBody } from './ballot-box.template.ts';
import { type CardCast, castEvent, seenEvent } from './card.island.ts';
import { changeWords } from './card-vote.template.ts';
import { say } from './votes-sentences.ts';

type Live = { state: BallotBoxView['state']; closesAt: number | null; ballots: number; choosable: number; votes: number[] | null };

class BallotsBox extends Island {
  static override properties: PropertyDeclarations = {
    boxId: { attribute: 'box-id' },
    back: {},
    zone: {},
    view: { attribute: 'data-view', type: Object },
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
  declare chosen: string[] | undefined;
  declare fault: string | undefined;
  declare receipt: string | undefined;
  declare done: string | undefined;
  declare busy: boolean;
  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(castEvent, this.#fromCard);
    this.fault ??= this.querySelector('.field-error')?.textContent?.trim() || undefined;
    this.#unwatch = watch(`ballot-box:${this.boxId}`, (message) => {
      if (message.kind === 'reconnected') void this.#ask();
      else this.#hear(message as unknown as Live);
    });
    // what is one's own comes by a call of its own; whose page this is must be known before anything is sent
    if (signedIn) void whoAmI().then(() => this.#ask());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(castEvent, this.#fromCard);
    this.#unwatch?.();
  }

  #hear(live: Live): void {
    const choosable = this.view.choices.filter((choice) => choice.withdrawn === null).length;
    // something else than a vote happened: the rest is asked for
    if (live.state !== this.view.state || live.choosable !== choosable || live.closesAt !== this.view.closesAt) void this.#ask();
    else
      this.view = {
        ...this.view,
        ballots: live.ballots,
        choices: this.view.choices.map((choice, i) => ({ ...choice, votes: live.votes?.[i] ?? choice.votes })),
      };
  }

  async #ask(): Promise<void> {
    const answer = await call<BallotBoxView>({ method: 'GET', path: '/api/ballot-boxes/:boxId' }, { params: { boxId: this.boxId } });
    if (!answer.ok) return;
    this.view = answer.value;
    document.dispatchEvent(new CustomEvent(seenEvent, { detail: this.view }));
    const { mine } = answer.value;
    if (mine?.choices && !this.fault && this.chosen === undefined) this.chosen = mine.choices;
    // the ways to the box say what can be done there
    if (mine) for (const way of document.querySelectorAll(`[data-box="${this.boxId}"]`)) way.textContent = changeWords(this.view, say);
    if (mine?.receipt) {
      this.receipt = mine.receipt;
      this.#keep(mine.receipt);
    }
  }

  /** By the browser, too: after the end the house can not tell any more whose it is. */
  #keep(receipt: string): void {
    void keepOwn('localStorage', `receipt ${this.boxId}`, receipt);
  }

  /** What was wrong may be no more; what is too much is said before anything is sent. */
  #choose(event: Event): void {
    const sent = new FormData(event.currentTarget as HTMLFormElement).getAll('choices').length;
    const most = this.view.votesEach;
    this.fault = sent > most ? say('ballots.too-many', { sent, most }) : undefined;
    this.done = this.fault;
  }

  async #vote(event: SubmitEvent): Promise<void> {
    if (!signedIn) return; // the plain form leads to signing in, and back
    event.preventDefault();
    if (this.busy) return;
    const choices = new FormData(event.target as HTMLFormElement).getAll('choices').map(String);
    this.fault = await this.#cast(choices);
    this.chosen = choices;
  }

  /** What was refused from a card is said there, and nothing here changes. */
  readonly #fromCard = (event: Event): void => {
    const { boxId, choices, said } = (event as CustomEvent<CardCast>).detail;
    if (boxId === this.boxId && signedIn && !this.busy)
      void this.#cast(choices).then((fault) => {
        said(fault);
        if (!fault) this.chosen = choices;
      });
  };

  /** @returns what was wrong with it */
  async #cast(choices: string[]): Promise<string | undefined> {
    this.busy = true;
    this.fault = undefined;
    this.done = undefined;
    const answer = await call<ReturnsOf<typeof CastBallot>>(
      { method: 'PUT', path: '/api/ballot-boxes/:boxId/ballot' },
      { params: { boxId: this.boxId }, body: { choices } },
    );
    this.busy = false;
    if (!answer.ok) return answer.problem.title || say('ballots.not-arrived');
    this.#keep(answer.value.receipt);
    this.done = say('ballots.voted');
    // not before the rest of the box speaks of this vote; and where that can't be asked, all the same
    await this.#ask();
    this.receipt = answer.value.receipt;
    return undefined;
  }

  protected override render() {
    return ballotBoxBody({
      view: this.view,
      say,
      locale: document.documentElement.lang as Locale,
      zone: this.zone,
      back: this.back,
      visitor: !signedIn,
      chosen: this.chosen ?? [],
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
