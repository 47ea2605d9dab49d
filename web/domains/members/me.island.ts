/** One's own face in the masthead, with the way to one's record and out. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Locale } from '../../../shared/locales.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langOf } from '../../kit/person.ts';
import { define, Island } from '../../platform/island.ts';
import { type Me, whoAmI } from '../../platform/me.ts';
import { menuList } from '../../platform/me-menu.ts';
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
    this.addEventListener('keydown', this.#keys);
    this.addEventListener('focusout', this.#left);
    void whoAmI().then((me) => {
      this.me = me;
      // pages are one for all staff: what only some of them may do is shown by this
      if (me) document.documentElement.dataset.role = me.role;
    });
  }

  /** Escape shuts it, and so does leaving it by keyboard. */
  readonly #keys = (event: KeyboardEvent): void => {
    const menu = this.querySelector('details');
    if (event.key !== 'Escape' || !menu?.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  readonly #left = (event: FocusEvent): void => {
    const menu = this.querySelector('details');
    if (menu?.open && event.relatedTarget && !this.contains(event.relatedTarget as Node)) menu.open = false;
  };

  #who(me: Me | null) {
    if (!me) return nothing;
    return html`<a class="menu-me" href="/m/${me.handle}"><span><span class="label" lang=${langOf(me.name, document.documentElement.lang as Locale)}>${me.name}</span><span class="small">@${me.handle}</span></span></a>`;
  }

  protected override render() {
    const { me } = this;
    return html`<details class="menu"><summary aria-label="${me ? me.name : say('members.your-menu')}">${me ? faceOf(me, { mine: true }) : icon('user')}</summary>${menuList(say, document.documentElement.dataset.audience === 'staff', this.#who(me))}</details>`;
  }
}

define('members-me', MembersMe);
