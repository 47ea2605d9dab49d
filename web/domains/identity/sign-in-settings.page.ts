/** How one signs in and is reached: address, password, phone, and all the browsers one is signed in with. Each section is a plain form. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMySignIn } from '../../../shared/domains/identity.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { parents } from '../../kit/parents.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from '../members/mine-place.template.ts';

type Own = ReturnsOf<typeof GetMySignIn>;
/** `waits`: votes and contest entries wait until the address is confirmed. */
export type SignInSettings = { own: Own; waits: boolean; told?: 'sent' | 'sent-new' | 'password' };

const here = '/me/settings/sign-in';

/** The form of a section, with the sentence that its last try got. */
const formOf = (
  command: string,
  fields: TemplateResult | typeof nothing,
  button: string,
  context: PageContext,
  look = '',
): TemplateResult => {
  const came = context.form?.command === command ? context.form : undefined;
  return html`${notice(came?.sentence)}<form class="form" method="post" action="/forms/${command}"><input type="hidden" name="_back" value="${here}">${fields}<p class="row"><button class="button ${look}" type="submit">${button}</button></p></form>`;
};

const section = (id: string, title: string, inner: TemplateResult): TemplateResult =>
  html`<section class="block" aria-labelledby="${id}"><div class="head ruled"><h2 id="${id}">${title}</h2></div><div class="settings-part">${inner}</div></section>`;

const address = ({ own, waits }: SignInSettings, context: PageContext): TemplateResult => {
  const { say, brand } = context;
  const came = context.form?.command === 'change-address' ? context.form : undefined;
  const again = own.state === 'waiting' || own.state === 'came-back';
  return section(
    'address',
    say('identity.email'),
    html`${own.email ? html`<p><strong>${own.email}</strong></p>` : nothing}<p class="meta">${say(`identity.address-${own.state}`, { brand: brand.name })}</p>${own.state === 'waiting' && waits ? html`<p class="meta">${say('identity.votes-wait')}</p>` : nothing}
${again ? formOf('send-confirmation', nothing, say('identity.send-again'), context, 'first') : nothing}
<details class="more" ?open=${came !== undefined}><summary>${say(own.email ? 'identity.change-address' : 'identity.add-address')}</summary>
${formOf(
  'change-address',
  html`${textField({ name: 'email', label: say('identity.new-address'), hint: say('identity.change-address-hint'), type: 'email', autocomplete: 'email', max: 254, value: came?.values.email, fault: came?.faults.email })}
${own.hasPassword ? textField({ name: 'password', id: 'address-password', label: say('identity.password'), type: 'password', autocomplete: 'current-password', max: 128, fault: came?.faults.password }) : nothing}`,
  say('identity.send-link'),
  context,
  'first',
)}</details>`,
  );
};

const password = (own: Own, context: PageContext): TemplateResult => {
  const { say } = context;
  const came = context.form?.command === 'change-password' ? context.form : undefined;
  const { currentPassword, password: fresh } = came?.faults ?? {};
  return section(
    'password-section',
    say('identity.password'),
    own.hasPassword
      ? html`<p class="meta">${say('identity.change-password-line')}</p>
${formOf(
  'change-password',
  html`${textField({ name: 'currentPassword', label: say('identity.current-password'), type: 'password', autocomplete: 'current-password', max: 128, fault: currentPassword })}
${textField({ name: 'password', id: 'new-password', label: say('identity.new-password'), hint: say('identity.password-hint'), type: 'password', autocomplete: 'new-password', max: 128, min: 8, fault: fresh })}`,
  say('identity.set-password'),
  context,
  'first',
)}`
      : html`<p class="meta">${say('identity.password-none-line')}</p>`,
  );
};

export const signInSettingsPage = (data: SignInSettings, context: PageContext): PageView => {
  const { own, told } = data;
  const { say } = context;
  return {
    title: say('identity.settings'),
    description: say('identity.settings-line'),
    canonical: here,
    place: 'me',
    hidden: true,
    tells: true,
    main: html`${minePlace('settings', context)}<section class="form-page" aria-labelledby="t">${parents(context, { href: '/me/settings', title: say('members.settings') })}<h1 id="t">${say('identity.settings')}</h1><p class="lead">${say('identity.settings-line')}</p>
${told ? html`<p class="notice good" role="status">${icon('check')}<span>${say(`identity.told-${told}`)}</span></p>` : nothing}</section>
${address(data, context)}
${password(own, context)}
${own.phone ? section('phone', say('identity.phone'), html`<p>${say('identity.phone-is', { end: own.phone })}</p><p class="meta">${say('identity.phone-line')}</p>`) : nothing}
${section('sessions', say('identity.sessions'), html`<p class="meta">${say(own.hasPassword ? 'identity.sessions-line' : 'identity.sessions-line-no-password', { n: own.sessions })}</p>${formOf('sign-out-everywhere', nothing, say('identity.sign-out-everywhere'), context)}`)}
<p class="row"><a class="quiet" href="/me/settings">${say('identity.all-settings')}</a><a class="quiet" href="/me/settings/leave">${say('members.leave')}</a></p>`,
  };
};
