/** Right after joining by mail: where the mail is that confirms the address, and how to go on. Nothing here has to be done first. */
import { html, nothing, type TemplateResult } from 'lit';
import { langOf } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { firstSteps } from '../members/first-steps.template.ts';

/** `kept`: where a mail is that nothing sends: printed where the house runs (the demo), or a file only. `waits`: votes and entries wait for the address. */
export type Welcome = { next: string; email: string; kept: 'sent' | 'printed' | 'file'; waits: boolean };

/** Home is where one goes who did not come for something: the first steps are worth more to them. */
const goesOn = (next: string, { say }: PageContext): TemplateResult =>
  html`<a class="${next === '/' ? 'button' : 'button first'}" href="${next}">${say(next === '/' ? 'platform.to-home' : 'identity.go-on')}</a>`;

export const welcomePage = (data: Welcome, context: PageContext): PageView => {
  const { say, brand } = context;
  return {
    title: say('identity.welcome'),
    description: say('identity.welcome-line', { brand: brand.name }),
    canonical: '/welcome',
    hidden: true,
    tells: true,
    main: html`<section class="state-page" aria-labelledby="t"><h1 id="t">${say('identity.welcome')}</h1><p class="lead">${say('identity.welcome-mail', { email: data.email })}</p>
${data.kept === 'sent' ? nothing : html`<p class="meta">${say(`identity.welcome-${data.kept}`)}</p>`}<p class="meta">${say(data.waits ? 'identity.welcome-waits' : 'identity.welcome-free')}</p></section>
<section class="block" aria-labelledby="s"><div class="head ruled"><h2 id="s">${say('members.first-steps')}</h2></div><ol class="steps">${firstSteps.map(({ name, href }) => html`<li><a class="label plain" href="${href}">${say(`members.step-${name}`)}</a><span class="meta">${say(`members.step-${name}-line`)}</span></li>`)}</ol>${brand.words.hosts ? html`<p class="meta" lang=${langOf(brand.words.hosts, context.locale)}><strong>${brand.words.hosts}</strong><br>${brand.words.hostsLine}</p>` : nothing}<p class="row">${goesOn(data.next, context)}<a class="quiet" href="/me/settings/sign-in">${say('identity.welcome-again')}</a></p></section>`,
  };
};
