/** Appeals: what was decided, why, what its author says to it, and the second look. */
import { html, nothing } from 'lit';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { GetAppeals } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { ageText } from '../../kit/age.ts';
import { emptyPart } from '../../kit/empty.ts';
import { notice } from '../../kit/form-field.ts';
import { langOf, nameLink } from '../../kit/person.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { decisionForm } from './decision-form.template.ts';
import { deskHead } from './desk-head.template.ts';
import { actSentence } from './staff-act.template.ts';
import { talkShown } from './talk-shown.template.ts';

export type DeskAppealsData = ReturnsOf<typeof GetAppeals> & { around: DeskAround };

export const deskAppealsPage = (data: DeskAppealsData, context: PageContext): PageView => {
  const { say, locale } = context;
  const choices = [
    { value: 'uphold', label: say('moderation.uphold') },
    { value: 'reject', label: say('moderation.reject') },
  ];
  return {
    title: say('moderation.head-appeals'),
    description: say('moderation.desk-line'),
    canonical: '/desk/appeals',
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('appeals', data.around, context)}
${notice(context.form?.sentence)}
<p class="meta">${say('moderation.appeals-line')}</p>
${data.appeals.length === 0 ? emptyPart(say('moderation.none-appeals'), { href: '/desk', text: say('moderation.to-desk') }) : nothing}
${data.appeals.map(
  (appeal) =>
    html`<article class="queue-row wide" id="a-${appeal.id}"><p class="age">${ageText(appeal.at, context)}</p><div>${appeal.act.kind === 'suspended' || appeal.act.kind === 'entry-taken-out' ? html`<h2>${actSentence(appeal.act, context)}</h2>` : talkShown(appeal.post, context)}<p class="state">${say('moderation.says-to-it')}</p><blockquote><p lang=${langOf(appeal.words, locale)}>${appeal.words}</p></blockquote></div>
<div class="beside"><h3 class="label">${say('moderation.what-was-decided')}</h3><p class="meta">${actSentence(appeal.act, context)}${appeal.act.who ? html`${say('platform.comma')}${nameLink(appeal.act.who, context)}` : nothing}${say('platform.comma')}${when(appeal.act.at, context)}</p><p lang=${langOf(appeal.act.reason, locale)}>${appeal.act.reason}</p></div>
<div class="decides">${appeal.mine ? html`<p class="meta">${say('moderation.decided-by-you')}</p>` : appeal.above ? html`<p class="meta">${say('moderation.refusal.author-above')}</p>` : decisionForm({ command: 'decide-appeal', id: appeal.id, idName: 'appealId', version: appeal.version, choices }, context)}</div></article>`,
)}
${data.next === null ? nothing : html`<p class="row"><a class="button" href="/desk/appeals?after=${data.next}">${say('moderation.younger')}</a></p>`}</section>`,
  };
};
