/** A forgotten password: asks for the address, and says the same whether there is an account or not. */
import { html, nothing } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { atTheDoor } from './door.template.ts';

/** `kept`: where a mail is that nothing sends; told to anybody in the demo alone. */
export const forgotPage = (data: { sent: boolean; kept: 'sent' | 'printed' | 'file' }, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form;
  return {
    title: say('identity.forgot'),
    description: say('identity.forgot-line'),
    canonical: '/forgot',
    hidden: true,
    tells: true,
    main: data.sent
      ? html`<section class="state-page" aria-labelledby="t"><h1 id="t">${say('identity.forgot-sent')}</h1><p class="lead">${say('identity.forgot-sent-line')}</p>${data.kept === 'sent' ? nothing : html`<p class="meta">${say(`identity.welcome-${data.kept}`)}</p>`}
<p class="row"><a class="button first" href="/sign-in">${say('identity.sign-in')}</a><a class="quiet" href="/forgot">${say('identity.another-address')}</a></p></section>`
      : atTheDoor(
          html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.forgot')}</h1><p class="lead">${say('identity.forgot-line')}</p>
${notice(form?.sentence)}
<form class="form" method="post" action="/forms/ask-for-reset"><input type="hidden" name="_back" value="${context.path}">
${textField({ name: 'email', label: say('identity.email'), type: 'email', autocomplete: 'username', max: 254, value: form?.values.email, fault: form?.faults.email })}
<p class="row"><button class="button first" type="submit">${say('identity.send-link')}</button><a class="quiet" href="/sign-in">${say('identity.have-password')}</a></p></form></section>`,
          context,
        ),
  };
};
