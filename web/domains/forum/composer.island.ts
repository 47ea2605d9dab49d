/** The composer at the end of a thread: sends without leaving the page, keeps what was typed until the house has taken it. */
import type { PropertyDeclarations } from 'lit';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { say } from '../../platform/sentences.ts';
import { replyForm } from './reply-form.template.ts';

class ForumComposer extends Island {
  static override properties: PropertyDeclarations = {
    threadId: { attribute: 'thread-id' },
    back: {},
    fault: { state: true },
    sentence: { state: true },
    replyTo: { state: true },
    replyName: { state: true },
    busy: { state: true },
    done: { state: true },
  };
  declare threadId: string;
  declare back: string;
  declare fault: string | undefined;
  declare sentence: string | undefined;
  declare replyTo: string | undefined;
  declare replyName: string | undefined;
  declare busy: boolean;
  declare done: string | undefined;
  #body = '';
  #key: { id: string; of: string } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // what a refused plain form brought back stays
    this.#body = this.querySelector('textarea')?.value ?? '';
    this.fault = this.querySelector('.field-error')?.textContent?.trim() || undefined;
    this.sentence = this.querySelector('.notice')?.textContent?.trim() || undefined;
    if (!this.#body) this.#body = sessionStorage.getItem(this.#place) ?? '';
    this.addEventListener('input', this.#typed);
    document.addEventListener('click', this.#choose);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('input', this.#typed);
    document.removeEventListener('click', this.#choose);
  }

  /** "Reply" at the thumb: here one can write at once. Under a post: the same form, now to that person. */
  readonly #choose = (event: MouseEvent): void => {
    const link = (event.target as Element | null)?.closest('a[href="#composer"]');
    if (!link) return;
    event.preventDefault();
    if (link.hasAttribute('data-reply-to')) {
      this.replyTo = link.getAttribute('data-reply-to') ?? undefined;
      this.replyName = link.getAttribute('data-reply-name') ?? undefined;
    }
    const field = this.querySelector('textarea');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };

  get #place(): string {
    return `draft ${this.threadId}`;
  }

  /** Kept by this tab alone, until it is sent or the tab is closed: a reload or a lost session loses nothing. */
  #keep(body: string): void {
    if (body) sessionStorage.setItem(this.#place, body);
    else sessionStorage.removeItem(this.#place);
  }

  readonly #typed = (event: Event): void => this.#keep((event.target as HTMLTextAreaElement).value);

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this.querySelector('textarea');
    if (!field || this.busy) return;
    const body = field.value;
    this.busy = true;
    this.fault = undefined;
    this.sentence = undefined;
    this.done = undefined;
    // the same words sent again after a failure are the same act, not a second post
    if (this.#key?.of !== body) this.#key = { id: crypto.randomUUID(), of: body };
    const answer = await call<{ postId: string }>(
      { method: 'POST', path: '/api/threads/:threadId/posts' },
      { params: { threadId: this.threadId }, body: { body, ...(this.replyTo ? { replyTo: this.replyTo } : {}) } },
      { key: this.#key.id },
    );
    this.busy = false;
    if (!answer.ok) {
      const { problem } = answer;
      this.fault = problem.fields?.find((f) => f.field === 'body')?.sentence;
      // no sentence of the house came along: no answer at all, or a proxy's
      const unsaid = problem.status === 0 || problem.type === 'about:blank';
      if (!this.fault) this.sentence = unsaid ? say('forum.offline') : problem.title;
      // not led away: the words stay in sight, and come back with the page after signing in
      if (problem.status === 401) this.sentence = say('forum.signed-out');
      return;
    }
    this.#key = undefined;
    this.replyTo = undefined;
    this.replyName = undefined;
    field.value = '';
    this.#keep('');
    this.done = say('forum.reply-taken');
    document.dispatchEvent(new CustomEvent('forum-replied', { detail: answer.value.postId }));
  }

  protected override render() {
    return replyForm({
      threadId: this.threadId,
      back: this.back,
      say,
      body: this.#body,
      fault: this.fault,
      sentence: this.sentence,
      replyTo: this.replyTo,
      replyName: this.replyName,
      busy: this.busy,
      done: this.done,
      onSubmit: (event) => void this.#send(event),
      onForget: () => {
        this.replyTo = undefined;
        this.replyName = undefined;
      },
    });
  }
}

define('forum-composer', ForumComposer);
