/** For administrators: a link with which somebody claims the self they were elsewhere. */
import { html, nothing } from 'lit';
import { notice } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export type ClaimLinkData = { handle: string; name: string; link: string | null };

export const claimLinkPage = ({ handle, name, link }: ClaimLinkData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('imports.make-link'),
    description: say('imports.make-link-line', { name }),
    canonical: `/desk/claim-links/${handle}`,
    hidden: true,
    main: html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('imports.make-link')}</h1><p class="lead">${say('imports.make-link-line', { name })}</p>${notice(context.form?.sentence)}
${link ? html`<div class="form-field"><label class="label" for="link">${say('imports.the-link')}</label><input class="field" id="link" readonly value="${link}" aria-describedby="link-hint"><p class="hint" id="link-hint">${say('imports.the-link-hint')}</p></div>` : nothing}
<form class="form" method="post" action="/forms/make-claim-link"><input type="hidden" name="_back" value="/desk/claim-links/${handle}"><input type="hidden" name="handle" value="${handle}"><p class="row"><button class="${link ? 'button' : 'button first'}" type="submit">${say(link ? 'imports.another-link' : 'imports.make-link')}</button> <a class="quiet" href="/m/${handle}">${name}</a></p></form></section>`,
  };
};
