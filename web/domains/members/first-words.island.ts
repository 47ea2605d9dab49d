/** Under the first post of somebody new: what it earned, and the rule that says so. One quiet line, and never again. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { GetMyFirstWords } from '../../../shared/domains/members.settings.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { myThread, signedIn, whoAmI } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';

type First = ReturnsOf<typeof GetMyFirstWords>['first'];
const newFor = 30 * 86_400_000;

class MembersFirstWords extends Island {
  static override properties: PropertyDeclarations = { threadId: { attribute: 'thread-id' }, from: {}, first: { state: true } };
  declare threadId: string;
  declare from: string;
  declare first: First;
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
    const answer = await call<{ first: First }>({ method: 'GET', path: '/api/me/first-words' });
    if (!answer.ok) return;
    const { first } = answer.value;
    // only where that post stands: elsewhere the line would speak of nothing
    this.first = first && (this.threadId === first.postOrThread || this.#arrives(first.postOrThread)) ? first : null;
  }

  /** On this page already, or sent from it just now. */
  #arrives(postId: string): boolean {
    return document.querySelector(`article[data-post="${CSS.escape(postId)}"]`) !== null || this.#sent === postId;
  }

  protected override render() {
    if (!this.first) return nothing;
    const { growth, rule } = this.first;
    return html`<p class="earned meta indent" role="status">${say('members.first-words', { growth })} <a class="why" href=${rule ?? '/rules'}>${say('platform.why')}</a></p>`;
  }
}

define('members-first-words', MembersFirstWords);
