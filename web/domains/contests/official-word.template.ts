/** What the brand said when it published a result, and who said it: the result opens with it, and so does a contest that is decided. */
import { html, type TemplateResult } from 'lit';
import type { ResultView } from '../../../shared/domains/contests.ts';
import { faceOf, langIn, nameLink } from '../../kit/person.ts';
import { when } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

export type SaidOfResult = Pick<ResultView, 'sentence' | 'lang' | 'at' | 'by'>;

export const officialWord = ({ sentence, lang, at, by }: SaidOfResult, context: PageContext): TemplateResult =>
  html`<div class="official-word"><p class="lead" lang=${langIn(lang, context.locale)}>${sentence}</p><p class="row person meta">${faceOf(by, { size: 's' })}${nameLink(by, context)} ${when(at, context)}</p></div>`;
