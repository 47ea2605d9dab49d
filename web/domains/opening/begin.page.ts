/** Where a house that was set up just now leads whoever did it: what to do first, each step with its way and its "fine as it is". */
import { html } from 'lit';
import type { Step } from '../../../shared/domains/opening.lists.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { openingList } from './steps.template.ts';

export const beginPage = ({ steps }: { steps: Step[] }, context: PageContext): PageView => {
  const { say, brand } = context;
  const over = steps.length === 0;
  return {
    title: say('opening.begin'),
    description: say('opening.begin-line', { brand: brand.name }),
    canonical: '/desk/begin',
    place: 'desk',
    hidden: true,
    main: html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say(over ? 'opening.begun' : 'opening.begin')}</h1><p class="lead">${say(over ? 'opening.begun-line' : 'opening.begin-line', { brand: brand.name })}</p></section>
${over ? '' : openingList(steps, { say, back: '/desk/begin' })}
<p class="row"><a class="button first" href="/">${say('platform.to-home')}</a><a class="quiet" href="/desk">${say('moderation.desk')}</a></p>`,
  };
};
