/** A decision about one's own words: what, why, and how to ask for a second look. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetDecision } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { describedBy, fieldError, notice } from '../../kit/form-field.ts';
import { parents } from '../../kit/parents.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { when } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { shownWords } from '../forum/post.template.ts';
import { actSentence } from './staff-act.template.ts';

type Decision = ReturnsOf<typeof GetDecision>;

/** What follows where it was no post. */
const upheldAs: Partial<Record<Decision['act']['kind'], string>> = { suspended: '-suspended', 'entry-taken-out': '-entry' };

const appealForm = (id: string, context: PageContext): TemplateResult => {
  const { say } = context;
  const form = context.form?.command === 'appeal-decision' ? context.form : undefined;
  const fault = form?.faults.words;
  return html`<section class="block" aria-labelledby="ap"><div class="head ruled"><h2 id="ap">${say('moderation.appeal')}</h2></div><p class="meta">${say('moderation.appeal-line')}</p>${notice(form?.sentence)}
<form class="form wide" method="post" action="/forms/appeal-decision"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="decisionId" value="${id}"><div class="form-field"><label class="label" for="words">${say('moderation.your-words')}</label><textarea class="field" id="words" name="words" required maxlength="2000" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy('words', fault)}>${form?.values.words ?? ''}</textarea>${fieldError('words', fault)}</div><p class="row"><button class="button first" type="submit">${say('moderation.send-appeal')}</button></p></form></section>`;
};

/** One's own words, as they stood: whoever is to answer a decision must be able to read what it is about. */
const decidedAbout = (words: NonNullable<Decision['words']>, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<section class="block own-words" aria-labelledby="wd"><div class="head ruled"><h2 id="wd">${say('moderation.what-you-wrote')}</h2><p class="meta">${when(words.at, context)}</p></div>${words.title ? html`<h3 lang=${langIn(words.titleLang, locale)}>${words.title}</h3>` : nothing}<div class="post-words" lang=${langIn(words.lang, locale)}>${raw(shownWords(words.html))}</div><p class="small">${say('moderation.what-you-wrote-line')}</p></section>`;
};

export const decisionPage = ({ act, words, mayAppeal, appeal }: Decision, context: PageContext): PageView => {
  const { say, locale } = context;
  return {
    title: say('moderation.decision'),
    description: say('moderation.decision'),
    canonical: `/decisions/${act.id}`,
    hidden: true,
    tells: true,
    main: html`<section class="rules-page" aria-labelledby="t">${parents(context, { href: '/rules', title: say('platform.rules') }, { href: '/rules/log', title: say('moderation.log-title') })}<h1 id="t">${say('moderation.decision')}</h1><p class="lead">${actSentence(act, context)}</p><p class="meta">${when(act.at, context)}${say('platform.comma')}${act.by ? say(`members.role-${act.by}`) : say('moderation.the-house')}</p></section>
<section class="block" aria-labelledby="rs"><div class="head ruled"><h2 id="rs">${say('moderation.reason')}</h2><a class="quiet" href="/rules#reports">${say('moderation.the-rule')}</a></div><p lang=${langOf(act.reason, locale)}>${act.reason}</p></section>
${words ? decidedAbout(words, context) : nothing}
${
  appeal
    ? html`<section class="block" aria-labelledby="ap"><div class="head ruled"><h2 id="ap">${say('moderation.appeal')}</h2><p class="meta">${when(appeal.at, context)}</p></div><blockquote><p lang=${langOf(appeal.words, locale)}>${appeal.words}</p></blockquote><p class="state ${appeal.state === 'upheld' ? 'good' : ''}">${say(`moderation.appeal-${appeal.state}${appeal.state === 'upheld' ? (upheldAs[act.kind] ?? '') : ''}`)}</p>${appeal.reason ? html`<p lang=${langOf(appeal.reason, locale)}>${appeal.reason}</p>` : nothing}</section>`
    : mayAppeal
      ? appealForm(act.id, context)
      : nothing
}`,
  };
};
