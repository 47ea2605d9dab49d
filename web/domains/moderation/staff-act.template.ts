/** One row of the staff log, in plain words. The same for everybody; staff are told who it was, too. */
import { html, nothing, type TemplateResult } from 'lit';
import { unnamedBy } from '../../../shared/domains/moderation.lists.ts';
import type { StaffActView } from '../../../shared/domains/moderation.ts';
import { langIn, langOf, nameLink } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { dayText, when } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

export const actSentence = (act: StaffActView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const title = act.about
    ? html`${sentenceWith(say, 'members.titled', { title: html`<a href="${act.about.href}" lang=${langIn(act.about.lang, locale)}>${act.about.title}</a>` })}`
    : html`<span class="none">${say(`moderation.${unnamedBy(act.kind)}`)}</span>`;
  if (act.kind === 'suspended' || act.kind === 'suspension-lifted') {
    const until = act.kind === 'suspended' ? (act.note ? '-until' : '-open') : '';
    const values = { member: act.member ? nameLink(act.member, context) : say('moderation.some-member') };
    return html`${sentenceWith(say, `moderation.act-${act.kind}${until}`, values, { date: act.note ? dayText(Number(act.note), context) : '' })}`;
  }
  if (act.kind.startsWith('ballots-'))
    return html`${sentenceWith(say, `moderation.act-${act.kind}`, { title }, { count: Number(act.note) || 0 })}${act.kind === 'ballots-closed' ? html` <code class="root">${act.note}</code>` : nothing}`;
  const role = act.note ? say(`members.role-${act.note}`) : '';
  if (act.kind === 'role-given') {
    const key = `moderation.act-role-${act.note === 'member' ? 'taken' : 'given'}${act.member ? '-named' : ''}`;
    return html`${sentenceWith(say, key, { role, member: act.member ? nameLink(act.member, context) : '' })}`;
  }
  const kind = act.about?.reply && (act.kind === 'post-hidden' || act.kind === 'post-restored') ? `${act.kind}-reply` : act.kind;
  return html`${sentenceWith(say, `moderation.act-${kind}`, { title, role })}`;
};

export const staffActs = (acts: StaffActView[], context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<table class="lines log"><thead><tr><th scope="col">${say('members.when')}</th><th scope="col">${say('members.what')}</th><th scope="col">${say('moderation.reason')}</th><th scope="col">${say('moderation.by')}</th></tr></thead><tbody>${acts.map(
    (act) =>
      html`<tr id="a-${act.id}"><td class="when small">${when(act.at, context)}</td><th class="what" scope="row">${actSentence(act, context)}</th><td class="why-told" lang=${act.reason ? langOf(act.reason, locale) : nothing}>${act.reason}</td><td class="by small">${act.who ? html`${nameLink(act.who, context)}${say('platform.comma')}` : nothing}${act.by ? say(`members.role-${act.by}`) : say('moderation.the-house')}</td></tr>`,
  )}</tbody></table>`;
};
