/** What staff do with an entry: take it out with a reason, put it back, say that it was looked at. */
import { html, type TemplateResult } from 'lit';
import type { EntryView } from '../../../shared/domains/contests.ts';
import { describedBy, fieldError } from '../../kit/form-field.ts';
import type { PageContext } from '../../platform/page-view.ts';

export const staffOnEntry = (entry: EntryView, back: string, { say, form }: PageContext): TemplateResult => {
  const id = `r-${entry.id}`;
  const out = entry.state === 'shown';
  const command = out ? 'take-entry-out' : 'put-entry-back';
  const sent = form?.command === command && form.values.entryId === entry.id ? form : undefined;
  const fault = sent?.faults.reason ?? sent?.sentence;
  return html`<details class="more" ?open=${sent !== undefined}><summary>${say(out ? 'contests.take-out' : 'contests.put-back')}…</summary><form class="form" method="post" action="/forms/${command}"><input type="hidden" name="_back" value="${back}"><input type="hidden" name="entryId" value="${entry.id}"><div class="form-field"><label class="label" for="${id}">${say('contests.reason')}</label><textarea class="field short" id="${id}" name="reason" required maxlength="500" aria-invalid=${fault ? 'true' : 'false'} aria-describedby=${describedBy(id, fault, 'hint')}>${sent?.values.reason ?? ''}</textarea><p class="hint" id="${id}-hint">${say(out ? 'contests.take-out-line' : 'contests.put-back-line')}</p>${fieldError(id, fault)}</div><p class="row"><button class="button${out ? ' danger' : ''}" type="submit">${say(out ? 'contests.take-out' : 'contests.put-back')}</button></p></form></details>`;
};
