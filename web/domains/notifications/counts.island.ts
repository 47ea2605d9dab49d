/** "3 new" beside the threads of a list, for who has been in them before: one small call for all that stand on the page. */
import { nothing } from 'lit';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { signedIn, whoAmI } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';

class NotificationsCounts extends Island {
  override connectedCallback(): void {
    super.connectedCallback();
    if (signedIn) void this.#learn();
  }

  async #learn(): Promise<void> {
    const places = new Map(
      [...document.querySelectorAll('[data-unread-of]')].map((place) => [place.getAttribute('data-unread-of') ?? '', place]),
    );
    // after one's own face: that call also waits until the page is really shown
    if (places.size === 0 || !(await whoAmI())) return;
    const answer = await call<{ threads: { threadId: string; unread: number }[] }>(
      { method: 'GET', path: '/api/me/unread' },
      { query: { threads: [...places.keys()].slice(0, 50).join(',') } },
    );
    if (!answer.ok) return;
    for (const { threadId, unread } of answer.value.threads) {
      const place = places.get(threadId);
      if (place) place.textContent = say('notifications.new-here', { count: unread });
    }
  }

  protected override render() {
    return nothing;
  }
}

define('notifications-counts', NotificationsCounts);
