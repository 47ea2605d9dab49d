/** A decision about one's own words: what, why, and how to ask for a second look. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetDecision } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { describedBy, fieldError, notice } from '../../kit/form-field.ts';
import { langOf } from '../../kit/person.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { actSentence } from './staff-act.template.ts';

type Decision = ReturnsOf<typeof GetDecision>;

const appealForm = (id: string, context: PageContext): TemplateResult => {
  const { say } = context;
  const form = context.form?.command === 'appeal-decision' ? context.form : undefined;
  const fault = form?.faults.words;
  return html`<section class="block" aria-labelledby="ap"><div class="head ruled"><h2 id="ap">${say('moderation.appeal')}</h2></div><p class="meta">${say('moderation.appeal-line')}</p>${notice(form?.sentence)}
<form class="form wide" method="post" action="/forms/appeal-decision"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="decisionId" value="${id}"><div class="form-field"><label class="label" for="words">${say('moderation.your-words')}</label><textarea class="field" id="words" name="words" required maxlength="2000" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy('words', fault)}>${form?.values.words ?? ''}</textarea>${fieldError('words', fault)}</div><p class="row"><button class="button first" type="submit">${say('moderation.send-appeal')}</button></p></form></section>`;
};

export const decisionPage = ({ act, mayAppeal, appeal }: Decision, context: PageContext): PageView => {
  const { say, locale } = context;
  return {
    title: say('moderation.decision'),
    description: say('moderation.decision'),
    canonical: `/decisions/${act.id}`,
    hidden: true,
    tells: true,
    main: html`<section class="rules-page" aria-labelledby="t"><h1 id="t">${say('moderation.decision')}</h1><p class="lead">${actSentence(act, context)}</p><p class="meta">${when(act.at, context)}${say('platform.comma')}${act.by ? say(`members.role-${act.by}`) : say('moderation.the-house')}</p></section>
<section class="block" aria-labelledby="rs"><div class="head ruled"><h2 id="rs">${say('moderation.reason')}</h2><a class="quiet" href="/rules#reports">${say('moderation.the-rule')}</a></div><p lang=${langOf(act.reason, locale)}>${act.reason}</p></section>
${
  appeal
    ? html`<section class="block" aria-labelledby="ap"><div class="head ruled"><h2 id="ap">${say('moderation.appeal')}</h2><p class="meta">${when(appeal.at, context)}</p></div><blockquote><p lang=${langOf(appeal.words, locale)}>${appeal.words}</p></blockquote><p class="state ${appeal.state === 'upheld' ? 'good' : ''}">${say(`moderation.appeal-${appeal.state}`)}</p>${appeal.reason ? html`<p lang=${langOf(appeal.reason, locale)}>${appeal.reason}</p>` : nothing}</section>`
    : mayAppeal
      ? appealForm(act.id, context)
      : nothing
}`,
  };
};
