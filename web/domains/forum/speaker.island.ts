/** One's own face beside the composer: the page is the same for all, so it comes with what is one's own. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Locale } from '../../../shared/locales.ts';
import { faceOf, langOf } from '../../kit/person.ts';
import { define, Island } from '../../platform/island.ts';
import { type Me, whoAmI } from '../../platform/me.ts';

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
    const { me } = this;
    if (!me) return html`<span class="face blank"></span>`;
    const lang = (text: string) => langOf(text, document.documentElement.lang as Locale);
    return html`${faceOf(me, { mine: true })}<span class="label" lang=${lang(me.name)}>${me.name}</span>${me.line ? html`<span class="line"><span lang=${lang(me.line)}>${me.line}</span></span>` : nothing}`;
  }
}

define('forum-speaker', ForumSpeaker);
