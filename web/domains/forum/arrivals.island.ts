/** What arrives while one reads: a quiet "3 new replies" that shows them when pressed; one's own reply shows at once. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { myThread } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { serverHtml } from '../../platform/server-html.ts';
import { fetchVotes } from '../ballots/fetch-votes.ts';
import { politeMenus } from './post-menus.ts';
import { noteReading } from './reading.ts';

type Arrived = { postId: string; n: number; by: string; html: string; replies: string; answers: string; gone?: boolean };
/** One's own reply that has not come by the live line by then is fetched with the page. */
const patience = 2500;

class ForumArrivals extends Island {
  static override properties: PropertyDeclarations = {
    threadId: { attribute: 'thread-id' },
    from: {},
    href: {},
    last: { type: Boolean },
    still: { type: Boolean },
    waiting: { state: true },
  };
  declare threadId: string;
  declare from: string;
  declare href: string;
  declare last: boolean;
  /** Whoever reads here takes no part: counts without buttons, as in the page. */
  declare still: boolean;
  declare waiting: Arrived[];
  #unwatch: (() => void) | undefined;
  #unread: (() => void) | undefined;
  #unmenus: (() => void) | undefined;
  readonly #own = new Set<string>();

  constructor() {
    super();
    this.waiting = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watch(`thread:${this.threadId}`, (message) => this.#hear(message as unknown as Arrived & { kind: string }));
    document.addEventListener('forum-replied', this.#replied);
    this.#unmenus = politeMenus();
    if (this.last) this.#unread = noteReading(this.threadId, this.from, this);
    void myThread(this.threadId, this.from).then((overlay) => {
      if (overlay) this.#mark(overlay.me.handle, overlay.editHours);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unread?.();
    this.#unmenus?.();
    document.removeEventListener('forum-replied', this.#replied);
  }

  /** One's own posts offer to be edited, as long as they can be. */
  #mark(handle: string, editHours: number): void {
    const thread = document.querySelector('.thread[data-asker]');
    thread?.classList.toggle('asks', thread.getAttribute('data-asker') === handle);
    for (const post of document.querySelectorAll('article[data-by]')) {
      const at = Date.parse(post.querySelector('.post-foot time')?.getAttribute('datetime') ?? '');
      post.classList.toggle('mine', post.getAttribute('data-by') === handle && Date.now() < at + editHours * 3_600_000);
    }
  }

  #hear(message: Arrived & { kind: string }): void {
    if (message.kind === 'state') this.#changeState(message);
    // under the first words, where the page has it
    if (message.kind === 'poll' && !document.querySelector('.thread ballots-box')) {
      document.getElementById('p1')?.after(serverHtml(message.html));
      fetchVotes();
    }
    if (message.kind === 'name')
      for (const part of [...serverHtml(message.html).children]) document.querySelector(`.${part.className}`)?.replaceWith(part);
    if (message.kind === 'edit') {
      // the words change under the reader's eyes only while they do not stand in them
      const shown = document.querySelector(`article[data-post="${CSS.escape(message.postId)}"] .post-words`);
      const words = serverHtml(message.html).querySelector('.post-words');
      if (shown && words) shown.replaceWith(words);
    }
    if (message.kind !== 'post' || document.getElementById(`p${message.n}`) || this.waiting.some((w) => w.postId === message.postId))
      return;
    this.waiting = [...this.waiting, message].sort((a, b) => a.n - b.n);
    if (this.#own.has(message.postId)) this.#show();
  }

  /** Hidden, deleted, or there again: the post as it is to be seen now. A thread that is gone shows that it is. */
  #changeState(message: Arrived): void {
    if (message.gone) {
      location.reload();
      return;
    }
    document.querySelector(`article[data-post="${CSS.escape(message.postId)}"]`)?.replaceWith(this.#drawn(message.html));
    void myThread(this.threadId, this.from).then((overlay) => overlay && this.#mark(overlay.me.handle, overlay.editHours));
    this.waiting = this.waiting.map((w) => (w.postId === message.postId ? { ...w, html: message.html } : w));
  }

  readonly #replied = (event: Event): void => {
    const postId = (event as CustomEvent<string>).detail;
    this.#own.add(postId);
    if (this.waiting.some((w) => w.postId === postId)) this.#show();
    setTimeout(() => {
      if (!document.querySelector(`article[data-post="${CSS.escape(postId)}"]`)) location.assign(`/p/${postId}`);
    }, patience);
  };

  /** It is drawn for all who read along. */
  #drawn(html: string): DocumentFragment {
    const post = serverHtml(html);
    if (this.still) {
      post.querySelector('forum-reactions')?.setAttribute('still', '');
      post.querySelector('.asker-only')?.remove();
    }
    return post;
  }

  #show(): void {
    if (!this.last) {
      location.assign(`/p/${this.waiting[0]?.postId}`);
      return;
    }
    const first = this.waiting[0];
    const newest = this.waiting.at(-1);
    const count = document.querySelector('[data-count]');
    if (count && newest) count.textContent = count.getAttribute('data-count') === 'answers' ? newest.answers : newest.replies;
    for (const arrived of this.waiting) this.before(this.#drawn(arrived.html));
    const latest = document.querySelector<HTMLElement>('[data-latest]');
    const at = document.querySelector(`#p${newest?.n} .post-foot time`);
    if (latest && at) {
      latest.hidden = false;
      latest.querySelector('time')?.replaceWith(at.cloneNode(true));
    }
    this.waiting = [];
    void myThread(this.threadId, this.from).then((overlay) => overlay && this.#mark(overlay.me.handle, overlay.editHours));
    if (!first || this.#own.has(first.postId)) return;
    const post = document.getElementById(`p${first.n}`);
    post?.setAttribute('tabindex', '-1');
    post?.focus({ preventScroll: false });
  }

  protected override render() {
    const count = this.waiting.length;
    return html`<div role="status">${count === 0 ? nothing : html`<button class="arrived" type="button" @click=${() => this.#show()}>${say(count === 1 ? 'forum.new-reply' : 'forum.new-replies', { count })}</button>`}</div>`;
  }
}

define('forum-arrivals', ForumArrivals);
