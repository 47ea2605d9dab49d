/** What a poll is begun with: in the form of a new thread, and in one of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { longestPollDays, mostOptions, usualPollDays } from '../../../shared/domains/ballots.lists.ts';
import type { SayKey } from '../../../shared/say.ts';
import { describedBy, fieldError, textField } from '../../kit/form-field.ts';

type Form = { values: Record<string, string>; faults: Record<string, string> };

export const pollFields = ({ values, faults }: Form, say: SayKey, needed: boolean): TemplateResult => {
  return html`${textField({ name: 'pollQuestion', label: say('ballots.poll-question'), hint: say('ballots.poll-question-hint'), value: values.pollQuestion, fault: faults.pollQuestion, optional: true })}
<div class="form-field"><label class="label" for="pollOptions">${say('ballots.poll-options')}</label><textarea class="field short-text" id="pollOptions" name="pollOptions" rows="4" ?required=${needed} aria-invalid=${faults.pollOptions ? 'true' : nothing} aria-describedby=${describedBy('pollOptions', faults.pollOptions, 'pollOptions')}>${values.pollOptions ?? ''}</textarea><p class="hint" id="pollOptions-hint">${say('ballots.poll-options-hint', { most: mostOptions })}</p>${fieldError('pollOptions', faults.pollOptions)}</div>
<div class="row poll-numbers">${textField({ name: 'pollVotesEach', type: 'number', label: say('ballots.poll-votes'), value: values.pollVotesEach ?? '1', fault: faults.pollVotesEach, inputmode: 'numeric', optional: true })}${textField({ name: 'pollDays', type: 'number', label: say('ballots.poll-days', { most: longestPollDays }), value: values.pollDays ?? String(usualPollDays), fault: faults.pollDays, inputmode: 'numeric', optional: true })}</div>
<div class="form-field"><label class="label" for="pollCounts">${say('ballots.poll-counts')}</label><select class="field" id="pollCounts" name="pollCounts">${(['live', 'hidden'] as const).map((counts) => html`<option value="${counts}" ?selected=${values.pollCounts === counts}>${say(`ballots.counts-${counts}`)}</option>`)}</select></div>`;
};
