/** The desk's list of all contests, drafts among them, and the way to a new one. */
import { html, nothing } from 'lit';
import type { ListMadeContests } from '../../../shared/domains/contests.making.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { icon } from '../../kit/icon.ts';
import { langIn } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from '../moderation/desk-head.template.ts';

export type MadeContestsData = ReturnsOf<typeof ListMadeContests> & { mayOpen: boolean; around: DeskAround };

const running: string[] = ['planned', 'announced', 'entries', 'voting', 'review'];
/** Where it stands, and until when. Every row is a contest, so none need say so. */
const stands = (
  { phase, until, decided }: MadeContestsData['contests'][number],
  context: PageContext,
): string | ReturnType<typeof sentenceWith> => {
  const { say } = context;
  if (decided) return say('contests.phase-result');
  return until !== null && running.includes(phase)
    ? sentenceWith(say, `contests.until-${phase}`, { at: when(until, context) })
    : say(`contests.state-${phase}`);
};

export const madeContestsPage = (data: MadeContestsData, context: PageContext): PageView => {
  const { say, locale } = context;
  return {
    title: say('contests.contests'),
    description: say('contests.desk-line'),
    canonical: '/desk/contests',
    place: 'desk',
    hidden: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('contests', data.around, context)}
${data.mayOpen ? html`<p class="row"><a class="button first" href="/desk/contests/new">${icon('plus')}${say('contests.new-contest')}</a></p>` : nothing}
${data.contests.length === 0 ? html`<p class="lead">${say('contests.none-made')}</p>` : html`<section class="table-box" tabindex="0" aria-label="${say('contests.desk-line')}"><table class="lines blocks"><thead><tr><th scope="col">${say('contests.contest')}</th><th scope="col">${say('contests.stands')}</th><th scope="col" class="n">${say('contests.desk-entries')}</th></tr></thead><tbody>${data.contests.map((contest) => html`<tr><th scope="row"><a href="/desk/contests/${contest.id}" lang=${langIn(contest.lang, locale)}>${contest.title}</a></th><td class="standing">${stands(contest, context)}</td><td class="n"><span class="cell-label">${say('contests.desk-entries')} </span>${contest.entries}</td></tr>`)}</tbody></table></section>`}
${data.next === null ? nothing : html`<nav class="pager row"><a class="button" rel="next" href="/desk/contests?before=${data.next}">${say('contests.earlier')}</a></nav>`}</section>`,
  };
};
