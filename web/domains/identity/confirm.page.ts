/** The link to confirm an address. Opening it does nothing yet: mail programs open links by themselves, people press. */
import { html } from 'lit';
import { notice } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { type LinkState, linkIsOver } from './link.template.ts';

export const confirmPage = (data: LinkState, context: PageContext): PageView => {
  const { say, brand } = context;
  const again = '/me/settings/sign-in';
  const main =
    data.state === 'good'
      ? html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.confirm')}</h1><p class="lead">${data.before ? say('identity.confirm-change-line', { name: data.name, brand: brand.name, email: data.email, before: data.before }) : say('identity.confirm-line', { name: data.name, brand: brand.name })}</p>
${notice(context.form?.sentence)}
<form class="form" method="post" action="/forms/confirm-address"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="token" value="${data.token}"><p class="row"><button class="button first" type="submit">${say('identity.mail-confirm-button')}</button></p></form></section>`
      : data.state === 'done'
        ? html`<section class="state-page" aria-labelledby="t"><h1 id="t">${say('identity.confirmed')}</h1><p class="lead">${say('identity.confirmed-line', { brand: brand.name })}</p>
<p class="row">${data.signedIn ? html`<a class="button first" href="/">${say('platform.to-home')}</a>` : html`<a class="button first" href="/sign-in">${say('identity.sign-in')}</a>`}</p></section>`
        : linkIsOver(say('identity.confirm-over-line'), {
            href: data.signedIn ? again : `/sign-in?next=${encodeURIComponent(again)}`,
            label: say(data.signedIn ? 'identity.send-again' : 'identity.sign-in'),
            say,
          });
  return {
    title: say(data.state === 'done' ? 'identity.confirmed' : 'identity.confirm'),
    description: say('identity.confirmed-line', { brand: brand.name }),
    canonical: '/confirm',
    hidden: true,
    tells: true,
    main,
  };
};
