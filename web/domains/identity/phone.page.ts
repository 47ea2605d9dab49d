/** Coming in by telephone: the number. Who is new comes the same way. */
import { html } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { atTheDoor } from './door.template.ts';

/** `join`: one came to become a member. */
export type PhoneAsked = { next: string; join: boolean; inChina: boolean };

export const phonePage = (data: PhoneAsked, context: PageContext): PageView => {
  const { say } = context;
  const title = say(data.join ? 'identity.phone-join-title' : 'identity.phone-title');
  const form = context.form;
  return {
    title,
    description: say('identity.phone-line'),
    canonical: '/sign-in/phone',
    hidden: true,
    tells: true,
    main: atTheDoor(
      html`<section class="form-page" aria-labelledby="t"><h1 id="t">${title}</h1><p class="lead">${say('identity.phone-line')}</p>
${notice(form?.sentence)}
<form class="form" method="post" action="/forms/ask-for-code"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="next" value="${data.next}">
${textField({ name: 'number', label: say('identity.phone'), hint: say(data.inChina ? 'identity.phone-hint-china' : 'identity.phone-hint'), type: 'tel', inputmode: 'tel', autocomplete: 'tel', max: 40, value: form?.values.number, fault: form?.faults.number })}
<p class="row"><button class="button first" type="submit">${say('identity.phone-send')}</button><a class="quiet" href="/${data.join ? 'sign-up' : 'sign-in'}?next=${encodeURIComponent(data.next)}">${say(data.join ? 'identity.join-by-mail' : 'identity.by-mail')}</a></p></form></section>`,
      context,
    ),
  };
};
