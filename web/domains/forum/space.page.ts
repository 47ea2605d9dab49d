/** A space: what it is about, and its threads. */
import { html, nothing } from 'lit';
import type { SpaceView, ThreadSummary } from '../../../shared/domains/forum.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { followPlace } from '../members/follow-button.template.ts';
import { breadcrumb } from './found.ts';
import { olderThreads, spaceList, threadRow } from './thread-row.template.ts';

export type SpaceData = { space: SpaceView; threads: ThreadSummary[]; next: string | null; spaces: SpaceView[]; first: boolean };

export const spacePage = (data: SpaceData, context: PageContext): PageView => {
  const { say } = context;
  const { space } = data;
  return {
    title: space.name,
    description: space.about,
    canonical: `/s/${space.slug}`,
    newIn: space.slug,
    acts: true,
    feeds: space.openTo > 0 ? [] : [{ title: say('search.feed-of', { space: space.name }), href: `/s/${space.slug}/feed.atom` }],
    social: {
      data: (origin) =>
        breadcrumb(
          [
            { name: say('platform.home'), path: '/' },
            { name: space.name, path: `/s/${space.slug}` },
          ],
          origin,
        ),
    },
    main: html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/">${say('platform.home')}</a><span lang=${langOf(space.name, context.locale)}>${space.name}</span></nav>
<h1 lang=${langOf(space.name, context.locale)}>${space.name}</h1><p class="lead space-about" lang=${langOf(space.about, context.locale)}>${space.about}</p>
<div class="row">${followPlace('space', space.id, `/s/${space.slug}`, context)}</div>
<div class="talk"><section aria-labelledby="k"><div class="head ruled"><h2 id="k">${say('forum.threads-here', { count: space.threads })}</h2><a class="quiet" href="/new?space=${space.slug}">${icon('write')}${say('forum.start-thread')}</a></div>
${data.threads.length === 0 ? emptyPart(say('forum.space-empty'), { href: `/new?space=${space.slug}`, text: say('forum.start-thread') }) : data.threads.map((thread) => threadRow(thread, context, { inSpace: true }))}
${context.audience === 'visitor' ? nothing : html`<notifications-counts></notifications-counts>`}${olderThreads(data.next, `/s/${space.slug}`, context)}</section>
<div class="aside">${spaceList(data.spaces, context)}</div></div>`,
  };
};
