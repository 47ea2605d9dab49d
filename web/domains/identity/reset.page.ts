/** The link of who forgot their password: a new one, once. */
import { html, nothing } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { type LinkState, linkIsOver } from './link.template.ts';

export const resetPage = (data: LinkState, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form;
  const main =
    data.state === 'good'
      ? html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.reset')}</h1><p class="lead">${say(data.back ? 'identity.reset-back-line' : 'identity.reset-line', { name: data.name, email: data.email })}</p>
${notice(form?.sentence)}
<form class="form" method="post" action="/forms/reset-password"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="token" value="${data.token}">
${textField({ name: 'password', label: say('identity.new-password'), hint: say('identity.password-hint'), type: 'password', autocomplete: 'new-password', max: 128, min: 8, fault: form?.faults.password })}
${data.phone ? html`<div class="form-field"><label class="choice"><input type="checkbox" name="keepTelephone" aria-describedby="keep-hint">${say('identity.keep-telephone', { phone: data.phone })}</label><p class="hint" id="keep-hint">${say('identity.keep-telephone-hint')}</p></div>` : nothing}
<p class="row"><button class="button first" type="submit">${say('identity.set-password')}</button></p></form></section>`
      : data.state === 'done' && data.signedIn
        ? html`<section class="state-page" aria-labelledby="t"><h1 id="t">${say('identity.reset-done')}</h1><p class="lead">${say('identity.reset-done-line')}</p>
<p class="row"><a class="button first" href="/">${say('platform.to-home')}</a></p></section>`
        : linkIsOver(say('identity.reset-over-line'), { href: '/forgot', label: say('identity.send-link'), say });
  return {
    title: say('identity.reset'),
    description: say('identity.forgot-line'),
    canonical: '/reset',
    hidden: true,
    tells: true,
    main,
  };
};
