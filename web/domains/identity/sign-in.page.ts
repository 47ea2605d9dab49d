/** Signing in. */
import { html } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { atTheDoor } from './door.template.ts';

export const signInPage = (data: { next: string }, context: PageContext): PageView => {
  const { say, brand } = context;
  const form = context.form;
  return {
    title: say('identity.sign-in'),
    description: say('identity.sign-in-line', { brand: brand.name }),
    canonical: '/sign-in',
    hidden: true,
    tells: true,
    main: atTheDoor(
      html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.sign-in')}</h1><p class="lead">${data.next === '/' ? say('identity.sign-in-line', { brand: brand.name }) : say('identity.sign-in-first')}</p>
${notice(form?.sentence)}
<form class="form" method="post" action="/forms/sign-in"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="next" value="${data.next}">
${textField({ name: 'email', label: say('identity.email'), type: 'email', autocomplete: 'username', max: 254, value: form?.values.email, fault: form?.faults.email })}
${textField({ name: 'password', label: say('identity.password'), type: 'password', autocomplete: 'current-password', max: 128, fault: form?.faults.password })}
<p class="row"><button class="button first" type="submit">${say('identity.sign-in')}</button><a class="quiet" href="/sign-up?next=${encodeURIComponent(data.next)}">${say('identity.new-here')}</a></p>
<p class="row ways"><a class="quiet" href="/forgot" data-carries>${say('identity.forgot')}</a><a class="quiet" href="/sign-in/phone?next=${encodeURIComponent(data.next)}">${say('identity.by-phone')}</a></p></form></section>`,
      context,
    ),
  };
};
