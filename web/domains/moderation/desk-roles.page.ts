/** Who is staff, and giving a role: first one looks who that is, then one says which role and why. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetStaff } from '../../../shared/domains/members.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { Person } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { Face } from '../../../shared/kinds.ts';
import { type Role, roles } from '../../../shared/roles.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { faceOf, langOf, nameLink } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from './desk-head.template.ts';
import { personBeside } from './talk-shown.template.ts';

type Around = { around: DeskAround };
export type DeskRolesData = ReturnsOf<typeof GetStaff> & { q: string; found: Face[] } & Around;

/** One whose role can be changed: among the staff and among those who were found alike. */
const roleRow = (face: Face, comesIn: boolean, { say, locale }: PageContext): TemplateResult =>
  html`<li class="keep-row"><div class="person">${faceOf(face)}<div><p class="label">${nameLink(face, { locale })}</p><p class="small row"><span>${say(`members.role-${face.role}`)}</span><span>@${face.handle}</span>${comesIn ? nothing : html`<span>${say('moderation.has-no-account')}</span>`}</p></div></div><a class="button" href="/desk/roles/${face.handle}" aria-label="${say('moderation.change-role-of', { name: face.name })}">${say('moderation.change-role')}</a></li>`;

const found = ({ q, found: people }: DeskRolesData, context: PageContext): TemplateResult | typeof nothing =>
  q.trim() === ''
    ? nothing
    : html`<section class="found-people" aria-labelledby="fp"><h3 class="label" id="fp">${sentenceWith(context.say, 'moderation.found-people', { words: html`<span lang=${langOf(q, context.locale)}>${q.trim()}</span>` })}</h3>${people.length === 0 ? html`<p class="meta">${context.say('moderation.nobody-found')}</p>` : html`<ul class="keep-list">${people.map((face) => roleRow(face, true, context))}</ul>`}</section>`;

export const deskRolesPage = (data: DeskRolesData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('moderation.head-roles'),
    description: say('moderation.roles-line'),
    canonical: '/desk/roles',
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('roles', data.around, context)}
${notice(context.form?.sentence)}<p class="meta">${say('moderation.roles-line')}</p>
<ul class="keep-list">${data.staff.map(({ face, comesIn }) => roleRow(face, comesIn, context))}</ul>
<section class="block" aria-labelledby="gv"><div class="head ruled"><h2 id="gv">${say('moderation.give-role')}</h2></div>
<form class="form wide" method="get" action="/desk/roles"><div class="form-field"><label class="label" for="q">${say('moderation.find-person')}</label><input class="field" id="q" name="q" type="search" maxlength="30" value="${data.q}" aria-describedby="q-hint"><p class="hint" id="q-hint">${say('moderation.find-person-hint')}</p></div><p class="row"><button class="button" type="submit">${say('moderation.find')}</button></p></form>
${found(data, context)}</section></section>`,
  };
};

const choice = (role: Role, now: Role, chosen: string, { say }: PageContext): TemplateResult =>
  html`<label class="choice"><input type="radio" name="role" value="${role}" required ?checked=${role === chosen}><span>${say(`members.role-${role}`)}${role === now ? html` <span class="none">${say('moderation.role-now')}</span>` : nothing}</span><span class="hint">${say(`moderation.role-may-${role}`)}</span></label>`;

export const deskRolePage = (
  { person, comesIn, own, around }: { person: Person; comesIn: boolean; own: boolean } & Around,
  context: PageContext,
): PageView => {
  const { say } = context;
  const { face } = person;
  const form = context.form?.command === 'give-role' ? context.form : undefined;
  const { role: roleFault, sure: sureFault } = form?.faults ?? {};
  const title = say('moderation.role-of', { name: face.name });
  return {
    title,
    description: say('moderation.roles-line'),
    canonical: `/desk/roles/${face.handle}`,
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('roles', around, context)}
<h2>${title}</h2>${notice(form?.sentence)}${personBeside(person, context)}
${comesIn ? nothing : html`<p class="state care">${say('moderation.has-no-account-line')}</p>`}${own ? html`<p class="state care">${say('moderation.this-is-you')}</p>` : nothing}
<form class="form wide" method="post" action="/forms/give-role"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="handle" value="${face.handle}">
<fieldset class="form-field" aria-describedby=${describedBy('role', roleFault)}><legend class="label">${say('moderation.which-role')}</legend>${roles.map((role) => choice(role, face.role as Role, form?.values.role ?? face.role, context))}${fieldError('role', roleFault)}</fieldset>
${textField({ name: 'reason', label: say('moderation.reason'), hint: say('moderation.role-reason-hint'), max: 300, value: form?.values.reason, fault: form?.faults.reason })}
${own ? html`<div class="form-field"><label class="choice"><input type="checkbox" name="sure" ?checked=${form?.values.sure !== undefined} aria-describedby=${describedBy('sure', sureFault)}><span>${say('moderation.own-role-sure')}</span></label>${fieldError('sure', sureFault)}</div>` : nothing}
<p class="row"><button class="button first" type="submit">${say('moderation.give-this-role')}</button><a class="quiet" href="/desk/roles">${say('moderation.head-roles')}</a></p></form></section>`,
  };
};
