/** Questions that wait, oldest first, each with the person who asked, to be answered right here. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DraftView } from '../../../shared/domains/forum.writing.ts';
import type { DeskAround, Owed } from '../../../shared/domains/moderation.lists.ts';
import type { GetDeskQuestions } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { ageText } from '../../kit/age.ts';
import { emptyPart } from '../../kit/empty.ts';
import { describedBy, fieldError, notice } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { draftLine } from '../forum/plain-writing.template.ts';
import { deskHead } from './desk-head.template.ts';
import { owedList } from './owed.template.ts';
import { personBeside, talkShown } from './talk-shown.template.ts';

export type DeskQuestionsData = ReturnsOf<typeof GetDeskQuestions> & {
  around: DeskAround;
  /** Answers that were asked for: they are given in the thread of their aspect. */
  owed: Owed[];
  /** What one has begun to answer, by thread. */
  drafts: Map<string, DraftView>;
  show: 'unanswered' | 'unsolved';
};
type Question = DeskQuestionsData['questions'][number];

const answerForm = (question: Question, draft: DraftView | undefined, context: PageContext): TemplateResult => {
  const { say, brand } = context;
  const form =
    context.form?.command === 'answer-officially' && context.form.values.threadId === question.threadId ? context.form : undefined;
  const id = `answer-${question.threadId}`;
  const fault = form?.faults.body;
  return html`<details class="more" ?open=${form !== undefined || draft !== undefined}><summary class="button">${say('moderation.answer-as', { brand: brand.name })}</summary>${draft ? draftLine(draft, context) : nothing}<form class="form wide" method="post" action="/forms/answer-officially"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="threadId" value="${question.threadId}">
${notice(form?.sentence)}<div class="form-field"><label class="label" for="${id}">${say('forum.words')}</label><textarea class="field" id="${id}" name="body" data-place="thread:${question.threadId}" data-came=${draft && !form ? '' : nothing} required aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy(id, fault, 'hint')}>${form?.values.body ?? draft?.body ?? ''}</textarea><p class="hint" id="${id}-hint">${say('moderation.answer-hint')}</p>${fieldError(id, fault)}</div>
<p class="row"><button class="button" type="submit">${say('moderation.answer')}</button></p></form></details>`;
};

export const deskQuestionsPage = (data: DeskQuestionsData, context: PageContext): PageView => {
  const { say } = context;
  const path = `/desk/questions${data.show === 'unsolved' ? '?show=unsolved' : ''}`;
  return {
    title: say('moderation.head-questions'),
    description: say('moderation.desk-line'),
    canonical: '/desk/questions',
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('questions', data.around, context)}${data.owed.length > 0 ? html`<div class="queues">${owedList(data.owed, context)}</div>` : nothing}
<p class="meta row">${(['unanswered', 'unsolved'] as const).map((show) => (show === data.show ? html`<strong>${say(`moderation.show-${show}`)}</strong>` : html`<a href="/desk/questions?show=${show}">${say(`moderation.show-${show}`)}</a>`))}</p>
${data.questions.length === 0 ? emptyPart(say('moderation.none-questions'), { href: '/desk', text: say('moderation.to-desk') }) : nothing}
${data.questions.map(
  (question) =>
    html`<article class="queue-row wide" id="q-${question.threadId}"><p class="age">${ageText(question.at, context)}</p><div>${talkShown(question, context)}<p class="small">${say('forum.answers', { count: question.replies })}</p>${answerForm(question, data.drafts.get(question.threadId), context)}</div>${personBeside(question.person, context)}</article>`,
)}
${data.next === null ? nothing : html`<p class="row"><a class="button" href="${path}${path.includes('?') ? '&' : '?'}after=${data.next}">${say('moderation.younger')}</a></p>`}</section>`,
  };
};
