/** A member, as anybody may see them: who they are here, and what they said in public. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMember } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { faceOf, isLongName, langIn, langOf, standingWord } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day, dayText, when } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { madeBy } from '../contests/made-by.template.ts';
import { followPlace } from './follow-button.template.ts';

type Shown = ReturnsOf<typeof GetMember>;

/** What they say about themselves. */
const about = (member: Shown, { say, locale }: PageContext): TemplateResult | typeof nothing => {
  if (!member.about && member.tags.length === 0) return nothing;
  const tags = html`<ul class="row own-tags" aria-label="${say('members.tags-of', { name: member.name })}">${member.tags.map((tag) => html`<li><a class="tag" href="/tags/${encodeURIComponent(tag)}" lang=${langOf(tag, locale)}>#${tag}</a></li>`)}</ul>`;
  return html`<section aria-labelledby="about"><h2 id="about">${say('members.about-them', { name: member.name })}</h2>${member.about ? html`<div class="post-words about" lang=${langIn(member.aboutLang, locale)}>${raw(member.about)}</div>` : nothing}${member.tags.length > 0 ? tags : nothing}</section>`;
};

const saidHere = (member: Shown, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<section class="block" aria-labelledby="c"><div class="head ruled"><h2 id="c">${say('members.said-here')}</h2></div>${
    member.contributions.length === 0
      ? html`<p class="lead">${say(member.left ? 'members.said-nothing-left' : 'members.said-nothing', { name: member.name })}</p>`
      : html`<ul class="list said-list">${member.contributions.map((c) => html`<li><h3 lang=${langIn(c.lang, locale)}><a href="${c.href}">${phrases(c.title)}</a></h3><p class="cut" lang=${langIn(c.lang, locale)}>${c.excerpt}</p><p class="meta">${sentenceWith(say, c.kind === 'replied' ? 'members.replied-on' : 'members.started-on', { when: when(c.at, context) })}</p></li>`)}</ul>`
  }</section>`;
};

/** Of who left there is what they said, and that they left. */
const formerPage = (member: Shown, context: PageContext): PageView => {
  const { say } = context;
  const entered = member.entries.length > 0;
  return {
    title: member.name,
    description: say('members.has-left'),
    canonical: `/m/${member.handle}`,
    hidden: true,
    main: html`<section class="self" aria-labelledby="t">${faceOf(member, { size: 'xl' })}<div><h1 id="t" lang=${langOf(member.name, context.locale)}>${member.name}</h1><p class="lead">${say('members.has-left')}</p></div></section>
${entered ? html`<div class="talk of-member"><div class="aside">${madeBy(member.entries, context)}</div>${saidHere(member, context)}</div>` : saidHere(member, context)}`,
  };
};

export const memberPage = (member: Shown, context: PageContext): PageView => {
  if (member.left) return formerPage(member, context);
  const { say, brand } = context;
  const besides = member.about || member.tags.length > 0 || member.entries.length > 0;
  return {
    title: member.name,
    description: say('members.page-line', { name: member.name, brand: brand.name }),
    canonical: `/m/${member.handle}`,
    acts: true,
    social: {
      type: 'profile',
      picture: `/og/m/${member.handle}.png`,
      data: (origin) => ({
        '@type': 'ProfilePage',
        dateCreated: new Date(member.joinedAt).toISOString(),
        mainEntity: {
          '@type': 'Person',
          name: member.name,
          alternateName: `@${member.handle}`,
          identifier: member.handle,
          url: `${origin}/m/${member.handle}`,
          ...(member.line ? { description: member.line } : {}),
        },
      }),
    },
    main: html`<section class="self${isLongName(member.name) ? ' long' : ''}" aria-labelledby="t">${faceOf(member, { size: 'xl' })}<div><h1 id="t" lang=${langOf(member.name, context.locale)}>${member.name}</h1>${member.line ? html`<p class="lead" lang=${langOf(member.line, context.locale)}>${member.line}</p>` : nothing}<p class="meta">@${member.handle}${say('platform.comma')}${standingWord(member, say)}${say('platform.comma')}${sentenceWith(say, 'members.here-since', { date: day(member.joinedAt, context) })} <a class="why" href="/rules#tiers">${say('platform.why')}</a></p><div class="row">${followPlace('member', member.handle, `/m/${member.handle}`, context)}${member.followers > 0 ? html`<span class="meta">${say('members.followers', { count: member.followers })}</span>` : nothing}${context.audience === 'staff' && member.role !== 'administrator' ? html`<a class="quiet" href="/desk/suspensions/${member.handle}">${say('moderation.suspend-or-lift')}</a>` : nothing}</div></div></section>
${member.unclaimedFrom ? html`<p class="section-line">${say('imports.unclaimed', { name: member.name })} <a href="/claim">${say('imports.is-it-you')}</a>${context.audience === 'staff' ? html` <a href="/desk/claim-links/${member.handle}">${say('imports.make-link')}</a>` : nothing}</p>` : nothing}
${besides ? html`<div class="talk of-member"><div class="aside">${about(member, context)}${madeBy(member.entries, context)}</div>${saidHere(member, context)}</div>` : saidHere(member, context)}
<p class="small">${say('members.what-is-shown', { date: dayText(member.joinedAt, context) })}</p>`,
  };
};
