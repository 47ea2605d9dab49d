/** After a vote without a script: what was taken, and the receipt. */
import { html, nothing } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import { langIn } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { whyOut } from './ballot-box.template.ts';

export type ReceiptData = { view: BallotBoxView; receipt: string | null; line: string | null };

export const receiptPage = ({ view, receipt, line }: ReceiptData, context: PageContext): PageView => {
  const { say } = context;
  const chosen = view.choices.filter(({ id }) => view.mine?.choices?.includes(id));
  return {
    title: say('ballots.receipt'),
    description: say('ballots.receipt'),
    canonical: `/ballots/${view.id}/receipt`,
    hidden: true,
    main: html`<section class="form-page ballots-page" aria-labelledby="t"><h1 id="t">${say(receipt ? 'ballots.voted' : 'ballots.receipt')}</h1>${
      receipt && line
        ? html`<ul>${chosen.map((choice) => html`<li lang=${langIn(choice.lang, context.locale)}>${choice.title}${choice.withdrawn === null ? nothing : html` <span class="small" lang=${context.locale}>${whyOut(choice, say)}</span>`}</li>`)}</ul><dl class="facts receipt-facts"><div><dt>${say('ballots.receipt')}</dt><dd><code>${receipt}</code></dd></div><div><dt>${say('ballots.line')}</dt><dd><code>${line}</code></dd></div></dl><p>${say('ballots.receipt-long')}</p>`
        : html`<p>${say(view.mine ? 'ballots.receipt-gone' : 'ballots.receipt-none')}</p>`
    }<p class="row"><a class="button first" href="${view.subject.href}">${say('ballots.back')}</a><a class="quiet" href="/ballots/${view.id}">${say('ballots.how-counted')}</a></p></section>`,
  };
};
