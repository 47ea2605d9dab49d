/** What the link in a mail opens: one button, without signing in, and the way back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeKind } from '../../../shared/domains/notifications.lists.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

/** `kind` null: the token is for all mails. `done`: what has just been done. `off`: what is not sent as it stands, whenever that was chosen. */
export type UnsubscribeData = {
  token: string;
  kind: NoticeKind | null;
  done: 'kind' | 'all' | 'undone' | null;
  off: 'kind' | 'all' | null;
};

const form = (context: PageContext, action: string, token: string, label: string, all: boolean, first: boolean): TemplateResult =>
  html`<form method="post" action="/forms/${action}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="_back" value="${context.path}">${all ? html`<input type="hidden" name="all" value="true">` : nothing}<button class="button ${first ? 'first' : ''}" type="submit">${label}</button></form>`;

export const unsubscribePage = ({ token, kind, done, off }: UnsubscribeData, context: PageContext): PageView => {
  const { say } = context;
  const kindName = kind ? say(`notifications.kind-${kind}`) : '';
  const doneAll = done === 'all' || (done === 'kind' && !kind);
  const title =
    done === 'undone'
      ? say('notifications.unsubscribe-undone')
      : done === null && off === null
        ? say('notifications.unsubscribe-title')
        : say(`notifications.unsubscribe-${done ? 'done' : 'off'}${doneAll || off === 'all' ? '' : '-kind'}`, { kind: kindName });
  const ended = done ?? off;
  const stop = (first: boolean) =>
    html`${kind ? form(context, 'unsubscribe', token, say('notifications.unsubscribe-kind', { kind: kindName }), false, first) : nothing}${form(context, 'unsubscribe', token, say('notifications.unsubscribe-all'), true, first && !kind)}`;
  const again = html`${form(context, 'undo-unsubscribe', token, say('notifications.unsubscribe-undo'), doneAll || off === 'all', false)}${ended === 'kind' && kind ? form(context, 'unsubscribe', token, say('notifications.unsubscribe-all'), true, false) : nothing}`;
  return {
    title: say('notifications.unsubscribe-title'),
    description: say('notifications.unsubscribe-line'),
    canonical: '/unsubscribe',
    hidden: true,
    main: html`<section class="state-page" aria-labelledby="t"><h1 id="t" role=${done ? 'status' : nothing}>${title}</h1>${done === 'undone' ? nothing : html`<p class="lead">${say('notifications.unsubscribe-line')}</p>`}<div class="row">${ended === null ? stop(true) : done === 'undone' ? stop(false) : again}</div><p class="small"><a href="/me/settings/notices">${say('notifications.to-settings')}</a></p></section>`,
  };
};
