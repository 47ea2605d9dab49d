/** The link in the mail that told of another address: one press puts the old one back, and leads to a new password. */
import { html } from 'lit';
import { notice } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { type LinkState, linkIsOver } from './link.template.ts';

export const takeBackPage = (data: LinkState, context: PageContext): PageView => {
  const { say, brand } = context;
  return {
    title: say('identity.take-back'),
    description: say('identity.take-back-over-line'),
    canonical: '/take-back',
    hidden: true,
    tells: true,
    main:
      data.state === 'good'
        ? html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.take-back')}</h1><p class="lead">${say('identity.take-back-line', { name: data.name, brand: brand.name, email: data.email })}</p>
${notice(context.form?.sentence)}
<form class="form" method="post" action="/forms/take-back-address"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="token" value="${data.token}"><p class="row"><button class="button first" type="submit">${say('identity.take-back-button')}</button></p></form></section>`
        : linkIsOver(say('identity.take-back-over-line'), { href: '/forgot', label: say('identity.new-password-by-mail'), say }),
  };
};
