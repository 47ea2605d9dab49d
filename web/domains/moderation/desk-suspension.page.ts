/** Suspending somebody, and lifting it: first one sees who that is and how it stands, then one says for how long and why. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetSuspension } from '../../../shared/domains/members.suspension.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { Person } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { notice, textField } from '../../kit/form-field.ts';
import { langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from './desk-head.template.ts';
import { personBeside } from './talk-shown.template.ts';

export type DeskSuspensionData = ReturnsOf<typeof GetSuspension> & {
  person: Person;
  /** Of a lower role than whoever reads this. */
  below: boolean;
  around: DeskAround;
};

const form = (lifts: boolean, handle: string, context: PageContext): TemplateResult => {
  const { say } = context;
  const command = lifts ? 'lift-suspension' : 'suspend-member';
  const sent = context.form?.command === command ? context.form : undefined;
  const days = { name: 'days', label: say('moderation.suspend-days'), hint: say('moderation.suspend-days-hint') };
  const reason = { name: 'reason', label: say('moderation.reason'), max: 500, min: 3 };
  return html`<form class="form wide" method="post" action="/forms/${command}"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="handle" value="${handle}">
${lifts ? nothing : textField({ ...days, inputmode: 'numeric', optional: true, value: sent?.values.days, fault: sent?.faults.days })}
${textField({ ...reason, hint: say('moderation.suspend-reason-hint'), value: sent?.values.reason, fault: sent?.faults.reason })}
<p class="row"><button class="button ${lifts ? 'first' : 'danger'}" type="submit">${say(lifts ? 'moderation.lift-suspension' : 'moderation.suspend')}</button><a class="quiet" href="/m/${handle}">${say('moderation.to-their-page')}</a></p></form>`;
};

const standing = ({ suspended, until, reason }: DeskSuspensionData, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  if (!suspended) return html`<p class="lead">${say('moderation.suspend-line')}</p>`;
  const sentence =
    until === null ? say('moderation.is-suspended-open') : sentenceWith(say, 'moderation.is-suspended', { when: when(until, context) });
  return html`<p class="state care"><span>${sentence}</span></p><p class="meta">${sentenceWith(say, 'notifications.reason', { note: html`<span lang=${langOf(reason ?? '', locale)}>${reason}</span>` })}</p>`;
};

export const deskSuspensionPage = (data: DeskSuspensionData, context: PageContext): PageView => {
  const { say } = context;
  const { face } = data.person;
  const title = say('moderation.suspension-of', { name: face.name });
  return {
    title,
    description: say('moderation.suspend-line'),
    canonical: `/desk/suspensions/${face.handle}`,
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('suspension', data.around, context, title)}
${notice(context.form?.sentence)}${personBeside(data.person, context)}
${standing(data, context)}${data.below ? form(data.suspended, face.handle, context) : html`<p class="state care">${say('members.refusal.role-not-below')}</p>`}</section>`,
  };
};
