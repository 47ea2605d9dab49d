/** How a box is counted: its result, every ballot, how to count again, and in plain words who could see what. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView, BallotLine } from '../../../shared/domains/ballots.ts';
import { amountText } from '../../kit/amount.ts';
import { icon } from '../../kit/icon.ts';
import { parents, rootOf } from '../../kit/parents.ts';
import { langIn } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { ballotBox } from './ballot-box.ts';
import { faultsNotice } from './faults.template.ts';

export type BallotsData = { view: BallotBoxView; lines: BallotLine[]; next: string | null; after: string | null; whole: string | null };

const list = ({ view, lines, next, after }: BallotsData, context: PageContext): TemplateResult => {
  const { say } = context;
  const titles = new Map(view.choices.map((choice) => [choice.id, choice]));
  const chosen = (line: BallotLine) =>
    line.choices.map((id, i) => {
      const choice = titles.get(id);
      return html`${i > 0 ? ', ' : ''}<span lang=${langIn(choice?.lang ?? null, context.locale)}>${choice?.title ?? id}</span>`;
    });
  return html`<table class="ballot-list"><thead><tr><th scope="col">${say('ballots.line')}</th><th scope="col">${say('ballots.chosen')}</th></tr></thead><tbody>${lines.map((line) => html`<tr id="b${line.id}"><td><code>${line.id}</code></td><td>${chosen(line)}${line.setAside ? html`<span class="small"> ${say('ballots.line-set-aside', { reason: line.setAside })}</span>` : nothing}</td></tr>`)}</tbody></table>
<p class="pager row">${after === null ? nothing : html`<a class="button" href="/ballots/${view.id}">${say('ballots.from-first')}</a>`}${next === null ? nothing : html`<a class="button" rel="next" href="/ballots/${view.id}?after=${next}">${say('ballots.further')}</a>`}</p>`;
};

/** More than these are folded away: two lines each on a phone. */
const mostOpen = 12;
const all = (data: BallotsData, context: PageContext): TemplateResult => {
  const { say } = context;
  const count = html` <span class="num">${amountText(data.view.ballots, context)}</span>`;
  const words = html`<p class="meta">${say('ballots.all-line')}</p>${list(data, context)}`;
  return data.view.ballots > mostOpen
    ? html`<section aria-labelledby="all"><details class="more fold" ?open=${data.after !== null}><summary class="ruled"><h2 id="all">${say('ballots.all')}${count}</h2></summary><div>${words}</div></details></section>`
    : html`<section aria-labelledby="all"><div class="head ruled"><h2 id="all">${say('ballots.all')}${count}</h2></div>${words}</section>`;
};

const again = ({ view, whole }: BallotsData, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section aria-labelledby="check"><h2 id="check">${say('ballots.check')}</h2><p>${say('ballots.check-line')}</p><ballots-check box-id="${view.id}"></ballots-check></section>
<section aria-labelledby="again"><h2 id="again">${say('ballots.again')}</h2><p>${sentenceWith(say, 'ballots.again-line', { option: html`<code class="option">--receipt</code>` })}</p><p class="meta">${say('ballots.root')}</p><p><code class="root">${view.root}</code></p><p class="row">${whole ? html`<a class="button" href="${whole}" download="ballots-${view.id}.json">${icon('download')}${say('ballots.whole')}</a>` : nothing}<a class="button" href="/recount.mjs" download="recount.mjs">${icon('download')}${say('ballots.script')}</a></p><pre class="command" tabindex="0"><code>node recount.mjs ballots-${view.id}.json</code></pre></section>`;
};

const sees = ({ say }: PageContext): TemplateResult =>
  html`<section aria-labelledby="sees"><div class="head ruled"><h2 id="sees">${say('ballots.sees')}</h2></div>${['open', 'after', 'still', 'aside', 'forge', 'show'].map((part) => html`<p>${say(`ballots.sees-${part}`)}</p>`)}</section>`;

export const ballotsPage = (data: BallotsData, context: PageContext): PageView => {
  const { say } = context;
  const { view } = data;
  const here = `/ballots/${view.id}`;
  return {
    title: say('ballots.title', { title: view.question ?? view.subject.title }),
    description: say('ballots.title-line'),
    canonical: data.after === null ? here : `${here}?after=${data.after}`,
    hidden: data.after !== null,
    tells: true,
    main: html`<div class="form-page ballots-page">${parents(context, rootOf(view.subject.href, say), { href: view.subject.href, title: view.subject.title, lang: langIn(view.subject.lang, context.locale) })}
<h1>${say('ballots.how-counted')}</h1>${faultsNotice(view.faults, context)}
${
  view.root === null
    ? html`${ballotBox(view, here, context)}<p class="meta">${say('ballots.list-later')}</p>${sees(context)}`
    : html`<div class="talk"><div>${ballotBox(view, here, context)}</div>
<div class="aside">${again(data, context)}</div>
<div>${all(data, context)}${sees(context)}</div></div>`
}</div>`,
  };
};
