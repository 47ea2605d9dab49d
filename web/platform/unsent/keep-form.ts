/** One form whose words are kept: put back what was typed before, note what is typed, say so below it. */
import type { SayKey } from '../../../shared/say.ts';
import { make } from '../make-element.ts';
import { pressed } from '../pressed.ts';
import { hasVersion, nameOf, type Slot, slotsOf } from './slots.ts';
import { type Changes, changeUnsent, type Unsent } from './store.ts';

/** After the last key: a write to the browser's own storage is cheap, one for each sign is still too many. */
const pauseMs = 300;

export class KeptForm {
  readonly name: string;
  /** Something is typed that the browser does not keep (yet). */
  unkept = false;
  readonly #form: HTMLFormElement;
  readonly #say: SayKey;
  readonly #slots: Slot[];
  readonly #note = make('p', { class: 'meta', role: 'status' });
  /** What the house had sent before one began to type, where that is not what it sends now. */
  readonly #bases = new Map<string, string>();
  /** Typed before somebody else changed the same field: shown, and not put over what is there now. */
  readonly #earlier: Changes = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, say: SayKey) {
    this.#form = form;
    this.#say = say;
    this.name = nameOf(form);
    this.#slots = slotsOf(form);
    form.addEventListener('input', () => this.typed());
    form.addEventListener('change', () => this.typed());
  }

  /** Also for what was typed before anybody listened. */
  typed(): void {
    if (Object.keys(this.#changes()).length === 0 && !this.unkept) return;
    this.unkept = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), pauseMs);
  }

  async keep(): Promise<void> {
    if (!this.unkept) return;
    clearTimeout(this.#timer);
    const fields = this.#changes();
    const some = Object.keys(fields).length > 0;
    const kept = await changeUnsent((all) => {
      if (some) all[this.name] = { at: Date.now(), page: this.#page, title: document.title, fields };
      else delete all[this.name];
    });
    if (!kept) return;
    this.unkept = false;
    await pressed();
    if (!some) this.#note.remove();
    else if (!this.#note.isConnected) void this.#tell('append', this.#say('platform.unsent-kept'));
  }

  putBack({ fields }: Unsent): void {
    const put: Slot[] = [];
    for (const slot of this.#slots) {
      const typed = fields[slot.name];
      if (!typed) continue;
      const served = slot.served();
      if (served === typed.to) this.#bases.set(slot.name, typed.from);
      // typed just now, or put back by the browser itself
      else if (slot.now() !== served) continue;
      else if (served !== typed.from && hasVersion(this.#form)) this.#showEarlier(slot, typed);
      else {
        slot.put(typed.to);
        put.push(slot);
      }
    }
    if (put.length === 0) return;
    // a form may be longer than the window: said where one begins to read it
    const tell = (): void => void this.#tell('prepend', this.#say('platform.unsent-back'), ' ', this.#throwAway(put));
    // a menu lies over what one came to read: it stays shut until somebody wants it
    const menu = this.#form.closest<HTMLDetailsElement>('details.menu:not([open])');
    if (menu) menu.addEventListener('toggle', tell, { once: true });
    else {
      this.#open();
      tell();
    }
  }

  is(form: HTMLFormElement): boolean {
    return form === this.#form;
  }

  get #page(): string {
    const back = this.#form.querySelector<HTMLInputElement>('input[name=_back]')?.value;
    return document.documentElement.dataset.cameBack === undefined ? location.pathname + location.search : (back ?? '/desk');
  }

  #changes(): Changes {
    const changed = this.#slots.flatMap((slot) => {
      const [from, to] = [this.#bases.get(slot.name) ?? slot.served(), slot.now()];
      return from === to ? [] : [[slot.name, { from, to }] as const];
    });
    return { ...this.#earlier, ...Object.fromEntries(changed) };
  }

  /** Filled once it is there, or screen readers would not say it. */
  async #tell(where: 'append' | 'prepend', ...words: (string | Node)[]): Promise<void> {
    await pressed();
    this.#note.replaceChildren();
    this.#form[where](this.#note);
    setTimeout(() => this.#note.replaceChildren(...words));
  }

  #open(): void {
    for (let around = this.#form.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
  }

  #throwAway(put: Slot[]): HTMLElement {
    const button = make('button', { type: 'button', class: 'quiet' }, this.#say('platform.unsent-away'));
    button.addEventListener('click', () => {
      for (const slot of put) slot.put(slot.served());
      this.#note.remove();
      this.unkept = true;
      void this.keep();
      (put[0]?.control as HTMLElement | undefined)?.focus();
    });
    return button;
  }

  #showEarlier(slot: Slot, typed: Changes[string]): void {
    this.#earlier[slot.name] = typed;
    const words = make('textarea', { class: 'field', readonly: '', 'aria-label': this.#say('platform.unsent-earlier') }, typed.to);
    const shown = make('details', { class: 'more', open: '' }, make('summary', {}, this.#say('platform.unsent-earlier')), words);
    (slot.control.closest('.form-field') ?? slot.control).append(shown);
    this.#open();
  }
}
