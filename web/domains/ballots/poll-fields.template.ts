/** What a poll is begun with: in the form of a new thread, and in one of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { longestPollDays, mostOptions, usualPollDays } from '../../../shared/domains/ballots.lists.ts';
import type { SayKey } from '../../../shared/say.ts';
import { describedBy, fieldError, textField } from '../../kit/form-field.ts';

/** The names that the form's command has for them. */
export type PollNames = { question: string; options: string; votesEach: string; days: string; counts: string };
type Form = { values: Record<string, string>; faults: Record<string, string> };

export const pollFields = (names: PollNames, { values, faults }: Form, say: SayKey, needed: boolean): TemplateResult => {
  const { options } = names;
  return html`${textField({ name: names.question, label: say('ballots.poll-question'), hint: say('ballots.poll-question-hint'), value: values[names.question], fault: faults[names.question], optional: true })}
<div class="form-field"><label class="label" for="${options}">${say('ballots.poll-options')}</label><textarea class="field short-text" id="${options}" name="${options}" rows="4" ?required=${needed} aria-invalid=${faults[options] ? 'true' : nothing} aria-describedby=${describedBy(options, faults[options], options)}>${values[options] ?? ''}</textarea><p class="hint" id="${options}-hint">${say('ballots.poll-options-hint', { most: mostOptions })}</p>${fieldError(options, faults[options])}</div>
<div class="row poll-numbers">${textField({ name: names.votesEach, type: 'number', label: say('ballots.poll-votes'), value: values[names.votesEach] ?? '1', fault: faults[names.votesEach], inputmode: 'numeric', optional: true })}${textField({ name: names.days, type: 'number', label: say('ballots.poll-days', { most: longestPollDays }), value: values[names.days] ?? String(usualPollDays), fault: faults[names.days], inputmode: 'numeric', optional: true })}</div>
<div class="form-field"><label class="label" for="${names.counts}">${say('ballots.poll-counts')}</label><select class="field" id="${names.counts}" name="${names.counts}">${(['live', 'hidden'] as const).map((counts) => html`<option value="${counts}" ?selected=${values[names.counts] === counts}>${say(`ballots.counts-${counts}`)}</option>`)}</select></div>`;
};
