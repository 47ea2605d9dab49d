/**
 * The base of every island: a Lit element that lives in the page's own DOM and, at its first update, takes over what the
 * server rendered there. Owns that one moment: nothing a person has typed, ticked, opened or focused may be lost by it.
 *
 * It waits while a field inside has the focus, until that is left or an input-method composition in it ends: a script
 * that loads late cannot know whether a composition is running, and to replace its field would swallow half a word.
 * It also waits while something inside is pressed (the click would be lost) or open on the top layer (it would shut),
 * and while the parser is still filling the element. Until then the server's plain forms and links do their work.
 *
 * Not carried over: `contenteditable`, scroll places of inner boxes, media that plays. Islands are leaves and have none.
 * Subclasses write static `properties` with `declare` fields: a class field would hide Lit's accessor.
 */
import { LitElement, type PropertyValues } from 'lit';
import { pressed } from './pressed.ts';

const alwaysQuiet = ['checkbox', 'radio', 'button', 'submit', 'reset', 'image'].map((type) => `[type=${type}]`).join();
/** Where typing, a picker or a list of options could be going on; ticking a box is over at once. */
const field = `textarea,select,input:not(${alwaysQuiet}),[contenteditable]`;
/** In `:is`, what an older browser does not know is passed over instead of an error. */
const inUse = ':is(:active,:popover-open,:modal)';
const stateful = 'input,textarea,select,details';
const focusable = `a[href],button,summary,[tabindex],${stateful}`;
/** After which of the document's events it is worth to look again. */
const moments = [
  'focusout',
  'compositionstart',
  'compositionend',
  'pointerup',
  'pointercancel',
  'keyup',
  'toggle',
  'close',
  'readystatechange',
];

export class Island extends LitElement {
  #fresh = true;
  /** While waiting to take over: looks again whether it may. */
  #lookAgain: (() => void) | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lookAgain?.(); // or the document would hold on to it for ever
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (this.#fresh && !this.#mayTakeOver(false)) return this.#quiet().then(() => super.scheduleUpdate());
    // elsewhere on the page too: what is drawn anew may move what is pressed
    const press = pressed();
    return press ? press.then(() => this.scheduleUpdate()) : (super.scheduleUpdate() as Promise<unknown> | undefined);
  }

  protected override update(changed: PropertyValues): void {
    if (!this.#fresh) {
      super.update(changed);
      return;
    }
    const served = new Set<Node>(this.childNodes);
    const carryOver = remember(this);
    // Lit renders before this comment, so for a moment both versions stand side by side: the focus goes straight from
    // the old field to the new one, and a phone's keyboard stays up. It stays, as the end of what Lit keeps up to date.
    const end = document.createComment('');
    this.prepend(end);
    this.renderOptions.renderBefore = end;
    try {
      super.update(changed);
    } catch (error) {
      for (const node of [...this.childNodes]) if (!served.has(node)) node.remove(); // what the server made still works
      throw error;
    }
    this.#fresh = false;
    const told = carryOver();
    for (const node of served) (node as ChildNode).remove();
    // the island's own listeners learn what was typed before they existed, once this update is through
    queueMicrotask(() => {
      for (const [element, type] of told) element.dispatchEvent(new Event(type, { bubbles: true }));
    });
  }

  #mayTakeOver(compositionEnded: boolean): boolean {
    if (!this.isConnected) return true;
    if (document.readyState === 'loading' || this.querySelector(inUse)) return false;
    const active = document.activeElement;
    return compositionEnded || !active || !this.contains(active) || !active.matches(field);
  }

  #quiet(): Promise<void> {
    return new Promise((resolve) => {
      const listening = new AbortController();
      let compositionEnded = false;
      const look = (): void => {
        if (listening.signal.aborted || !this.#mayTakeOver(compositionEnded)) return;
        listening.abort();
        this.#lookAgain = undefined;
        resolve();
      };
      // a task later: a click follows its pointerup, and the next syllable's composition begins in the key that ended the last
      this.#lookAgain = () => setTimeout(look);
      const heard = (event: Event): void => {
        if (event.type.startsWith('composition') && this.contains(event.target as Node)) compositionEnded = event.type === 'compositionend';
        this.#lookAgain?.();
      };
      for (const moment of moments) document.addEventListener(moment, heard, { capture: true, signal: listening.signal });
    });
  }
}

/** Registers the element once: a page may load an island's file for two places, or again after a failed try. */
export const define = (tag: string, island: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, island);
};

/** Elements of both versions meet by what they are, and by order among those that are the same. */
const keyed = (elements: Iterable<Element>): Map<string, Element> => {
  const seen = new Map<string, number>();
  const found = new Map<string, Element>();
  for (const element of elements) {
    const ticks = element.matches('[type=checkbox],[type=radio],button');
    const parts = ['type', 'name', 'id', ticks ? 'value' : ''].map((name) => (name && element.getAttribute(name)) ?? '');
    const key = JSON.stringify([element.localName, ...parts]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    found.set(`${nth} ${key}`, element);
  }
  return found;
};

/** Notes what a person did inside; the function it gives applies that to what has been added since, and says to whom to tell what. */
const remember = (island: Island): (() => [Element, 'input' | 'change'][]) => {
  const old = new Set(island.querySelectorAll(focusable));
  const kept = [...keyed(old)].map(([key, element]) => ({ key, focused: element === document.activeElement, apply: keep(element) }));
  return () => {
    const now = keyed([...island.querySelectorAll(focusable)].filter((element) => !old.has(element)));
    const told: [Element, 'input' | 'change'][] = [];
    for (const { key, focused, apply } of kept) {
      const element = now.get(key);
      if (!element) continue;
      if (focused) (element as HTMLElement).focus({ preventScroll: true });
      const event = apply(element); // after the focus, which some browsers answer by moving the caret
      if (event) told.push([element, event]);
    }
    return told;
  };
};

/**
 * Read now, because two radio groups of one name share one choice while both are in the page. `next` is of the same kind:
 * its key says so.
 */
const keep = (old: Element): ((next: Element) => 'input' | 'change' | undefined) => {
  if (old instanceof HTMLDetailsElement) {
    const { open } = old;
    return (next) => {
      (next as HTMLDetailsElement).open = open;
      return undefined;
    };
  }
  if (old instanceof HTMLSelectElement) return keepSelect(old);
  if (old instanceof HTMLInputElement && (old.type === 'checkbox' || old.type === 'radio')) {
    const { checked, defaultChecked } = old;
    return (next) => {
      const box = next as HTMLInputElement;
      if (checked === defaultChecked || box.checked === checked) return;
      box.checked = checked;
      return checked || box.type === 'checkbox' ? 'change' : undefined;
    };
  }
  if (old instanceof HTMLInputElement && old.type === 'file') {
    const { files } = old;
    return (next) => {
      if (!files?.length) return;
      (next as HTMLInputElement).files = files;
      return 'change';
    };
  }
  if (old instanceof HTMLInputElement || old instanceof HTMLTextAreaElement) return keepText(old);
  return () => undefined;
};

const keepText = (old: HTMLInputElement | HTMLTextAreaElement): ((next: Element) => 'input' | undefined) => {
  const { value, defaultValue, selectionStart, selectionEnd, selectionDirection, scrollTop } = old;
  const focused = old === document.activeElement;
  return (next) => {
    const text = next as HTMLInputElement | HTMLTextAreaElement;
    const typed = value !== defaultValue && text.value !== value;
    if (typed) text.value = value;
    // null where a field has no caret to ask about (numbers, mail addresses); Safari would focus a field by its selection
    if (selectionStart !== null && focused) text.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    text.scrollTop = scrollTop;
    return typed ? 'input' : undefined;
  };
};

const keepSelect = (old: HTMLSelectElement): ((next: Element) => 'change' | undefined) => {
  const chosen = new Set([...old.options].filter((option) => option.selected).map((option) => option.value));
  const touched = [...old.options].some((option) => option.selected !== option.defaultSelected);
  return (next) => {
    const options = [...(next as HTMLSelectElement).options];
    if (!touched || options.every((option) => option.selected === chosen.has(option.value))) return;
    for (const option of options) option.selected = chosen.has(option.value);
    return 'change';
  };
};
