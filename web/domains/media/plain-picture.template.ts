/** A picture inside a form of words, for who writes without a script: it is brought by a button of its own, and the form comes back with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { pictureTypes } from '../../../shared/domains/media.lists.ts';
import { icon } from '../../kit/icon.ts';
import type { PageContext } from '../../platform/page-view.ts';

/**
 * Stands after the form and belongs to it by `form`: the form's own button stays the first, which Enter in a field presses.
 * @param form the id of the form, which is the command it sends @param at where the page goes on: the id of its field
 */
export const plainPicture = (form: string, at: string, { own, say }: PageContext): TemplateResult | typeof nothing =>
  own
    ? html`<details class="plain-picture"><summary class="label">${icon('picture')}${say('media.add-picture')}</summary><div class="form wide"><input type="hidden" name="_form" value="${form}" form="${form}"><div class="form-field"><label class="label" for="picture-file">${say('media.choose-picture')}</label><input class="field" id="picture-file" name="_file" type="file" form="${form}" accept="${pictureTypes.join(',')}" aria-describedby="picture-file-hint"><p class="hint" id="picture-file-hint">${say('media.add-picture-hint')}</p></div><div class="form-field"><label class="label" for="picture-alt">${say('media.picture-shows')}</label><input class="field" id="picture-alt" name="_alt" type="text" form="${form}" maxlength="300"></div><p class="row"><input class="button" type="submit" value="${say('media.put-picture-in')}" form="${form}" formaction="/forms/bring-picture#${at}" formenctype="multipart/form-data" formnovalidate></p></div></details>`
    : nothing;
