/** Opening a contest, or changing one: the same fields, with what has to be said when people know of it already. */
import { html, nothing } from 'lit';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import { notice } from '../../kit/form-field.ts';
import { textArea } from '../../kit/text-area.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from '../moderation/desk-head.template.ts';
import { contestFields, type PlanValues } from './contest-fields.template.ts';

export type MakeContestData = {
  /** Null: a new one. */
  contest: { id: string; version: number; state: 'draft' | 'open' | 'off' } | null;
  values: PlanValues;
  around: DeskAround;
  spaces: { id: string; name: string }[];
};

export const makeContestPage = (data: MakeContestData, context: PageContext): PageView => {
  const { say } = context;
  const { contest } = data;
  const command = contest ? 'change-contest' : 'open-contest';
  const form = context.form?.command === command ? context.form : undefined;
  const here = contest ? `/desk/contests/${contest.id}/edit` : '/desk/contests/new';
  const open = contest !== null && contest.state !== 'draft';
  const fields = {
    values: form ? { ...data.values, ...form.values } : data.values,
    faults: form?.faults ?? {},
    spaces: data.spaces,
    settled: open,
  };
  const title = say(contest ? 'contests.change-contest' : 'contests.new-contest');
  return {
    title,
    description: say('contests.desk-line'),
    canonical: here,
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('contests', data.around, context, title)}
${notice(context.form?.sentence ?? (form && Object.keys(form.faults).length > 0 ? say('contests.look-below') : undefined))}
${
  data.spaces.length === 0
    ? html`<p class="lead">${say('contests.no-space')}</p>`
    : html`<form class="form wide pair" method="post" action="/forms/${command}"><input type="hidden" name="_back" value="${here}">${contest ? html`<input type="hidden" name="contestId" value="${contest.id}"><input type="hidden" name="version" value="${contest.version}">${open ? nothing : html`<input type="hidden" name="datesAnew" value="true">`}` : nothing}
${contestFields(fields, context)}
${open ? textArea({ name: 'reason', label: say('contests.why-change'), hint: say('contests.why-change-hint'), max: 500, value: form?.values.reason, fault: form?.faults.reason }) : nothing}
<p class="row">${
        contest === null
          ? html`<button class="button first" type="submit" name="draft" value="true" formnovalidate>${say('contests.check-and-see')}</button><button class="button" type="submit">${say('contests.open-now')}</button>`
          : html`<button class="button first" type="submit" ?formnovalidate=${!open}>${say(open ? 'contests.save-change' : 'contests.check-and-see')}</button>`
      }</p></form>`
}</section>`,
  };
};
