/** The fields of a contest's plan, for opening and for changing it. Times are those of the brand's clocks. */
import { html, nothing, type TemplateResult } from 'lit';
import { countings, type Phase, phases } from '../../../shared/domains/contests.lists.ts';
import { describedBy, fieldError, textField } from '../../kit/form-field.ts';
import { langTyped } from '../../kit/mixed.ts';
import { selectField, textArea } from '../../kit/text-area.ts';
import type { PageContext } from '../../platform/page-view.ts';

export type PlanValues = Record<string, string>;
type Fields = { values: PlanValues; faults: Record<string, string>; spaces: { id: string; name: string }[]; settled: boolean };

const tiers = ['1', '2', '3', '4'];

/** What begins by itself where nothing is typed, and what ends at the same moment: no time has to be typed twice. */
const momentHints: Partial<Record<Phase, string>> = { announced: 'announced-hint', entries: 'entries-hint', voting: 'voting-hint' };
const moment = (phase: Phase, fields: Fields, { say }: PageContext): TemplateResult => {
  const name = `${phase}At`;
  const byItself = phase === 'announced' || (phase === 'entries' && !fields.settled);
  const hint = momentHints[phase];
  return textField({
    ...{ name, type: 'datetime-local', label: say(`contests.field-${name}`) },
    ...{ value: fields.values[name], fault: fields.faults[name], optional: byItself },
    ...(hint && (phase === 'voting' || !fields.settled) ? { hint: say(`contests.${hint}`) } : {}),
  });
};

const words = (name: 'brief' | 'rights', fields: Fields, { say }: PageContext): TemplateResult => {
  const fault = fields.faults[name];
  return html`<div class="form-field"><label class="label" for="${name}">${say(`contests.field-${name}`)}</label><textarea class="field" lang=${langTyped(fields.values[name])} id="${name}" name="${name}" required aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(name, fault, 'hint')}>${fields.values[name] ?? ''}</textarea><p class="hint" id="${name}-hint">${say(`contests.${name}-hint`)}</p>${fieldError(name, fault)}</div>`;
};

const number = (name: string, fields: Fields, { say }: PageContext): TemplateResult =>
  textField({
    name,
    label: say(`contests.field-${name}`),
    inputmode: 'numeric',
    value: fields.values[name],
    fault: fields.faults[name],
    optional: true,
  });

const tier = (name: 'enterTier' | 'voteTier', fields: Fields, { say }: PageContext): TemplateResult =>
  selectField({
    name,
    label: say(`contests.field-${name}`),
    value: fields.values[name] ?? '1',
    fault: fields.faults[name],
    options: tiers.map((value) => ({ value, text: say(`ballots.for-tier-${value}`) })),
  });

export const contestFields = (fields: Fields, context: PageContext): TemplateResult => {
  const { say, zone } = context;
  const { values, faults, settled } = fields;
  return html`${textField({ name: 'title', label: say('contests.field-title'), hint: say('contests.title-hint'), max: 150, value: values.title, fault: faults.title })}
${words('brief', fields, context)}
${textArea({ name: 'prize', label: say('contests.field-prize'), hint: say('contests.prize-hint'), max: 500, value: values.prize, fault: faults.prize })}
<h2>${say('contests.phases')}</h2><p class="meta">${say('contests.phases-zone', { zone: zone.replaceAll('_', ' ') })}</p>
${phases.map((phase) => moment(phase, fields, context))}
${
  settled
    ? html`<p class="meta">${say('contests.settled-line')}</p>`
    : html`<h2>${say('contests.who-may')}</h2>${tier('enterTier', fields, context)}${number('enterDays', fields, context)}${tier('voteTier', fields, context)}${number('voteDays', fields, context)}${number('entriesEach', fields, context)}${number('votesEach', fields, context)}${selectField({ name: 'counts', label: say('contests.counts'), value: values.counts ?? 'hidden', fault: faults.counts, options: countings.map((value) => ({ value, text: say(`contests.counts-${value}`) })) })}${selectField({ name: 'spaceId', label: say('contests.field-spaceId'), hint: say('contests.space-hint'), value: values.spaceId, fault: faults.spaceId, options: fields.spaces.map(({ id, name }) => ({ value: id, text: name })) })}`
}
<h2>${say('contests.rights')}</h2>
${words('rights', fields, context)}`;
};
