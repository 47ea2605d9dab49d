/** A post, a person and a decision as staff are shown them: parts of several pages of the desk. */
import { html, nothing, type TemplateResult } from 'lit';
import { kindsSeen } from '../../../shared/domains/members.lists.ts';
import type { Person, TalkShown } from '../../../shared/domains/moderation.ts';
import { faceOf, langIn, langOf, nameLink, standingWord } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day, when } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

export const talkShown = (talk: TalkShown | null, context: PageContext, level: 2 | 3 = 2): TemplateResult => {
  const { say, locale } = context;
  if (!talk) return html`<p class="meta">${say('moderation.post-gone')}</p>`;
  const title = html`<a href="${talk.href}" lang=${langIn(talk.lang, locale)}>${talk.title}</a>`;
  return html`${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}<p lang=${langIn(talk.excerptLang, locale)}>${talk.excerpt}</p><p class="meta">${nameLink(talk.author, context)}${say('platform.comma')}${standingWord(talk.author, say)}${say('platform.comma')}${when(talk.at, context)}</p>`;
};

/** Who it is that one answers: standing, since when, the last five acts. */
export const personBeside = (person: Person, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const { face } = person;
  return html`<div class="beside"><div class="person">${faceOf(face)}<p class="small"><a class="label plain" href="/m/${face.handle}" lang=${langOf(face.name, locale)}>${face.name}</a>${standingWord(face, say)}${person.stage ? html`${say('platform.comma')}${say(`members.stage-${person.stage}`)}` : nothing}${say('platform.comma')}${sentenceWith(say, 'members.here-since', { date: day(person.joinedAt, context) })}</p></div>
${
  person.acts.length === 0
    ? nothing
    : html`<ul class="list meta">${person.acts.map((act) => {
        const title =
          act.title && act.href
            ? html`${sentenceWith(say, 'members.titled', { title: html`<a href="${act.href}" lang=${langIn(act.lang, locale)}>${act.title}</a>` })}`
            : html`<span class="none">${say('members.subject-gone')}</span>`;
        const other = act.other ? nameLink(act.other, context) : say('members.somebody');
        return html`<li>${sentenceWith(say, `members.${kindsSeen.includes(act.kind) ? 'seen' : 'line'}-${act.kind}`, { title, other })}${say('platform.comma')}${day(act.at, context)}</li>`;
      })}</ul>`
}</div>`;
};
