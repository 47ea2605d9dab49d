/** The rights text of a contest in one of its versions, word for word. */
import { html } from 'lit';
import type { ContestSummary, RightsView } from '../../../shared/domains/contests.ts';
import { parents, rootOf } from '../../kit/parents.ts';
import { langIn } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export type RightsData = { contest: ContestSummary; rights: RightsView; current: number };

export const rightsPage = ({ contest, rights, current }: RightsData, context: PageContext): PageView => {
  const { say, locale } = context;
  const at = (n: number) => `/contests/${contest.id}/rights/${n}`;
  return {
    title: say('contests.rights-of', { title: contest.title }),
    description: say('contests.rights-of', { title: contest.title }),
    canonical: at(rights.version),
    place: 'contests',
    main: html`<section class="form-page" aria-labelledby="t">${parents(context, rootOf(contest.href, say), { href: contest.href, title: contest.title, lang: langIn(contest.lang, locale) })}<h1 id="t">${say('contests.rights')}</h1><p class="meta">${sentenceWith(say, 'contests.rights-version', { n: String(rights.version), date: when(rights.at, context) })} ${rights.version === current ? say('contests.rights-current') : say('contests.rights-old')}</p><div class="post-words" lang=${langIn(rights.lang, locale)}>${raw(rights.html)}</div>${current > 1 ? html`<nav class="row" aria-label="${say('contests.versions')}">${Array.from({ length: current }, (_, i) => html`<a class="button" href="${at(i + 1)}" aria-current="${i + 1 === rights.version ? 'page' : 'false'}">${say('contests.version-n', { n: i + 1 })}</a>`)}</nav>` : ''}</section>`,
  };
};
