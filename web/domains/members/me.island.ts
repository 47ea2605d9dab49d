/** One's own face in the masthead, with the way to one's record and out. */
import type { PropertyDeclarations } from 'lit';
import type { Locale } from '../../../shared/locales.ts';
import { define, Island } from '../../platform/island.ts';
import { type Me, whoAmI } from '../../platform/me.ts';
import { meMenu } from '../../platform/me-menu.ts';
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
      if (!me) return;
      document.documentElement.dataset.role = me.role;
      // and what only its author may do, by this
      document.querySelector(`[data-of="${me.handle}"]`)?.removeAttribute('hidden');
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

  protected override render() {
    const { audience } = document.documentElement.dataset;
    return meMenu(this.me, audience === 'staff', say, document.documentElement.lang as Locale);
  }
}

define('members-me', MembersMe);
