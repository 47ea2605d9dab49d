/** What to do first in a new house: the same list on its own page and on the home of who may do it. */
import { html, type TemplateResult } from 'lit';
import { type OpeningStep, type Step, stepsRead } from '../../../shared/domains/opening.lists.ts';
import type { SayKey } from '../../../shared/say.ts';

const hrefs: Record<OpeningStep, string> = { brand: '/desk/brand', spaces: '/desk/spaces', rules: '/rules', contest: '/desk/contests/new' };

/** `back`: where "fine as it is" leads. */
export const openingList = (steps: Step[], { say, back }: { say: SayKey; back: string }): TemplateResult =>
  html`<ol class="steps own">${steps.map(({ name, done }) =>
    done
      ? html`<li class="done"><span class="label">${say(`opening.step-${name}`)}</span><span class="meta">${say('opening.step-done')}</span></li>`
      : html`<li><a class="label plain" href="${hrefs[name]}">${say(`opening.step-${name}`)}</a><span class="meta">${say(`opening.step-${name}-line`)}</span><form method="post" action="/forms/leave-opening-step"><input type="hidden" name="_back" value="${back}"><input type="hidden" name="step" value="${name}"><button class="quiet" type="submit">${say('opening.step-leave')}<span class="unseen"> ${say(`opening.step-${name}`)}</span></button></form></li>`,
  )}</ol>`;

export const openingSection = (written: string, say: SayKey): TemplateResult =>
  html`<section aria-labelledby="begin"><h2 id="begin">${say('opening.begin')}</h2>${openingList(stepsRead(written), { say, back: '/' })}</section>`;
