/** All spaces that this person may come into, also those that are not for everybody, and which of them one follows. */
import { html, nothing } from 'lit';
import type { SpaceView } from '../../../shared/domains/forum.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { followPlace } from '../members/follow-button.template.ts';

export const spacesPage = ({ spaces, followed }: { spaces: SpaceView[]; followed: Set<string> | null }, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('forum.all-spaces'),
    description: say('forum.all-spaces-line'),
    canonical: '/spaces',
    acts: true,
    main: html`<section class="rules-page" aria-labelledby="t"><h1 id="t">${say('forum.all-spaces')}</h1><p class="lead">${say('forum.all-spaces-line')}</p><p class="meta"><a href="/tags">${say('forum.tags')}</a></p></section>
${spaces.length === 0 ? emptyPart(say('forum.no-space-yet'), { href: '/', text: say('platform.to-home') }) : nothing}
<ul class="list all-spaces">${spaces.map((space) => html`<li><h2 class="label"><a href="/s/${space.slug}" lang=${langOf(space.name, context.locale)}>${space.name}</a></h2><p class="meta" lang=${langOf(space.about, context.locale)}>${space.about}</p><p class="meta">${say('forum.threads-here', { count: space.threads })}${space.openTo > 0 ? html` <span class="state quiet">${icon('key')}${say(`forum.open-to-${space.openTo}`)}</span>` : nothing}</p>${followPlace('space', space.id, '/spaces', context, followed?.has(space.id))}</li>`)}</ul>`,
  };
};
