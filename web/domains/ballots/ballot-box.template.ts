/** A ballot box as it stands in a page: of a poll, a contest or a wish alike. The same on the server and in the island. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BallotBoxView, ChoiceView } from '../../../shared/domains/ballots.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { SayKey } from '../../../shared/say.ts';
import { fieldError } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { linked } from '../../kit/linked.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import { votesLeft } from './card-vote.template.ts';

/** `kind`: what it is, where nothing else is asked. `who`: who may vote here, where that is not everybody. `hint`: what nobody sees. `receipt`: what one's receipt is good for. */
export type Told = { kind: string; who: string[]; hint: string; receipt: string };
export type BallotBox = {
  view: BallotBoxView;
  say: SayKey;
  locale: Locale;
  zone: string;
  /** What is said of it once, and stays as long as it is open: the house says it, and the browser repeats it. */
  told: Told;
  /** Where the page is that shows it: a refused form comes back there. */
  back: string;
  /** Nobody is signed in: one is led to the door instead. */
  visitor: boolean;
  /** What is ticked: one's own ballot, or what was sent and refused. */
  chosen: readonly string[];
  fault?: string | undefined;
  /** One's receipt, as soon as there is one. */
  receipt?: string | undefined;
  done?: string | undefined;
  busy?: boolean;
  onSubmit?: ((event: SubmitEvent) => void) | undefined;
  onChange?: ((event: Event) => void) | undefined;
};

const share = (box: BallotBox, votes: number): number => (box.view.ballots === 0 ? 0 : Math.round((votes / box.view.ballots) * 100));

/** How much of all ballots, what leads in full ink, what one chose in the accent; the number beside it says the same. */
const bar = (percent: number, leads: boolean): TemplateResult =>
  html`<svg class="vote-bar ${leads ? 'leads' : ''}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width="${percent}" height="1"></rect>`}</svg>`;

const titleOf = (choice: ChoiceView, box: BallotBox): TemplateResult => {
  const lang = langIn(choice.lang, box.locale);
  return choice.href ? html`<a href="${choice.href}" lang=${lang}>${choice.title}</a>` : html`<span lang=${lang}>${choice.title}</span>`;
};
/** In a contest an entry is known by its picture: the one that the gallery shows. Beside those that have one, another has its first letter. */
const pictureIn = (choice: ChoiceView, { view }: BallotBox): TemplateResult | typeof nothing =>
  view.choices.some(({ picture }) => picture)
    ? html`<span class="vote-picture" aria-hidden="true">${choice.picture ? html`<img src="${choice.picture}" width="40" height="40" alt="" loading="lazy" decoding="async">` : /[\p{L}\p{N}]/u.exec(choice.title)}</span>`
    : nothing;
const numbers = (choice: ChoiceView, box: BallotBox): TemplateResult | typeof nothing =>
  choice.votes === null
    ? nothing
    : html`<span class="num vote-count">${choice.votes}<span class="small"> ${share(box, choice.votes)} %</span></span>`;

const canVote = ({ view }: BallotBox): boolean => view.state === 'open' && (view.mayVote === 'yes' || view.mayVote === 'visitor');

const choiceRow = (choice: ChoiceView, box: BallotBox, most: number): TemplateResult => {
  const { view, say } = box;
  const chosen = box.chosen.includes(choice.id);
  const votes = choice.votes === null ? nothing : bar(share(box, choice.votes), choice.votes === most);
  if (canVote(box) && !box.visitor)
    return html`<li class="vote-row"><label class="choice"><input type="${view.votesEach === 1 ? 'radio' : 'checkbox'}" name="choices" value="${choice.id}" ?checked=${chosen} .checked=${chosen}>${pictureIn(choice, box)}<span class="vote-title">${choice.href ? html`<span lang=${langIn(choice.lang, box.locale)}>${choice.title}</span>` : titleOf(choice, box)}</span>${numbers(choice, box)}</label>${votes}</li>`;
  return html`<li class="vote-row"><div class="choice">${pictureIn(choice, box)}<span class="vote-title">${titleOf(choice, box)}${chosen ? html` <span class="small">${icon('check')}${say('ballots.your-choice')}</span>` : nothing}</span>${numbers(choice, box)}</div>${votes}</li>`;
};

/** Why it can not be chosen any more, and so does not count. */
export const whyOut = ({ withdrawn }: ChoiceView, say: SayKey): string =>
  withdrawn ? say('ballots.taken-out', { reason: withdrawn }) : say('ballots.withdrawn');
/** What left while people voted stands beside the choices, and is none of them. */
const goneRow = (choice: ChoiceView, box: BallotBox): TemplateResult =>
  html`<li class="vote-row out"><span class="vote-title">${titleOf(choice, box)}</span><span class="small">${whyOut(choice, box.say)}${box.view.mine?.choices?.includes(choice.id) ? html` ${icon('check')}${box.say('ballots.your-choice')}` : nothing}</span></li>`;
const gone = (box: BallotBox): TemplateResult | typeof nothing => {
  const { view, say } = box;
  const out = view.choices.filter(({ withdrawn }) => withdrawn !== null);
  if (out.length === 0) return nothing;
  const mine = out.some(({ id }) => view.mine?.choices?.includes(id));
  return html`${mine ? html`<p class="notice">${icon('alert')}<span>${say('ballots.vote-out')}${canVote(box) ? ` ${say('ballots.vote-anew')}` : nothing}</span></p>` : nothing}<p class="hint" id="box-${view.id}-out">${say('ballots.out')}</p><ul class="plain-list" aria-labelledby="box-${view.id}-out">${out.map((choice) => goneRow(choice, box))}</ul>`;
};

const choosable = (view: BallotBoxView): ChoiceView[] => view.choices.filter(({ withdrawn }) => withdrawn === null);
const noLot = Number.MAX_SAFE_INTEGER;
/**
 * Once it is over: the most votes first, as the result has it. Until then as the lots have it, so that nobody leads by having come
 * early; the view itself keeps the order that they came in, which the counts arrive in.
 */
const inOrder = (view: BallotBoxView): ChoiceView[] =>
  view.state === 'closed' || view.state === 'published'
    ? choosable(view).sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
    : choosable(view).sort((a, b) => (a.lot ?? noLot) - (b.lot ?? noLot) || (a.lot === null || a.id === b.id ? 0 : a.id < b.id ? -1 : 1));

const moment = (box: BallotBox): TemplateResult => {
  const { view, say } = box;
  const at = (time: number) => ({ at: when(time, box) });
  const words =
    view.state === 'waiting'
      ? sentenceWith(say, 'ballots.opens', at(view.opensAt))
      : view.state === 'open'
        ? view.closesAt === null
          ? [say('ballots.open')]
          : sentenceWith(say, 'ballots.open-until', at(view.closesAt))
        : sentenceWith(
            say,
            view.state === 'published' ? 'ballots.ended' : `ballots.${view.state}`,
            at(view.closesAt ?? view.closedAt ?? view.opensAt),
          );
  return html`<span>${words}</span>`;
};

/** What is ticked is not what was cast. */
export const unsent = ({ view, chosen }: Pick<BallotBox, 'view' | 'chosen'>): boolean => {
  const mine = view.mine?.choices ?? [];
  return chosen.length !== mine.length || chosen.some((id) => !mine.includes(id));
};
const voted = ({ view, receipt }: BallotBox): boolean => Boolean(view.mine || receipt);
/** One asks for it, or does not: there is nothing to choose among, and nothing to change once one has. */
const isWish = (box: BallotBox): boolean => box.view.kind === 'request' && canVote(box);

const foot = (box: BallotBox): TemplateResult => {
  const { view, say } = box;
  const all = html`<a class="quiet" href="/ballots/${view.id}">${icon('record')}${say(view.root ? 'ballots.see-ballots' : 'ballots.how-counted')}</a>`;
  if (!canVote(box)) {
    const why =
      view.state === 'open' && view.mayVote !== 'yes'
        ? html`<p class="meta">${linked(say(`ballots.may-not-${view.mayVote}`))}</p>`
        : nothing;
    return html`${why}<p class="row">${all}</p>`;
  }
  if (box.visitor)
    return html`<p class="row"><a class="button first" href="/sign-up?next=${encodeURIComponent(box.back)}">${say(isWish(box) ? 'ballots.join-to-ask' : 'ballots.join-to-vote')}</a>${all}</p>`;
  if (isWish(box) && voted(box)) return html`<p class="row">${all}</p>`;
  // where a tick is a vote there is nothing to send, but what was refused
  const send =
    view.kind === 'contest' && box.onSubmit && !box.fault
      ? nothing
      : html`<button class="button ${!voted(box) || unsent(box) ? 'first' : ''}" type="submit" aria-busy=${box.busy ? 'true' : nothing}>${say(isWish(box) ? 'ballots.ask-too' : voted(box) ? 'ballots.change' : 'ballots.vote')}</button>`;
  const left = view.votesEach > 1 && view.mine ? html`<span class="meta">${votesLeft(view, say)}</span>` : nothing;
  return html`<p class="row">${send}${left}${all}</p>`;
};

const receipt = (box: BallotBox): TemplateResult | typeof nothing =>
  box.receipt
    ? html`<p class="receipt"><span class="label">${icon('receipt')}${box.say('ballots.receipt')}</span> <code>${box.receipt}</code><span class="hint">${box.told.receipt}</span></p>`
    : nothing;

const legend = (box: BallotBox): unknown => {
  const { view, say } = box;
  if (!canVote(box)) return say('ballots.choices');
  const mine = choosable(view).filter(({ id }) => view.mine?.choices?.includes(id));
  if (mine.length === 0) return view.votesEach === 1 ? say('ballots.choose-one') : say('ballots.choose-up-to', { most: view.votesEach });
  const between = box.locale === 'en' ? ', ' : '、';
  const choices = html`${mine.map((choice, i) => html`${i > 0 ? between : ''}<span lang=${langIn(choice.lang, box.locale)}>${choice.title}</span>`)}`;
  return view.closesAt === null
    ? sentenceWith(say, 'ballots.your-vote-open', { choices })
    : sentenceWith(say, 'ballots.your-vote', { choices, at: when(view.closesAt, box) });
};

/** Inside of the island's element. */
export const ballotBoxBody = (box: BallotBox): TemplateResult => {
  const { view, say } = box;
  const id = `box-${view.id}`;
  const facts = [
    say('ballots.ballots', { count: view.ballots }),
    ...(view.setAside > 0 ? [say('ballots.set-aside', { count: view.setAside })] : []),
    ...box.told.who,
  ];
  const most = Math.max(1, ...choosable(view).map(({ votes }) => votes ?? 0));
  const rows = isWish(box)
    ? voted(box)
      ? html`<p>${say('ballots.asked-you-among', { count: view.ballots })}</p>`
      : box.visitor
        ? nothing
        : html`<input type="hidden" name="choices" value="${view.choices[0]?.id ?? ''}">`
    : html`<fieldset class="votes" aria-describedby=${box.fault ? `${id}-fault` : nothing}><legend class="hint">${legend(box)}</legend><ul class="plain-list">${inOrder(view).map((choice) => choiceRow(choice, box, most))}</ul></fieldset>${gone(box)}`;
  const names = view.whoVoted
    ? html`<p class="hint">${say('ballots.names-shown')}${view.whoVoted.people.length > 0 ? html` ${view.whoVoted.people.map((p, i) => html`${i > 0 ? ', ' : ''}<a href="/m/${p.handle}">${p.name}</a>`)}` : nothing}</p>`
    : nothing;
  const hint = view.state === 'open' && box.told.hint ? html`<p class="hint">${box.told.hint}</p>` : nothing;
  const body = html`${rows}${fieldError(id, box.fault)}${foot(box)}${receipt(box)}${hint}${names}<p class="unseen" role="status">${box.done ?? ''}</p>`;
  return html`<section class="ballot-box" aria-labelledby="${id}"><h2 class="label" id="${id}">${icon('ballot')}${view.question ? html`<span lang=${langOf(view.question, box.locale)}>${view.question}</span>` : box.told.kind}</h2><p class="meta row">${moment(box)}${facts.map((fact) => html`<span>${fact}</span>`)}</p>${
    canVote(box) && !box.visitor
      ? html`<form method="post" action="/forms/cast-ballot" @submit=${box.onSubmit} @change=${box.onChange}><input type="hidden" name="boxId" value="${view.id}"><input type="hidden" name="_back" value="${box.back}">${body}</form>`
      : body
  }</section>`;
};
