/**
 * What is typed goes along where the same thing is asked again: to the page in another language, an address from signing in to the
 * page of a forgotten password (`data-carries`), and a form that came when nobody was signed in any more back to its page. A file of its
 * own, for pages that nobody finds by searching (those have the long forms) and for who is signed in.
 * It lies in the browser for the one page that comes next; a password never. Drafts of the house, and what staff type on the desk, are
 * kept anyway, but when a session has ended. And a page that came back with a refused form takes its own address again: a browser that is
 * led back to the answer of a form shows an error instead of a page, and has nothing to load anew.
 */
import { Place, pathOf } from './platform/carried/place.ts';
import { putSent } from './platform/carried/sent-form.ts';
import { whoIsShown } from './platform/one-person.ts';
import type { SentForm } from './platform/page-view.ts';
import { type Slot, slotsOf } from './platform/unsent/slots.ts';

/** A page that takes longer has come another way; to a form that was left one may come back; to sign in may need a mail. */
const freshMs = 60_000;
const backMs = 600_000;
const signInMs = 1_800_000;
const typed = new Place<Record<string, string>>('carried');
const sentForms = new Place<SentForm>('sent');

const { audience, cameBack } = document.documentElement.dataset;
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
  const fields: Record<string, string> = {};
  for (const [name, slot] of slots()) if (cameBack !== undefined || slot.now() !== slot.served()) fields[name] = slot.now();
  if (Object.keys(fields).length > 0) typed.lay(to, fields, forMs, document.documentElement.dataset.as);
};

const put = (slot: Slot, value: string): void => {
  if (slot.now() === value) return;
  slot.put(value);
  for (let around = slot.control.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
  // what looks at a field while one types
  slot.control.dispatchEvent(new Event('input', { bubbles: true }));
};

/** A form that could not be taken: its words lie ready for the page it came from, and one is told. */
const carrySent = (form: HTMLFormElement): void => {
  const { carry: action = '', to = '/', of } = form.dataset;
  const fields = [...form.querySelectorAll('input')].map(({ name, value }): [string, string] => [name, value]);
  const line = document.querySelector<HTMLElement>('[data-carried]');
  if (sentForms.lay(to, { action, fields }, signInMs, of) && line) line.textContent = line.dataset.carried ?? '';
};

const putDown = async (): Promise<void> => {
  const fields = Object.entries((await typed.take(whoIsShown)) ?? {});
  const here = slots();
  for (const [name, value] of fields) {
    const slot = here.get(name);
    if (slot) put(slot, value);
  }
  const form = await sentForms.take(whoIsShown);
  if (!form) return;
  let words: HTMLElement | undefined;
  putSent(form, (slot, value) => {
    put(slot, value);
    if (slot.control.matches('textarea')) words ??= slot.control as HTMLElement;
  });
  // one sees that it is there, and what can be a draft becomes one
  if (document.activeElement === document.body) words?.focus();
};
void putDown();
void whoIsShown().then((who) => {
  if (who) for (const place of [typed, sentForms]) place.tidy(who);
});

const unsent = document.querySelector<HTMLFormElement>('form[data-carry]');
if (unsent) carrySent(unsent);

let sent = false;
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  const form = target as HTMLFormElement;
  sent ||= form.method === 'post' && !defaultPrevented;
  if (form.matches('.languages')) carry(pathOf(form.querySelector<HTMLInputElement>('[name=_back]')?.value ?? ''));
});
document.addEventListener(
  'click',
  ({ target }) => {
    const pressed = (target as Element).closest<HTMLElement>('main a[hreflang],a[data-carries],.offer .button');
    if (pressed) carry(pathOf(pressed.getAttribute('href') ?? ''));
  },
  { capture: true },
);
if (cameBack !== undefined) {
  history.replaceState(history.state, '', cameBack);
  addEventListener('pagehide', () => sent || carry(pathOf(cameBack), backMs));
}
