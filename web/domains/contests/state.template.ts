/** Where a contest stands, in a word and with the moment at which that ends. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContestSummary } from '../../../shared/domains/contests.ts';
import { icon } from '../../kit/icon.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** The result is there to be read; else the phase. */
export const stateKey = ({ phase, resultAt }: Pick<ContestSummary, 'phase' | 'resultAt'>): string =>
  resultAt !== null ? 'decided' : phase;

export const contestState = (contest: ContestSummary, { say }: PageContext): TemplateResult =>
  html`<p class="state brand">${icon('contest')}${say(`contests.state-${stateKey(contest)}`)}</p>`;

export const untilLine = (
  contest: Pick<ContestSummary, 'phase' | 'until' | 'resultAt'>,
  context: PageContext,
): TemplateResult | typeof nothing => {
  const { phase, until } = contest;
  if (until === null || phase === 'draft' || phase === 'off' || phase === 'result' || contest.resultAt !== null) return nothing;
  return html`<span>${sentenceWith(context.say, `contests.until-${phase}`, { at: when(until, context) })}</span>`;
};
