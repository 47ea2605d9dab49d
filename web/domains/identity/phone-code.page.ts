/** The code that came by message; and a name, once it is known that the number is new. */
import { html, nothing } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export const phoneCodePage = (data: { next: string; ask: string; number: string | null }, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form;
  const phone = `/sign-in/phone?next=${encodeURIComponent(data.next)}`;
  const isNew = form !== undefined && (form.faults.name !== undefined || Boolean(form.values.name));
  return {
    title: say('identity.code-title'),
    description: say('identity.phone-line'),
    canonical: '/sign-in/phone/code',
    hidden: true,
    tells: true,
    main:
      data.number === null
        ? html`<section class="state-page" aria-labelledby="t"><h1 id="t">${say('identity.code-over-title')}</h1><p class="lead">${say('identity.code-over-line')}</p>
<p class="row"><a class="button first" href="${phone}">${say('identity.phone-send')}</a></p></section>`
        : html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.code-title')}</h1><p class="lead">${say('identity.code-line', { number: data.number })}</p>
${notice(form?.sentence)}
<form class="form" method="post" action="/forms/sign-in-by-phone"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="ask" value="${data.ask}"><input type="hidden" name="next" value="${data.next}">
${textField({ name: 'code', label: say('identity.code'), inputmode: 'numeric', autocomplete: 'one-time-code', max: 20, value: isNew ? form?.values.code : undefined, fault: form?.faults.code })}
${isNew ? textField({ name: 'name', label: say('identity.name'), hint: say('identity.name-hint'), autocomplete: 'nickname', max: 80, value: form?.values.name, fault: form?.faults.name }) : nothing}
<p class="row"><button class="button first" type="submit">${say('identity.code-in')}</button><a class="quiet" href="${phone}">${say('identity.code-again')}</a></p></form></section>`,
  };
};
