/** A vote from the card of what is voted on: for whoever may vote here one button, and the mark of one's own choice. The same on the server and in the island. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import type { SayKey } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';
import { linked } from '../../kit/linked.ts';

export type CardVote = {
  /** The choice that this card shows. */
  entry: string;
  /** As its reader sees the box; undefined until that is known. */
  view: BallotBoxView | undefined;
  back: string;
  say: SayKey;
  /** What was said to the last try. */
  fault?: string | undefined;
  onSubmit?: ((event: SubmitEvent) => void) | undefined;
};

/** What one gave that still counts. */
const given = ({ choices, mine }: BallotBoxView): string[] =>
  choices.filter(({ id, withdrawn }) => withdrawn === null && mine?.choices?.includes(id)).map(({ id }) => id);

/** What is chosen once this is pressed: of one vote this instead, of several this too, or all but this; null where nothing would be left. */
export const chosenThen = (view: BallotBoxView, entry: string): string[] | null => {
  const mine = given(view);
  const then = mine.includes(entry) ? mine.filter((id) => id !== entry) : view.votesEach > 1 ? [...mine, entry] : [entry];
  return then.length > 0 ? then : null;
};

/** What can be done once one has voted: how many of several votes are left, or that there is none. */
export const votesLeft = (view: BallotBoxView, say: SayKey): string => {
  const most = view.votesEach;
  const left = most - given(view).length;
  return most < 2 ? say('ballots.change') : left > 0 ? say('ballots.left', { left, most }) : say('ballots.all-given', { most });
};

export const cardVote = ({ entry, view, back, say, fault, onSubmit }: CardVote): TemplateResult | typeof nothing => {
  if (!view) return nothing;
  const chosen = view.mine?.choices?.includes(entry) ?? false;
  const name = view.choices.find(({ id }) => id === entry)?.title;
  const label = say(chosen ? 'ballots.your-choice' : 'ballots.vote');
  const words = html`${chosen ? icon('check') : nothing}${label}`;
  const then = view.state === 'open' && view.mayVote === 'yes' ? chosenThen(view, entry) : null;
  if (!then) return chosen ? html`<span class="button mine">${words}</span>` : nothing;
  return html`<form method="post" action="/forms/cast-ballot" @submit=${onSubmit}><input type="hidden" name="boxId" value="${view.id}"><input type="hidden" name="_back" value="${back}">${then.map((id) => html`<input type="hidden" name="choices" value="${id}">`)}<button class="button" type="submit" aria-disabled="${then.length > view.votesEach ? 'true' : 'false'}" aria-pressed="${chosen ? 'true' : 'false'}" aria-label="${label} ${name}">${words}</button></form>${fault ? html`<p class="field-error" role="alert">${icon('alert')}<span>${linked(fault)}</span></p>` : nothing}`;
};
