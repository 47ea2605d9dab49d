/**
 * Beside the title of a new thread: whether it can be found by, and what was said about it already. Asks when typing rests, never
 * while an input method composes; an answer that comes late is dropped. Once it has answered, the form need not ask again.
 */
import { html, nothing, type PropertyDeclarations } from 'lit';
import { longestTitle, shortestTitle, titleWeight } from '../../../shared/domains/forum.lists.ts';
import type { AlikeThread } from '../../../shared/domains/search.ts';
import type { Locale } from '../../../shared/locales.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { alikeList } from './alike.template.ts';
import { say } from './begin-sentences.ts';

/** Long enough for the next key of most people, short enough to be there before they are in the next field. */
const rest = 400;
/** So many signs before the end it is told how many are left. */
const near = 30;

class ForumAlike extends Island {
  static override properties: PropertyDeclarations = { threads: { state: true }, told: { state: true } };
  declare threads: AlikeThread[] | undefined;
  declare told: string;
  #field: HTMLInputElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';
  readonly #listening = new AbortController();

  constructor() {
    super();
    this.threads = undefined;
    this.told = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#field = this.closest('form')?.querySelector<HTMLInputElement>('[name=title]') ?? null;
    const { signal } = this.#listening;
    this.#field?.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.#soon(), { signal });
    this.#field?.addEventListener('compositionend', () => this.#soon(), { signal });
    this.#field?.addEventListener('change', () => this.#soon(0), { signal });
    if (this.#field?.value && !this.querySelector('.alike')) this.#soon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#listening.abort();
  }

  #soon(wait = rest): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    const title = this.#field?.value.trim() ?? '';
    const left = longestTitle - [...title].length;
    const short = title !== '' && titleWeight(title) < shortestTitle;
    this.told = short
      ? say('forum.title-short')
      : left < 0
        ? say('forum.title-over', { count: -left })
        : left < near
          ? say('forum.title-left', { count: left })
          : '';
    if (title === this.#asked) return;
    this.#asked = title;
    if (title === '' || short || left < 0) {
      this.threads = [];
      return;
    }
    const answer = await call<{ threads: AlikeThread[] }>({ method: 'GET', path: '/api/search/alike' }, { query: { title } });
    if (!answer.ok || this.#asked !== title) return;
    this.threads = answer.value.threads;
    const ask = this.closest('form')?.querySelector<HTMLInputElement>('[name=alike]');
    if (ask) ask.value = 'seen';
  }

  protected override render() {
    const locale = document.documentElement.lang as Locale;
    return html`<p class="hint" role="status">${this.told || (this.threads?.length ? html`<span class="unseen">${say('forum.alike-count', { count: this.threads.length })}</span>` : nothing)}</p>${alikeList(this.threads ?? [], say, locale)}`;
  }

  /** What the server found stands until something else is known. */
  protected override shouldUpdate(): boolean {
    return this.threads !== undefined || this.told !== '';
  }
}

define('forum-alike', ForumAlike);
