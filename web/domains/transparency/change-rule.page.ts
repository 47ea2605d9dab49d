/**
 * Changing a rule: what is to hold, why, from when on; then a look at what that changes and whom it concerns, and from there it is
 * published: what was looked at is what is published, so the look has no fields, only the way back to them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { ChangeForm, Look } from '../../../shared/domains/transparency.forms.ts';
import { limitBounds, longestReason, longestStatement } from '../../../shared/domains/transparency.lists.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langTyped, mixed } from '../../kit/mixed.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from '../moderation/desk-head.template.ts';
import { diffWords } from './change.template.ts';

type State = { value(name: string): string; fault(name: string): string | undefined };

const openField = (data: ChangeForm, { value, fault }: State, { say }: PageContext): TemplateResult => {
  const open = value('open') === 'true';
  const choice = (on: boolean) =>
    html`<label class="choice"><input type="radio" name="open" value="${on}" ?checked=${open === on}><span>${say(on ? 'transparency.open' : 'transparency.closed')}</span></label>`;
  return html`<fieldset class="form-field" aria-describedby=${fault('open') ? 'open-fault' : nothing}><legend class="label">${say('transparency.open-or-closed')}</legend>${choice(true)}${choice(false)}${fieldError('open', fault('open'))}${data.states ? nothing : html`<p class="hint">${say('transparency.open-hint')}</p>`}</fieldset>`;
};

const area = (name: string, max: number, hint: string, label: string, { value, fault }: State, optional: boolean): TemplateResult =>
  html`<div class="form-field"><label class="label" for="${name}">${label}</label><textarea class="field few" lang=${langTyped(value(name))} id="${name}" name="${name}" rows="4" maxlength="${max}" ?required=${!optional} aria-invalid=${fault(name) ? 'true' : nothing} aria-describedby=${describedBy(name, fault(name), hint)}>${value(name)}</textarea><p class="hint" id="${name}-hint">${hint}</p>${fieldError(name, fault(name))}</div>`;

const numberField = (data: ChangeForm, name: string, { value, fault }: State, { say }: PageContext): TemplateResult => {
  const [least, most] = (data.name === 'limit' ? limitBounds[data.param?.value ?? '']?.[name] : undefined) ?? [];
  const optional = name === 'perDay' || name === 'perDayWithOne';
  return textField({
    ...{ name, label: say(`transparency.field-${name}`), inputmode: 'numeric' as const, max: 13 },
    ...{ value: value(name), fault: fault(name), optional: optional && data.name === 'earning' },
    ...(least === undefined
      ? optional && data.name === 'earning'
        ? { hint: say('transparency.no-cap-hint') }
        : {}
      : { hint: say('transparency.bounds-hint', { least, most: most ?? least }) }),
  });
};

const fieldsOf = (data: ChangeForm, state: State, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`${data.fields.map((name) =>
    name === 'open'
      ? openField(data, state, context)
      : name === 'statement'
        ? area('statement', longestStatement, say('transparency.statement-hint'), say('transparency.statement'), state, true)
        : numberField(data, name, state, context),
  )}${area('reason', longestReason, say('transparency.reason-hint'), say('transparency.reason'), state, false)}${textField({
    ...{ name: 'effectiveAt', type: 'datetime-local', label: say('transparency.begins'), optional: true },
    ...{ hint: say('transparency.begins-hint', { zone: context.zone.replaceAll('_', ' ') }) },
    ...{ value: state.value('effectiveAt'), fault: state.fault('effectiveAt') },
  })}`;
};

const hiddenOf = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

const looked = (data: ChangeForm, look: Exclude<Look, { faults: unknown }>, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section class="looked" aria-labelledby="looked"><h2 id="looked">${say('transparency.would-change')}</h2><p class="diff">${diffWords(look, context)}</p>
<dl class="facts"><div><dt>${say('transparency.begins')}</dt><dd>${look.later ? when(look.effectiveAt, context) : say('transparency.at-once')}</dd></div><div><dt>${say('transparency.concerns')}</dt><dd>${look.concerns.map((line) => html`<p>${line}</p>`)}</dd></div><div><dt>${say('transparency.reason')}</dt><dd lang=${langTyped(data.typed?.reason)}>${data.typed?.reason}</dd></div></dl>
${look.until.map((next) => html`<p class="notice">${icon('warning')}<span>${sentenceWith(say, 'transparency.only-until', { date: when(next.effectiveAt, context), says: next.says }, { n: next.version })}</span></p>`)}
<form method="post" action="/forms/${data.command}" data-sends="${data.path}">${hiddenOf({ ...data.typed, ...(data.param ? { [data.param.name]: data.param.value } : {}), _back: context.path })}<p class="row"><button class="button first" type="submit">${say('transparency.publish')}</button><button class="button" type="submit" form="again">${say('transparency.change-again')}</button><a class="quiet" href="/desk/rules">${say('transparency.not-now')}</a></p></form><form id="again" method="get" action="${data.path}">${hiddenOf({ ...data.typed, look: '0' })}</form></section>`;
};

const fieldsForm = (data: ChangeForm, state: State, context: PageContext): TemplateResult =>
  html`<form class="form wide pair" method="get" action="${data.path}" data-keep="${data.path}"><input type="hidden" name="look" value="1"><input type="hidden" name="version" value="${data.newest}">${fieldsOf(data, state, context)}<p class="row"><button class="button first" type="submit">${context.say('transparency.look-first')}</button><a class="quiet" href="/desk/rules">${context.say('transparency.not-now')}</a></p></form>`;

export const changeRulePage = (data: ChangeForm & { around: DeskAround }, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form?.command === data.command ? context.form : undefined;
  const faults = form?.faults ?? (data.look && 'faults' in data.look ? data.look.faults : {});
  const sentence = form?.sentence ?? (data.look && 'faults' in data.look ? data.look.sentence : undefined);
  const state: State = {
    value: (name) => form?.values[name] ?? data.typed?.[name] ?? data.values[name] ?? '',
    fault: (name) => faults[name],
  };
  // a fault in what the page has no field for is said above
  const elsewhere = Object.entries(faults).find(([name]) => ![...data.fields, 'reason', 'effectiveAt'].includes(name))?.[1];
  const look = data.look && !('faults' in data.look) && !form ? looked(data, data.look, context) : nothing;
  return {
    title: say('transparency.change-title', { title: data.title }),
    description: data.says,
    canonical: data.path,
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('rules', data.around, context, data.title)}<p class="lead">${mixed(data.says, context)}</p><p class="meta"><a href="${data.href}">${say('transparency.as-everybody')}</a></p>
${notice(sentence ?? elsewhere)}${look === nothing ? fieldsForm(data, state, context) : look}</section>`,
  };
};
