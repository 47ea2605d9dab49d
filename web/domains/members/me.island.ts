/** One's own face in the masthead, with the way to one's record and out. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Locale } from '../../../shared/locales.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langOf } from '../../kit/person.ts';
import { define, Island } from '../../platform/island.ts';
import { type Me, whoAmI } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';

class MembersMe extends Island {
  static override properties: PropertyDeclarations = { me: { state: true } };
  declare me: Me | null;

  constructor() {
    super();
    this.me = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void whoAmI().then((me) => {
      this.me = me;
    });
  }

  protected override render() {
    const { me } = this;
    return html`<details class="menu"><summary aria-label="${me ? me.name : say('members.your-menu')}">${me ? faceOf(me, { mine: true }) : icon('user')}</summary><div class="menu-list">${me ? html`<a href="/m/${me.handle}" lang=${langOf(me.name, document.documentElement.lang as Locale)}>${me.name}</a>` : nothing}<a href="/me/record">${say('members.my-record')}</a><form method="post" action="/forms/sign-out"><button type="submit">${say('identity.sign-out')}</button></form></div></details>`;
  }
}

define('members-me', MembersMe);
