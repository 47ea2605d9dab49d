/** One act in words, with the links inside it where each language wants them: in the record, and on a person's card. */
import { html, type TemplateResult } from 'lit';
import { isSaid } from '../../../shared/messages/is-said.ts';
import { langIn, nameLink } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import type { PageContext } from '../../platform/page-view.ts';

export type ActInWords = {
  kind: string;
  title: string | null;
  href: string | null;
  lang: string | null;
  other: { handle: string; name: string } | null;
};

/** Its sentence; a line that a newer version of the house wrote stands there as what it is called inside. */
export const lineKey = (kind: string): string => (isSaid(`members.line-${kind}`) ? `members.line-${kind}` : 'members.line-unknown');

const latin = /^[\p{Script=Latin}\d]|[\p{Script=Latin}\d]$/u;

/** What something is called, as each language sets a title apart inside a sentence; who or which tag is followed stands bare. */
const called = ({ kind, title, href, lang }: ActInWords, { say, locale }: PageContext): unknown => {
  const link = html`<a href="${href}" lang=${langIn(lang, locale)}>${title}</a>`;
  return kind === 'followed-member' || kind === 'followed-tag' ? link : sentenceWith(say, 'members.titled', { title: link });
};

export const actSentence = (act: ActInWords, context: PageContext): TemplateResult => {
  const { say } = context;
  const title = act.title && act.href ? html`${called(act, context)}` : html`<span class="none">${say('members.subject-gone')}</span>`;
  const name = act.other ? nameLink(act.other, context) : html`${say('members.somebody')}`;
  // between Chinese signs a name in Latin letters stands apart, one in Chinese does not
  const other = context.locale !== 'en' && act.other && latin.test(act.other.name) ? html` ${name} ` : name;
  return html`${sentenceWith(say, lineKey(act.kind), { title, other, kind: act.kind })}`;
};
