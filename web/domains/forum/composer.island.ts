/** The composer at the end of a thread: sends without leaving the page, keeps what was typed until the house has taken it. */
import type { PropertyDeclarations } from 'lit';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { keepOwn, keptOwn } from '../../platform/own-storage.ts';
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
    if (!this.#body)
      void keptOwn('sessionStorage', this.#place).then((body) => {
        const field = this.querySelector('textarea');
        if (field) field.value ||= body;
      });
    this.replyTo = this.querySelector<HTMLInputElement>('[name=replyTo]')?.value || undefined;
    this.replyName =
      this.replyTo && (document.querySelector(`a[data-reply-to="${this.replyTo}"]`)?.getAttribute('data-reply-name') ?? undefined);
    this.addEventListener('input', this.#typed);
    document.addEventListener('click', this.#choose);
    document.addEventListener('pointerdown', this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('input', this.#typed);
    document.removeEventListener('click', this.#choose);
    document.removeEventListener('pointerdown', this.#hold);
  }

  /** "Reply" at the thumb: here one can write at once. Under a post: the same form, now to that person. */
  readonly #choose = (event: MouseEvent): void => {
    const link = (event.target as Element | null)?.closest('a[href="#composer"],a[data-quote]');
    if (!link) return;
    event.preventDefault();
    if (link.hasAttribute('data-reply-to')) {
      this.replyTo = link.getAttribute('data-reply-to') ?? undefined;
      this.replyName = link.getAttribute('data-reply-name') ?? undefined;
    }
    const field = this.querySelector('textarea');
    if (field && link.hasAttribute('data-quote')) this.#quote(field, link);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };

  /** Chosen words of that post, or all of them, as a quotation at the end of what is written. */
  #quote(field: HTMLTextAreaElement, link: Element): void {
    const words = link.closest('article')?.querySelector<HTMLElement>('.post-words');
    const said = (this.#chosen || words?.innerText || '').trim().slice(0, 2_000);
    if (!said) return;
    const before = field.value.trimEnd();
    const quote = said.replace(/\n{2,}/g, '\n\n').replace(/^/gm, '> ');
    // asked for once more: it stands there already
    if (`\n${before}\n`.includes(`\n${quote}\n`)) return;
    field.value = `${before}${before ? '\n\n' : ''}${quote}\n\n`;
    field.setSelectionRange(field.value.length, field.value.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #chosen = '';
  /** The press itself may end the selection, so it is read before. */
  readonly #hold = (event: Event): void => {
    const words = (event.target as Element | null)?.closest('a[data-quote]')?.closest('article')?.querySelector('.post-words');
    const selection = getSelection();
    this.#chosen = words && selection?.anchorNode && words.contains(selection.anchorNode) ? selection.toString() : '';
  };

  get #place(): string {
    return `draft ${this.threadId}`;
  }

  /** Kept by this tab alone, until it is sent or the tab is closed: a reload or a lost session loses nothing. */
  #keep(body: string): void {
    void keepOwn('sessionStorage', this.#place, body);
  }

  readonly #typed = (event: Event): void => this.#keep((event.target as HTMLTextAreaElement).value);

  async #send(event: SubmitEvent): Promise<void> {
    // sent as the brand's answer by a button of its own: as a plain form, which brings the words back if it is refused
    if (event.submitter?.hasAttribute('formaction')) return this.#keep('');
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
      if (!this.fault) this.sentence = problem.title || say('forum.offline');
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
