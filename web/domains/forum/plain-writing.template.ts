/** What a script does while one writes, for who has none: how it will look, a draft that is kept, a picture. By buttons of the same form. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DraftView } from '../../../shared/domains/forum.writing.ts';
import { icon } from '../../kit/icon.ts';
import { langIn } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { FormBack, PageContext } from '../../platform/page-view.ts';
import { plainPicture } from '../media/plain-picture.template.ts';
import { shownWords } from './post.template.ts';

/** Whose words stand in the field, and since when; they can be thrown away. */
export const draftLine = (draft: DraftView, context: PageContext): TemplateResult =>
  html`<form class="meta row" method="post" action="/forms/drop-draft"><input type="hidden" name="place" value="${draft.place}"><input type="hidden" name="_back" value="${context.path}"><span>${sentenceWith(context.say, 'forum.draft-from', { when: when(draft.at, context) })}</span><button class="quiet" type="submit">${context.say('forum.draft-drop')}</button></form>`;

/** Above the form that was sent to be looked at: what the house would make of the words; or that they are kept. */
export const plainShown = (form: FormBack | undefined, { say, locale }: PageContext): TemplateResult | typeof nothing => {
  if (form?.done)
    return html`<p class="notice good" role="status">${icon('check')}<span>${say(form.done)} <a href="/me/drafts">${say('forum.my-drafts')}</a></span></p>`;
  if (!form?.shown) return nothing;
  const { html: words, lang } = form.shown;
  return html`<section class="form-field" aria-labelledby="preview"><h2 class="label" id="preview">${say('forum.preview-of')}</h2><div class="post-words preview" lang=${langIn(lang, locale)}>${words === '' ? html`<p class="hint">${say('forum.preview-empty')}</p>` : raw(shownWords(words))}</div></section>`;
};

type Written = {
  /** The id of the form, which is the command it sends. */
  form: string;
  /** The id of the field, or of what the page is to open at. */
  at: string;
  /** Where the page opens that shows how it will look: above the form. */
  top: string;
  /** The draft that this is or will be. */
  place: string;
  /** Of a reply: the last post of the page that it is written on. */
  readTo?: number | undefined;
};

/** How it will look, and a draft that is kept. */
export const plainButtons = ({ form, top, place }: Omit<Written, 'at'>, { say }: PageContext): TemplateResult => {
  const button = (command: string, words: string) =>
    html`<button class="button" type="submit" form="${form}" formaction="/forms/${command}#${top}" formnovalidate>${words}</button>`;
  return html`<input type="hidden" name="_place" value="${place}" form="${form}"><p class="row plain-writing">${button('preview-post', say('forum.preview'))}${button('keep-draft', say('forum.keep-draft'))}</p>`;
};

/** Stands after the form and belongs to it by `form`: the form's own button stays the first, which Enter in a field presses. */
export const plainWriting = (written: Written, context: PageContext): TemplateResult | typeof nothing => {
  const { form, at, readTo } = written;
  if (!context.own) return nothing;
  return html`${form === 'reply-to-thread' ? html`<input type="hidden" name="draft" value="true" form="${form}">` : nothing}${readTo === undefined ? nothing : html`<input type="hidden" name="readTo" value="${readTo}" form="${form}">`}${plainButtons(written, context)}${plainPicture(form, at, context)}`;
};
