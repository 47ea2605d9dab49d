/** Shown by the service worker where the house can't be reached: what happened, and what can be read all the same (the list is filled there). */
import { html } from 'lit';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export const offlinePage = (_data: null, context: PageContext): PageView => {
  const { say, brand } = context;
  return {
    title: say('platform.offline-title'),
    description: say('platform.offline-line', { brand: brand.name }),
    canonical: '/offline',
    hidden: true,
    main: html`<section class="state-page" aria-labelledby="t"><h1 id="t">${say('platform.offline-title')}</h1><p class="lead">${say('platform.offline-line', { brand: brand.name })}</p>
<p class="row"><a class="button first" href="">${say('platform.try-again')}</a><a class="quiet" href="/">${say('platform.to-home')}</a></p></section>
<section class="block" id="kept" aria-labelledby="kept-title" hidden><div class="head ruled"><h2 id="kept-title">${say('platform.kept-here')}</h2></div><ul class="list"></ul></section>`,
  };
};
