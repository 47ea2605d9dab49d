/**
 * Nothing that is typed into a plain form is lost: what is typed and not sent is kept by the browser and put back where it was typed, also
 * when another form of the same page was sent meanwhile. A file of its own: staff have it on every page, since their menus stand everywhere,
 * members where they are asked for words. Fields with the tools of writing are drafts of the house, and passed over.
 */
import { unsent as sentences } from '#unsent-sentences';
import type { Locale } from '../shared/locales.ts';
import { speaker } from '../shared/say.ts';
import { pressed } from './platform/pressed.ts';
import { KeptForm } from './platform/unsent/keep-form.ts';
import { hasWords, slotsOf } from './platform/unsent/slots.ts';
import { changeUnsent, known, noteSent, sentBefore } from './platform/unsent/store.ts';

const say = speaker(document.documentElement.lang as Locale, sentences);
/** Written in and sent; a form that only looks for something has nothing to lose. Away from the desk a choice without words is a ballot, a consent: made by sending it, or not at all. */
const isWritten = (form: HTMLFormElement): boolean =>
  (form.method === 'post' || form.dataset.keep !== undefined) &&
  !form.querySelector('[data-place],[type=password]') &&
  slotsOf(form).some((slot) => hasWords(slot) || form.closest('.desk-page'));
const forms = [...document.querySelectorAll<HTMLFormElement>('main form')].filter(isWritten).map((form) => new KeptForm(form, say));
const keepAll = (): void => {
  for (const form of forms) void form.keep();
};

const begin = async (): Promise<void> => {
  const sent = await sentBefore();
  // a page that came back with one form may be without the others
  const here = document.documentElement.dataset.cameBack === undefined ? location.pathname + location.search : '';
  const names = new Set(forms.map(({ name }) => name));
  await changeUnsent((all) => {
    // taken, or its form is gone from where it stood
    for (const [name, unsent] of Object.entries(all)) {
      if (sent?.name === name && sent.taken) delete all[name];
      else if (unsent.page === here && !names.has(name)) delete all[name];
      // it is asked again, or did not get through
      else if (names.has(name) || sent?.name === name) delete unsent.sent;
    }
  });
  // menus open and notes come in
  await pressed();
  for (const form of forms) {
    const words = known.all[form.name];
    if (words) form.putBack(words);
    form.typed();
  }
};
void begin().catch(() => undefined);

addEventListener(
  'submit',
  (event) => {
    if (!(event.target as HTMLFormElement).getAttribute('action')?.startsWith('/forms/sign-out')) return;
    const titles = new Set(
      Object.values(known.all)
        .filter(({ sent }) => !sent)
        .map(({ title }) => title),
    );
    if (forms.some(({ unkept }) => unkept)) titles.add(document.title);
    if (titles.size > 0 && !confirm(say('platform.unsent-sign-out', { pages: [...titles].join(say('platform.unsent-between')) }))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    // or what is thrown away now would be kept once more on the way out
    for (const form of forms) form.unkept = false;
  },
  { capture: true },
);
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  const form = event.target as HTMLFormElement;
  const one = forms.find((kept) => kept.is(form));
  keepAll();
  if (one) one.unkept = false;
  // a form that only looks is not sent yet: the one that publishes says whose words it carries
  const name = form.dataset.sends ?? (form.method === 'post' ? one?.name : undefined);
  if (name) void noteSent(name);
});
// posts come and are drawn anew while one reads, and with them the menus of staff
document.addEventListener('focusin', ({ target }) => {
  const form = (target as Element).closest<HTMLFormElement>('main form');
  if (!form || forms.some((kept) => kept.is(form)) || !isWritten(form)) return;
  const one = new KeptForm(form, say);
  forms.push(one);
  const words = known.all[one.name];
  if (words) one.putBack(words);
});
addEventListener('pagehide', keepAll);
// where the browser keeps nothing, it asks
addEventListener('beforeunload', (event) => {
  if (!known.keeps && forms.some(({ unkept }) => unkept)) event.preventDefault();
});
