/** What one has begun to write and not sent, on whichever device. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMyDrafts } from '../../../shared/domains/forum.writing.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from '../members/mine-place.template.ts';

type Draft = ReturnsOf<typeof GetMyDrafts>['drafts'][number];

/** The thread or post it was written for can not be opened any more: the words are still one's own, all of them. */
const isLost = ({ place, of }: Draft): boolean => !place.startsWith('new') && of === null;
const nameOf = ({ place, of, title }: Draft, { say }: PageContext): string =>
  place.startsWith('new') ? title || say('forum.draft-new') : (of ?? say('forum.draft-gone'));

/** As it was typed, but for the addresses of its pictures: what they show is enough. */
const beginning = (body: string): string => body.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1').slice(0, 300);

/** `questions`: those of the drafts' threads that staff can answer from the desk, and when they were asked; none for others. */
export type MyDraftsData = ReturnsOf<typeof GetMyDrafts> & { questions: Map<string, number> };

/** Words for a question may have been begun on the desk, where they become the brand's answer: both ways are shown, since sending differs. */
const onDesk = ({ place }: Draft, questions: Map<string, number>, { say, brand }: PageContext): TemplateResult | typeof nothing => {
  const id = place.slice('thread:'.length);
  const at = questions.get(id);
  // the page of the queue that begins with this question: behind everything of the moment before
  return at === undefined
    ? nothing
    : html`<a href="/desk/questions?show=unsolved&amp;after=${at - 1}_${'z'.repeat(22)}#q-${id}">${say('forum.draft-as-brand', { brand: brand.name })}</a>`;
};

export const myDraftsPage = ({ drafts, questions }: MyDraftsData, context: PageContext): PageView => {
  const { say, locale } = context;
  return {
    title: say('forum.my-drafts'),
    description: say('forum.my-drafts-line'),
    canonical: '/me/drafts',
    place: 'me',
    hidden: true,
    main: html`${minePlace('my-drafts', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('forum.my-drafts')}</h1><p class="lead">${say('forum.my-drafts-line')}</p>
${
  drafts.length === 0
    ? emptyPart(say('forum.no-drafts'), { href: '/', text: say('platform.to-home') })
    : html`<ul class="list drafts">${drafts.map(
        (draft) =>
          html`<li><h2 class="label" lang=${langIn(draft.ofLang, locale)}>${isLost(draft) ? nameOf(draft, context) : html`<a href="${draft.href}">${nameOf(draft, context)}</a>`}</h2>${isLost(draft) ? html`<p class="meta">${say('forum.draft-gone-line')}</p><p class="version" lang=${langOf(draft.body, locale)}>${draft.body}</p>` : html`<p class="cut" lang=${langOf(draft.body, locale)}>${beginning(draft.body)}</p>`}<div class="meta row"><span>${say(`forum.draft-${draft.place.split(':', 1)[0]}`)}${say('platform.comma')}${when(draft.at, context)}</span>${onDesk(draft, questions, context)}<form method="post" action="/forms/drop-draft"><input type="hidden" name="place" value="${draft.place}"><input type="hidden" name="_back" value="/me/drafts"><button class="quiet" type="submit" aria-label="${say('forum.draft-drop-this', { title: nameOf(draft, context) })}">${say('forum.draft-drop')}</button></form></div></li>`,
      )}</ul>`
}</section>`,
  };
};
