/** The bell beside one's face: how many notices are unread, in every tab at once. The number has its place whether there is one or not. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { whoAmI } from '../../platform/me.ts';
import { bell, unreadText } from '../../platform/me-menu.ts';
import { say } from '../../platform/sentences.ts';

const read = (event: Event): string | null =>
  (event.target as Element | null)?.closest?.('a[data-notice]')?.getAttribute('data-notice') ?? null;

class NotificationsBell extends Island {
  static override properties: PropertyDeclarations = { unread: { state: true }, told: { state: true } };
  declare unread: number;
  /** Said aloud: only what arrives while the page is open. */
  declare told: number;
  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.unread = 0;
    this.told = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.#opened, true);
    document.addEventListener('auxclick', this.#opened, true);
    void whoAmI().then((me) => {
      if (!me || !this.isConnected) return;
      this.unread = me.unread;
      this.#unwatch ??= watch(`me:${me.id}`, (message) => {
        if (message.kind === 'notices') this.#count(Number(message.unread));
        if (message.kind === 'reconnected') void this.#ask();
      });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unwatch = undefined;
    document.removeEventListener('click', this.#opened, true);
    document.removeEventListener('auxclick', this.#opened, true);
  }

  #count(unread: number): void {
    this.told = unread > this.unread ? unread : 0;
    this.unread = unread;
    document.dispatchEvent(new CustomEvent('notifications-counted', { detail: unread }));
  }

  async #ask(): Promise<void> {
    const answer = await call<ReturnsOf<typeof GetMe>>({ method: 'GET', path: '/api/me' });
    if (answer.ok) this.#count(answer.value.unread);
  }

  /** A notice that is opened is read; the page it leads to must not have to wait for that. */
  readonly #opened = (event: Event): void => {
    const n = read(event);
    if (n) void call({ method: 'PUT', path: '/api/me/notices/read' }, { body: { one: Number(n) } }, { keepalive: true });
  };

  protected override render() {
    const { unread, told } = this;
    return html`${bell(unread, say)}<span class="unseen" role="status">${told === 0 ? nothing : told === 1 ? say('notifications.told-one') : say('notifications.told', { count: unreadText(unread) })}</span>`;
  }
}

define('notifications-bell', NotificationsBell);
