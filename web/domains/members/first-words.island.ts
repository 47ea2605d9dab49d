/** Under the first post of somebody new: what it earned, and the rule that says so. One quiet line, and never again. */
import { nothing, type PropertyDeclarations } from 'lit';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { myThread, signedIn, whoAmI } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { type FirstWords, firstWords } from './first-words.template.ts';

const newFor = 30 * 86_400_000;

class MembersFirstWords extends Island {
  static override properties: PropertyDeclarations = { threadId: { attribute: 'thread-id' }, from: {}, first: { state: true } };
  declare threadId: string;
  declare from: string;
  declare first: FirstWords;
  #sent = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('forum-replied', this.#replied);
    // nobody is asked for who has not said anything on this page
    const { threadId, from } = this;
    if (!signedIn) return;
    void myThread(threadId, from).then((overlay) => {
      if (overlay?.mine.length) void this.#learn();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('forum-replied', this.#replied);
  }

  readonly #replied = (event: Event): void => {
    this.#sent = (event as CustomEvent<string>).detail;
    void this.#learn();
  };

  async #learn(): Promise<void> {
    const me = await whoAmI();
    if (!me || Date.now() - me.joinedAt > newFor) return;
    const answer = await call<{ first: FirstWords }>({ method: 'GET', path: '/api/me/first-words' });
    if (!answer.ok) return;
    const { first } = answer.value;
    // only where that post stands: elsewhere the line would speak of nothing
    this.first = first && (this.threadId === first.postOrThread || this.#arrives(first.postOrThread)) ? first : null;
    if (this.first) this.#goUnder(first?.postOrThread === this.threadId ? document.getElementById('p1') : this.#post(first?.postOrThread));
  }

  /** Others may have spoken since. What arrives only now arrives just above. */
  #goUnder(post: Element | null): void {
    if (post && post.nextElementSibling !== this) post.after(this);
  }

  #post(postId = ''): Element | null {
    return document.querySelector(`article[data-post="${CSS.escape(postId)}"]`);
  }

  /** On this page already, or sent from it just now. */
  #arrives(postId: string): boolean {
    return this.#post(postId) !== null || this.#sent === postId;
  }

  protected override render() {
    return this.first ? firstWords(this.first, say) : nothing;
  }
}

define('members-first-words', MembersFirstWords);
