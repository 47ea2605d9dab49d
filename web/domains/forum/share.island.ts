/** Passing a thread on: by the device's own way where it has one, else the address is put into the clipboard. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { signedIn } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { shareLink } from './share-link.template.ts';

class ForumShare extends Island {
  static override properties: PropertyDeclarations = {
    threadId: { attribute: 'thread-id' },
    href: {},
    done: { state: true },
  };
  declare threadId: string;
  declare href: string;
  declare done: boolean;

  async #share(event: MouseEvent): Promise<void> {
    // a new tab or window is the browser's own business
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const url = new URL(this.href, location.href).href;
    const device = typeof navigator.share === 'function';
    try {
      if (device) await navigator.share({ title: document.title, url });
      else await navigator.clipboard.writeText(url);
    } catch (error) {
      // closed again without choosing anybody: nothing was passed on
      if (device && (error as Error).name === 'AbortError') return;
      location.assign(this.href);
      return;
    }
    this.done = true;
    if (signedIn)
      await call(
        { method: 'POST', path: '/api/threads/:threadId/shares' },
        { params: { threadId: this.threadId }, body: { how: device ? 'device' : 'link' } },
      );
  }

  protected override render() {
    return html`${shareLink({ href: this.href, say, onClick: (event) => void this.#share(event) })}<span class="small" role="status">${this.done ? say('forum.passed-on') : nothing}</span>`;
  }
}

define('forum-share', ForumShare);
