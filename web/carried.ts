/**
 * What is typed goes along where the same thing is asked again: to the page in another language, and an address from signing in to the
 * page of a forgotten password (`data-carries`). A file of its own, for pages that nobody finds by searching: those have the long forms.
 * It lies in the browser for the one page that comes next; a password never. Drafts of the house, and what staff type on the desk, are
 * kept anyway. And a page that came back with a refused form takes its own address again: a browser that is led back to the answer of a
 * form shows an error instead of a page, and has nothing to load anew.
 */
import { type Slot, slotsOf } from './platform/unsent/slots.ts';

/** Signing out takes what begins so (own-storage.ts). One place for each page: who goes on may come back as well. */
const placeOf = (path: string): string => `own carried ${path}`;
/** A page that takes longer has come another way; to a form that was left one may come back. */
const freshMs = 60_000;
const backMs = 600_000;
type Carried = { until: number; fields: Record<string, string> };

const { audience, cameBack } = document.documentElement.dataset;
const pathOf = (address: string): string => new URL(address, location.href).pathname;
const kept = audience === 'staff' ? '.desk-page *,:has([data-place])' : ':has([data-place])';

/** Every field of the page, by its name and by how many of that name stand before it. */
const slots = (): Map<string, Slot> => {
  const found = new Map<string, Slot>();
  for (const form of document.querySelectorAll<HTMLFormElement>('main form'))
    if (!form.matches(kept))
      for (const slot of slotsOf(form)) {
        let n = 0;
        while (found.has(`${slot.name} ${n}`)) n++;
        found.set(`${slot.name} ${n}`, slot);
      }
  return found;
};

const carry = (to: string, forMs = freshMs): void => {
  // a form that was refused came back with the typed words: to the house they are what it sent
  const fields: Carried['fields'] = {};
  for (const [name, slot] of slots()) if (cameBack !== undefined || slot.now() !== slot.served()) fields[name] = slot.now();
  try {
    if (Object.keys(fields).length > 0)
      sessionStorage.setItem(placeOf(to), JSON.stringify({ until: Date.now() + forMs, fields } satisfies Carried));
  } catch {}
};

const putDown = (): void => {
  const place = placeOf(location.pathname);
  const words = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  const carried = words ? (JSON.parse(words) as Carried) : null;
  if (!carried || Date.now() > carried.until) return;
  const here = slots();
  for (const [name, value] of Object.entries(carried.fields)) {
    const slot = here.get(name);
    if (!slot || slot.now() === value) continue;
    slot.put(value);
    for (let around = slot.control.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
      around.open = true;
    // what looks at a field while one types
    slot.control.dispatchEvent(new Event('input', { bubbles: true }));
  }
};
try {
  putDown();
} catch {
  // storage is shut: nothing is carried
}

let sent = false;
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  const form = target as HTMLFormElement;
  sent ||= form.method === 'post' && !defaultPrevented;
  if (form.matches('.languages')) carry(pathOf(form.querySelector<HTMLInputElement>('[name=_back]')?.value ?? ''));
});
document.addEventListener(
  'click',
  ({ target }) => {
    const pressed = (target as Element).closest<HTMLElement>('main a[hreflang],a[data-carries],.offer .first');
    if (pressed) carry(pathOf(pressed.getAttribute('href') ?? ''));
  },
  { capture: true },
);
if (cameBack !== undefined) {
  history.replaceState(history.state, '', cameBack);
  addEventListener('pagehide', () => sent || carry(pathOf(cameBack), backMs));
}
