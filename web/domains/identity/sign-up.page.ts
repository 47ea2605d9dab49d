/** Becoming a member. */
import { html } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { atTheDoor } from './door.template.ts';

export const signUpPage = (data: { next: string }, context: PageContext): PageView => {
  const { say, brand } = context;
  const form = context.form;
  return {
    title: say('identity.sign-up'),
    description: say('identity.sign-up-line', { brand: brand.name }),
    canonical: '/sign-up',
    hidden: true,
    tells: true,
    main: atTheDoor(
      html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.sign-up')}</h1><p class="lead">${say('identity.sign-up-line', { brand: brand.name })}</p>
${notice(form?.sentence)}
<form class="form" method="post" action="/forms/sign-up"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="next" value="${data.next}">
${textField({ name: 'name', label: say('identity.name'), hint: say('identity.name-hint'), autocomplete: 'nickname', max: 80, value: form?.values.name, fault: form?.faults.name })}
${textField({ name: 'email', label: say('identity.email'), hint: say('identity.email-hint'), type: 'email', autocomplete: 'username', max: 254, value: form?.values.email, fault: form?.faults.email })}
${textField({ name: 'password', label: say('identity.password'), hint: say('identity.password-hint'), type: 'password', autocomplete: 'new-password', max: 128, min: 8, fault: form?.faults.password })}
<p class="row"><button class="button first" type="submit">${say('identity.sign-up')}</button><a class="quiet" href="/sign-in?next=${encodeURIComponent(data.next)}">${say('identity.have-account')}</a></p>
<p class="row ways"><a class="quiet" href="/sign-in/phone?join=true&next=${encodeURIComponent(data.next)}">${say('identity.join-by-phone')}</a></p></form></section>`,
      context,
    ),
  };
};
