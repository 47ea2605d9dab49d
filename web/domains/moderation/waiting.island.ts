/** The numbers of what waits, on home: asked for by one small call, and again when the desk tells of something new. The frame is the page's own. */
import { mostWaiting, type Waiting, type WaitingKind } from '../../../shared/domains/moderation.lists.ts';
import { call } from '../../platform/call.ts';
import { define } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { whoAmI } from '../../platform/me.ts';

class ModerationWaiting extends HTMLElement {
  #unwatch: (() => void) | undefined;

  connectedCallback(): void {
    void this.#learn();
    this.#unwatch = watch('desk:all', () => void this.#learn());
  }

  disconnectedCallback(): void {
    this.#unwatch?.();
  }

  async #learn(): Promise<void> {
    // after one's own face: that call also waits until the page is really shown
    if (!(await whoAmI())) return;
    const answer = await call<Waiting>({ method: 'GET', path: '/api/desk/waiting' });
    if (!answer.ok) return;
    for (const place of this.querySelectorAll<HTMLElement>('[data-waiting]')) {
      const count = answer.value[place.dataset.waiting as WaitingKind];
      const figure = place.querySelector('.figure');
      if (figure) figure.textContent = count >= mostWaiting ? `${mostWaiting - 1}+` : String(count);
      place.classList.toggle('none', count === 0);
    }
  }
}

define('moderation-waiting', ModerationWaiting);
