/** What to do first in a new house: the same list on its own page and, from the island, on the home of who may do it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OpeningStep } from '../../../shared/domains/opening.lists.ts';
import type { SayKey } from '../../../shared/say.ts';

export type Step = { name: OpeningStep; done: boolean };

const hrefs: Record<OpeningStep, string> = { brand: '/desk/brand', spaces: '/spaces', rules: '/rules', contest: '/desk/contests/new' };

/** `back`: where "fine as it is" leads to without a script; with one `onLeave` does it. */
export const openingList = (
  steps: Step[],
  { say, back, onLeave }: { say: SayKey; back: string; onLeave?: (event: Event, step: OpeningStep) => void },
): TemplateResult =>
  html`<ol class="steps own">${steps.map(({ name, done }) =>
    done
      ? html`<li class="done"><span class="label">${say(`opening.step-${name}`)}</span><span class="meta">${say('opening.step-done')}</span></li>`
      : html`<li><a class="label plain" href="${hrefs[name]}">${say(`opening.step-${name}`)}</a><span class="meta">${say(`opening.step-${name}-line`)}</span><form method="post" action="/forms/leave-opening-step" @submit=${onLeave ? (event: Event) => onLeave(event, name) : nothing}><input type="hidden" name="_back" value="${back}"><input type="hidden" name="step" value="${name}"><button class="quiet" type="submit">${say('opening.step-leave')}<span class="unseen"> ${say(`opening.step-${name}`)}</span></button></form></li>`,
  )}</ol>`;
