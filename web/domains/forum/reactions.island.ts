/** The reactions under a post: one's own are marked, a tap is shown at once and taken back when the house says no. */
import type { PropertyDeclarations } from 'lit';
import type { ReactionKind } from '../../../shared/domains/forum.lists.ts';
import type { ReactToPost } from '../../../shared/domains/forum.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { myThread, signedIn } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { reactionBar } from './reaction-bar.template.ts';

class ForumReactions extends Island {
  static override properties: PropertyDeclarations = {
    postId: { attribute: 'post-id' },
    helpful: { type: Number },
    thanks: { type: Number },
    same: { type: Number },
    still: { type: Boolean },
    mine: { state: true },
    own: { state: true },
    sentence: { state: true },
  };
  declare postId: string;
  declare helpful: number;
  declare thanks: number;
  declare same: number;
  /** Counts without buttons. */
  declare still: boolean | undefined;
  declare mine: ReactionKind[];
  declare own: boolean;
  declare sentence: string | undefined;
  #unwatch: (() => void) | undefined;
  #busy = false;

  constructor() {
    super();
    this.mine = [];
    this.own = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const arrivals = document.querySelector('forum-arrivals');
    const threadId = arrivals?.getAttribute('thread-id') ?? '';
    if (!threadId) return;
    this.#unwatch = watch(`thread:${threadId}`, (message) => {
      if (message.kind === 'reactions' && message.postId === this.postId && !this.#busy) Object.assign(this, message.counts);
    });
    void myThread(threadId, arrivals?.getAttribute('from') ?? '1').then((overlay) => {
      if (!overlay) return;
      const kinds = overlay.reactions.filter((r) => r.postId === this.postId).map((r) => r.kind);
      // what was pressed before this came stays pressed
      this.mine = [...new Set([...this.mine, ...kinds])];
      this.own = this.closest('[data-by]')?.getAttribute('data-by') === overlay.me.handle;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  async #react(event: SubmitEvent): Promise<void> {
    if (!signedIn) return; // the plain form leads to signing in, and back
    event.preventDefault();
    const kind = (event.submitter as HTMLButtonElement | null)?.value as ReactionKind | undefined;
    if (!kind || this.#busy) return;
    this.#busy = true;
    this.sentence = undefined;
    const pressed = this.mine.includes(kind);
    const before = this[kind];
    const mark = (on: boolean): void => {
      this.mine = on ? [...this.mine, kind] : this.mine.filter((k) => k !== kind);
    };
    mark(!pressed);
    this[kind] = Math.max(0, this[kind] + (pressed ? -1 : 1));
    const answer = await call<ReturnsOf<typeof ReactToPost>>(
      { method: pressed ? 'DELETE' : 'PUT', path: '/api/posts/:postId/reactions/:kind' },
      { params: { postId: this.postId, kind } },
    );
    if (answer.ok) Object.assign(this, answer.value);
    else {
      mark(pressed);
      this[kind] = before;
      this.sentence = answer.problem.title || say('forum.tap-lost');
    }
    this.#busy = false;
  }

  protected override render() {
    return reactionBar({
      postId: this.postId,
      counts: { helpful: this.helpful, thanks: this.thanks, same: this.same },
      mine: this.mine,
      own: this.own || Boolean(this.still),
      sentence: this.sentence,
      say,
      onSubmit: (event) => void this.#react(event),
    });
  }
}

define('forum-reactions', ForumReactions);
