/** Listens for keys outside of fields and fetches what they do when the first one comes: most people never press one. */
import { keysAreOn } from './keys/switch.ts';

type Keys = typeof import('../keys.ts');
const address = document.querySelector<HTMLElement>('script[data-keys]')?.dataset.keys;
let keys: Promise<Keys> | undefined;
let loaded: Keys | undefined;
const fetchKeys = (): Promise<Keys> => {
  keys ??= import(/* @vite-ignore */ address as string).then(
    (module: Keys) => {
      loaded = module;
      return module;
    },
    (error: unknown) => {
      keys = undefined; // the next key tries once more
      throw error;
    },
  );
  return keys;
};

/** Where keys write, choose or move something already. */
const taken =
  'input:not([type=checkbox],[type=radio],[type=button],[type=submit]),textarea,select,[contenteditable],dialog[open] *,[role=menu] *';
const ours = /^[a-z/.?]$/;

const heard = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return;
  if (!ours.test(event.key) || (event.target as Element | null)?.closest?.(taken)) return;
  // the list itself opens all the same: it holds the switch
  if (!keysAreOn() && event.key !== '?') return;
  const { key } = event;
  if (loaded) {
    // or the letter would be typed into the field that it leads to, and a browser's own quick find open beside the page's
    if (loaded.pressed(key)) event.preventDefault();
    return;
  }
  event.preventDefault();
  void fetchKeys()
    .then((module) => module.pressed(key))
    .catch(() => undefined);
};

if (address) {
  document.addEventListener('keydown', heard);
  // in the settings: keys are nothing without a script, so their section waits for it
  const section = document.querySelector<HTMLElement>('[data-keys-section]');
  if (section)
    void fetchKeys()
      .then((module) => {
        section.querySelector('[data-keys-switch]')?.replaceChildren(module.keysSwitch());
        section.querySelector('button')?.addEventListener('click', () => module.pressed('?'));
        section.hidden = false;
      })
      .catch(() => undefined);
}
