/** How one is told: a row for each kind, a tick for each way. One plain form. */
import { html, type TemplateResult } from 'lit';
import { type NoticeKind, noticeKinds } from '../../../shared/domains/notifications.lists.ts';
import type { GetNoticeSettings } from '../../../shared/domains/notifications.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { keptSign } from '../../kit/kept.ts';
import { parents } from '../../kit/parents.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from '../members/mine-place.template.ts';

export type NoticeSettingsData = { settings: ReturnsOf<typeof GetNoticeSettings>; hasMail: boolean; kept: boolean };

const row = (kind: NoticeKind, { settings }: NoticeSettingsData, { say }: PageContext): TemplateResult => {
  const label = say(`notifications.kind-${kind}`);
  const tick = (name: keyof NoticeSettingsData['settings'], way: string, off = false) =>
    html`<label class="tick"><input type="checkbox" name="${name}" ?checked=${settings[name]} ?disabled=${off}><span class="unseen">${say('platform.headed', { head: label, rest: say(`notifications.${way}`) })}</span></label>`;
  return html`<tr><th scope="row">${label}</th><td>${kind === 'staff' ? html`<span class="small">${say('notifications.always-here')}</span>` : tick(`${kind}Here`, 'in-app')}</td><td>${tick(`${kind}ByMail`, 'by-mail')}</td></tr>`;
};

export const noticeSettingsPage = (data: NoticeSettingsData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('notifications.settings-title'),
    description: say('notifications.settings-line'),
    canonical: '/me/settings/notices',
    place: 'me',
    hidden: true,
    main: html`${minePlace('settings', context)}<section class="form-page" aria-labelledby="t">${parents(context, { href: '/me/settings', title: say('members.settings') })}<h1 id="t">${say('notifications.settings-title')}</h1><p class="lead">${say('notifications.settings-line')}</p>
${keptSign(data.kept, say)}
<form class="form wide" method="post" action="/forms/set-notice-settings"><input type="hidden" name="_back" value="/me/settings/notices">
<table class="lines ticks"><thead><tr><td></td><th scope="col">${say('notifications.in-app')}</th><th scope="col">${say('notifications.by-mail')}</th></tr></thead><tbody>${noticeKinds.map((kind) => row(kind, data, context))}</tbody></table>
<label class="choice"><input type="checkbox" name="noMailAtAll" ?checked=${data.settings.noMailAtAll}>${say('notifications.no-mail-at-all')}</label>
<p class="row"><button class="button first" type="submit">${say('notifications.save')}</button><a class="quiet" href="/me/settings">${say('notifications.all-settings')}</a></p></form>
<p class="meta">${say('notifications.mail-waits')}</p><p class="meta">${say('notifications.staff-why')}</p>${data.hasMail ? '' : html`<p class="meta">${say('notifications.mail-none')}</p><p class="row"><a class="button" href="/me/settings/sign-in">${say('identity.to-settings')}</a></p>`}</section>`,
  };
};
