/** One's own entry while entries are open: words, pictures, and taking it back. */
import { html, nothing, type TemplateResult } from 'lit';
import { mostEntryPictures } from '../../../shared/domains/contests.lists.ts';
import type { ContestView, EntryView, ShownPictureView } from '../../../shared/domains/contests.ts';
import type { DraftView } from '../../../shared/domains/forum.writing.ts';
import { pictureTypes } from '../../../shared/domains/media.lists.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langTyped } from '../../kit/mixed.ts';
import { parents, rootOf } from '../../kit/parents.ts';
import { langIn } from '../../kit/person.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import type { FormBack, PageContext, PageView } from '../../platform/page-view.ts';
import { draftLine, plainButtons, plainShown } from '../forum/plain-writing.template.ts';
import { besideWords, pictureOf } from './entry-card.template.ts';
import { untilLine } from './state.template.ts';

export type EditEntryData = {
  entry: EntryView & { body: string };
  contest: ContestView;
  draft: DraftView | null;
  isNew: boolean;
  open: boolean;
  mayWithdraw: boolean;
};

const form = 'change-entry';
/** A picture went in or out, and the words came back with the page. */
const byPicture = (back: FormBack | undefined): FormBack | undefined => (back?.by?.endsWith('-entry-picture') ? back : undefined);

const sameWords = (a = '', b = ''): boolean => a.replaceAll('\r\n', '\n').trim() === b.trim();
/** Whether words came along that the entry does not have yet. */
const isUnsaved = (back: FormBack, { title, body }: EditEntryData['entry']): boolean =>
  !sameWords(back.values.title, title) || !sameWords(back.values.body, body);

/** What one picture shows; a refused one comes back open, with what was typed. */
const describe = (picture: ShownPictureView, context: PageContext): TemplateResult => {
  const { say } = context;
  const back = byPicture(context.form);
  const name = `_alt.${picture.id}`;
  const refused = back?.by === 'describe-entry-picture' && !back.done && back.values._pictureId === picture.id;
  return html`<details class="more" ?open=${refused}><summary class="label">${say('contests.describe-picture')}</summary><div class="form-field"><label class="label" for="alt-${picture.id}">${say('contests.picture-alt')}</label><textarea class="field few" id="alt-${picture.id}" name="${name}" form="${form}" maxlength="300" lang=${langTyped(picture.alt)}>${back?.values[name] ?? picture.alt}</textarea></div><p class="row"><button class="button" type="submit" form="${form}" name="_pictureId" value="${picture.id}" formaction="/forms/describe-entry-picture#pictures" formnovalidate>${say('contests.keep-description')}</button></p></details>`;
};

/** The buttons belong to the form of the words, which stands before them: what is typed comes back with the page, and Enter in a field saves the words. */
const pictures = ({ entry }: EditEntryData, context: PageContext): TemplateResult => {
  const { say } = context;
  const back = byPicture(context.form);
  const fault = back?.by === 'add-entry-picture' ? back.sentence : undefined;
  return html`<section class="block" aria-labelledby="pictures"><h2 id="pictures">${say('contests.pictures', { count: entry.pictures.length, most: mostEntryPictures })}</h2>${
    back?.done
      ? html`<p class="notice good" role="status">${icon('check')}<span>${say(back.done)}${isUnsaved(back, entry) ? html` ${say('contests.words-to-save')}` : nothing}</span></p>`
      : nothing
  }<ul class="picture-list">${besideWords(entry).map((picture) => html`<li>${pictureOf(picture, say('contests.picture-of', { title: entry.title }))}${describe(picture, context)}<button class="quiet" type="submit" form="${form}" name="_pictureId" value="${picture.id}" formaction="/forms/drop-entry-picture#pictures" formnovalidate>${icon('trash')}${say('contests.drop-picture')}</button></li>`)}</ul>${
    entry.pictures.length >= mostEntryPictures
      ? nothing
      : html`<div class="form wide"><div class="form-field"><label class="label" for="file">${say('media.choose-picture')}</label><input class="field" id="file" name="_file" type="file" form="${form}" accept="${pictureTypes.join(',')}" aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy('file', fault, 'hint')}><p class="hint" id="file-hint">${say('contests.picture-hint')}</p>${fieldError('file', fault)}</div><div class="form-field"><label class="label" for="alt">${say('contests.picture-alt')}</label><input class="field" id="alt" name="_alt" type="text" form="${form}" maxlength="300" value="${fault ? (back?.values._alt ?? '') : ''}"></div><p class="row"><button class="button" type="submit" form="${form}" formaction="/forms/add-entry-picture#pictures" formenctype="multipart/form-data" formnovalidate>${icon('picture')}${say('contests.add-picture')}</button></p></div>`
  }</section>`;
};

/** Entries closed while one wrote: it can not be saved any more, and is not thrown away either. */
export const lostWords = (
  words: { title?: string; body?: string } | null | undefined,
  { say }: PageContext,
): TemplateResult | typeof nothing =>
  words?.body
    ? html`<div class="form wide"><p>${say('forum.draft-gone-line')}</p>${(['title', 'body'] as const).map((name) => html`<div class="form-field"><label class="label" for="${name}">${say(name === 'title' ? 'contests.entry-title' : 'contests.entry-words')}</label><textarea class="field ${name === 'title' ? 'few' : ''}" lang=${langTyped(words[name])} id="${name}" readonly>${words[name] ?? ''}</textarea></div>`)}</div>`
    : nothing;

const words = ({ entry, draft: kept }: EditEntryData, context: PageContext): TemplateResult => {
  const { say } = context;
  const back = context.form?.command === form ? context.form : undefined;
  const draft = back ? null : kept;
  const values = { ...(back?.values ?? { title: entry.title, body: entry.body, ...draft }) };
  const faults = back?.faults ?? {};
  // a picture that went in or out just now is a change of one's own: the words stand on top of it
  const version =
    back && !(byPicture(back)?.done && Number(back.values.version) === entry.version - 1) ? back.values.version : entry.version;
  return html`${plainShown(byPicture(back) ? undefined : back, context)}${draft ? draftLine(draft, context) : nothing}<form class="form wide" id="${form}" method="post" action="/forms/change-entry"><input type="hidden" name="_back" value="/entries/${entry.id}/edit"><input type="hidden" name="_form" value="${form}"><input type="hidden" name="entryId" value="${entry.id}"><input type="hidden" name="version" value="${version ?? entry.version}">
${textField({ name: 'title', label: say('contests.entry-title'), max: 120, value: values.title, fault: faults.title })}
<div class="form-field"><label class="label" for="body">${say('contests.entry-words')}</label><textarea class="field" lang=${langTyped(values.body)} id="body" name="body" data-place="entry:${entry.id}" data-stands=${values.body === entry.body && values.title === entry.title ? '' : nothing} required aria-invalid=${faults.body ? 'true' : nothing} aria-describedby=${describedBy('body', faults.body, 'hint')}>${values.body ?? ''}</textarea><p class="hint" id="body-hint">${say('contests.entry-words-hint')}</p>${fieldError('body', faults.body)}</div>${draft ? html`<div class="form-field"><label class="label" for="current">${say('forum.as-it-stands')}</label><textarea class="field" lang=${langTyped(entry.body)} id="current" readonly>${entry.body}</textarea></div>` : nothing}
<p class="row"><button class="button first" type="submit">${say('contests.save-entry')}</button></p></form>${context.own ? plainButtons({ form, top: 't', place: `entry:${entry.id}` }, context) : nothing}`;
};

export const editEntryPage = (data: EditEntryData, context: PageContext): PageView => {
  const { say, locale } = context;
  const { entry, contest } = data;
  return {
    title: entry.title,
    description: entry.excerpt,
    canonical: `/entries/${entry.id}/edit`,
    place: 'contests',
    hidden: true,
    tells: true,
    main: html`<section class="form-page" aria-labelledby="t">${parents(context, rootOf(contest.href, say), { href: contest.href, title: contest.title, lang: langIn(contest.lang, locale) }, { href: entry.href, title: entry.title, lang: langIn(entry.lang, locale) })}<h1 id="t">${say('contests.your-entry')}</h1><p class="meta row">${untilLine(contest, context)}</p>
${context.form?.by ? nothing : notice(context.form?.sentence)}${data.isNew && !context.form ? html`<p class="notice good" role="status">${icon('check')}<span>${say('contests.is-in')} ${say('contests.entry-worth')} <a class="why" href="/rules#earning-entered">${say('platform.why')}</a></span></p>` : nothing}
${data.open && !context.suspended ? html`${words(data, context)}${pictures(data, context)}` : html`${data.open ? suspendedNote(context) : html`<p class="lead">${say('contests.entry-stands')}</p>`}${lostWords(context.form?.command === form ? context.form.values : data.draft, context)}`}
<p class="row"><a class="button" href="${entry.href}">${say('contests.see-entry')}</a></p>
${data.mayWithdraw ? html`<section class="block" aria-labelledby="back"><h2 id="back">${say('contests.withdraw')}</h2><p class="meta">${say('contests.withdraw-line')}</p><form class="form" method="post" action="/forms/withdraw-entry"><input type="hidden" name="_back" value="/entries/${entry.id}/edit"><input type="hidden" name="entryId" value="${entry.id}"><p class="row"><button class="button" type="submit">${icon('undo')}${say('contests.withdraw')}</button></p></form></section>` : nothing}</section>`,
  };
};
