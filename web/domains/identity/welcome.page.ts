/** Right after joining: who one is here now, the first steps, and last the mail that confirms the address, where there is one: nothing waits for that. */

import { html, nothing, type TemplateResult } from 'lit';
import { firstSteps, isGivenHandle } from '../../../shared/domains/members.lists.ts';
import { icon } from '../../kit/icon.ts';
import { linkOver } from '../../kit/linked.ts';
import { faceOf, langOf, type Person, standingWord } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

/**
 * `email` null: one came by phone. `kept`: where a mail is that nothing sends: printed where the house runs (the demo), or a file only. `mailed`: none was held back because the
 * mailbox had many today. `waits`: votes and entries wait for the address.
 */
export type Welcome = {
  me: Person;
  next: string;
  email: string | null;
  kept: 'sent' | 'printed' | 'file';
  mailed: boolean;
  waits: boolean;
};

/** Who one is here from now on, and the way to what one came for. */
const joined = ({ me, next }: Welcome, { say, brand, locale }: PageContext): TemplateResult => {
  const name = html`<strong lang=${langOf(me.name, locale)}>${me.name}</strong>`;
  return html`<section class="self joined" aria-labelledby="t">${faceOf(me, { size: 'xl', mine: true })}<div><h1 id="t">${say('identity.welcome')}</h1><p class="lead">${sentenceWith(say, 'identity.welcome-you', { name }, { brand: brand.name })}</p><p class="meta">${isGivenHandle(me.handle) ? nothing : html`@${me.handle}${say('platform.comma')}`}${standingWord(me, say)} <a class="why" href="/rules#tiers">${say('platform.why')}</a></p>${isGivenHandle(me.handle) ? html`<p class="meta">${sentenceWith(say, 'identity.welcome-handle', { choose: linkOver('/me/settings#handle', say('identity.choose-handle')) })}</p>` : nothing}<p class="row"><a class="button first" href="${next}">${say(next === '/' ? 'platform.to-home' : 'identity.go-on')}</a></p></div></section>`;
};

const noMail = ({ say, brand }: PageContext): TemplateResult =>
  html`<section aria-labelledby="c"><div class="head ruled"><h2 id="c" class="label">${icon('mail')} ${say('identity.email')}</h2></div><p>${say('identity.address-none', { brand: brand.name })}</p><p><a class="quiet" href="/me/settings/sign-in">${say('identity.add-address')}</a></p></section>`;

const mail = (email: string, { kept, mailed, waits }: Welcome, { say }: PageContext): TemplateResult =>
  html`<section aria-labelledby="c"><div class="head ruled"><h2 id="c" class="label">${icon('mail')} ${say('identity.confirm')}</h2></div><p>${say(mailed ? 'identity.welcome-mail' : 'identity.welcome-unmailed', { email })}</p>
${kept === 'sent' || !mailed ? nothing : html`<p class="meta">${say(`identity.welcome-${kept}`)}</p>`}<p class="meta">${say(waits ? 'identity.welcome-waits' : 'identity.welcome-free')}</p><p><a class="quiet" href="/me/settings/sign-in">${say(mailed ? 'identity.welcome-again' : 'identity.welcome-send')}</a></p></section>`;

export const welcomePage = (data: Welcome, context: PageContext): PageView => {
  const { say, brand, locale } = context;
  const { hosts, hostsLine } = brand.words;
  return {
    title: say('identity.welcome'),
    description: say('identity.welcome-line', { brand: brand.name }),
    canonical: '/welcome',
    hidden: true,
    tells: true,
    main: html`${joined(data, context)}
${context.suspended ? suspendedNote(context) : html`<section class="first-steps" aria-labelledby="s"><div class="head ruled"><h2 id="s">${say('members.first-steps')}</h2></div><ol class="steps">${firstSteps.map(({ name, href }) => html`<li><a class="label plain" href="${href}">${say(`members.step-${name}`)}</a><span class="meta">${say(`members.step-${name}-line`)}</span></li>`)}</ol></section>`}
<div class="talk after-steps">${data.email === null ? noMail(context) : mail(data.email, data, context)}${hosts ? html`<div class="aside"><section aria-labelledby="h"><h2 id="h" lang=${langOf(hosts, locale)}>${hosts}</h2><p class="meta" lang=${langOf(hostsLine, locale)}>${hostsLine}</p></section></div>` : nothing}</div>`,
  };
};
