/** The code that came by message; and a name, once it is known that the number is new. */
import { html, nothing } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { atTheDoor } from './door.template.ts';

/** `number`: its first and last signs, or null when the code is over. `kept`: where a code is that nothing sends. */
export type CodeAsked = { next: string; ask: string; number: string | null; kept: 'sent' | 'printed' | 'file' };

export const phoneCodePage = (data: CodeAsked, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form;
  const phone = `/sign-in/phone?next=${encodeURIComponent(data.next)}`;
  // the code was right, and the number is new: to be asked for a name is a step, no fault. A wrong code is asked for again
  const isNew = form !== undefined && form.faults.code === undefined && (form.faults.name !== undefined || Boolean(form.values.name));
  const carried = html`<input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="ask" value="${data.ask}"><input type="hidden" name="next" value="${data.next}">`;
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
        : isNew
          ? atTheDoor(
              html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.name-step')}</h1><p class="lead">${say('identity.name-step-line')}</p>
${notice(form?.faults.code ?? form?.sentence)}
<form class="form" method="post" action="/forms/sign-in-by-phone">${carried}<input type="hidden" name="code" value="${form?.values.code ?? ''}">
${textField({ name: 'name', label: say('identity.name'), hint: say('identity.name-hint'), autocomplete: 'nickname', max: 80, value: form?.values.name, fault: form?.values.name ? form.faults.name : undefined })}
<p class="row"><button class="button first" type="submit">${say('identity.sign-up')}</button></p></form></section>`,
              context,
            )
          : atTheDoor(
              html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('identity.code-title')}</h1><p class="lead">${say('identity.code-line', { number: data.number })}</p>${data.kept === 'sent' ? nothing : html`<p class="meta">${say(`identity.code-${data.kept}`)}</p>`}
${notice(form?.sentence)}
<form class="form" method="post" action="/forms/sign-in-by-phone">${carried}
${textField({ name: 'code', label: say('identity.code'), inputmode: 'numeric', autocomplete: 'one-time-code', max: 20, fault: form?.faults.code })}
<p class="row"><button class="button first" type="submit">${say('identity.code-in')}</button><a class="quiet" href="${phone}">${say('identity.code-again')}</a></p></form></section>`,
              context,
            ),
  };
};
