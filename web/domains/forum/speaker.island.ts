/** One's own face beside the composer: the page is the same for all, so it comes with what is one's own. */
import type { PropertyDeclarations } from 'lit';
import type { Locale } from '../../../shared/locales.ts';
import { define, Island } from '../../platform/island.ts';
import { type Me, whoAmI } from '../../platform/me.ts';
import { speaker } from './speaker.template.ts';

class ForumSpeaker extends Island {
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
    return speaker(this.me, document.documentElement.lang as Locale);
  }
}

define('forum-speaker', ForumSpeaker);
