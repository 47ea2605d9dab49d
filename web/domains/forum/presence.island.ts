/** How many people read this thread now. A place of fixed size, empty while one is alone; nothing is announced, it is no news. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { say } from '../../platform/sentences.ts';

class ForumPresence extends Island {
  static override properties: PropertyDeclarations = { threadId: { attribute: 'thread-id' }, people: { state: true } };
  declare threadId: string;
  declare people: number;
  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.people = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watch(`here:${this.threadId}`, (message) => {
      if (message.kind === 'present' || message.kind === 'watching') this.people = Number(message.people ?? 0);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override render() {
    return this.people < 2
      ? nothing
      : html`<span class="here"><span class="num">${this.people > 99 ? '99+' : this.people}</span> ${say('forum.people-here')}</span>`;
  }
}

define('forum-presence', ForumPresence);
