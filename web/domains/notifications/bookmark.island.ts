/** The bookmark under a post: filled where one keeps it, turned at once, and back when the house says no. */
import type { PropertyDeclarations } from 'lit';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { myThread, signedIn } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { bookmarkButton } from './bookmark-button.template.ts';

class NotificationsBookmark extends Island {
  static override properties: PropertyDeclarations = {
    postId: { attribute: 'post-id' },
    kept: { state: true },
    sentence: { state: true },
  };
  declare postId: string;
  declare kept: boolean;
  declare sentence: string | undefined;
  #busy = false;
  /** Turned here: what the house said before comes too late. */
  #turned = false;

  constructor() {
    super();
    this.kept = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const arrivals = document.querySelector('forum-arrivals');
    if (!arrivals) return;
    void myThread(arrivals.getAttribute('thread-id') ?? '', arrivals.getAttribute('from') ?? '1').then((overlay) => {
      if (overlay && !this.#turned) this.kept = overlay.kept.includes(this.postId);
    });
  }

  async #turn(event: SubmitEvent): Promise<void> {
    if (!signedIn) return;
    event.preventDefault();
    if (this.#busy) return;
    this.#busy = this.#turned = true;
    this.sentence = undefined;
    const before = this.kept;
    this.kept = !before;
    const answer = await call<{ kept: boolean }>(
      { method: before ? 'DELETE' : 'PUT', path: '/api/me/bookmarks/:postId' },
      { params: { postId: this.postId } },
    );
    this.kept = answer.ok ? answer.value.kept : before;
    if (!answer.ok) this.sentence = answer.problem.title || say('forum.tap-lost');
    this.#busy = false;
  }

  protected override render() {
    const { postId, kept, sentence } = this;
    return bookmarkButton({ postId, kept, sentence, say, onSubmit: (event) => void this.#turn(event) });
  }
}

define('notifications-bookmark', NotificationsBookmark);
