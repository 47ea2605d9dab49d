/** Whom one means, while `@` and the beginning of a name are typed: those of this page first, then those the house knows. */
import { make } from '../../../platform/make-element.ts';
import { isComposing, type Writing } from './tools.ts';

type Person = { handle: string; name: string };
/** Signs before the caret that begin a name. */
const begun = /(?:^|[^\p{L}\p{N}_@./-]|(?<=\p{Script=Han}))@([\p{L}\p{N}-]{1,30})$/u;
/** A fast typist's pause between two keys. */
const pauseMs = 120;
const mostShown = 8;

const onPage = (): Person[] => {
  const found = new Map<string, Person>();
  for (const post of document.querySelectorAll('article[data-by]')) {
    const handle = post.getAttribute('data-by') ?? '';
    found.set(handle, { handle, name: post.querySelector('.post-who .label')?.textContent ?? handle });
  }
  return [...found.values()].reverse();
};

export const offerPeople = ({ field, call, say, tell }: Writing): void => {
  const list = make('ul', {
    role: 'listbox',
    id: `${field.id}-people`,
    class: 'write-people',
    'aria-label': say('forum.w-suggestions'),
    hidden: '',
  });
  field.after(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  let people: Person[] = [];
  let at = 0;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    asked++;
    clearTimeout(timer);
    if (list.hidden) return;
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  };
  const mark = (): void => {
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === at));
    field.setAttribute('aria-activedescendant', `${list.id}-${at}`);
  };
  const choose = (person: Person): void => {
    const caret = field.selectionStart;
    const start = begun.exec(field.value.slice(0, caret))?.[1];
    close();
    if (start === undefined) return;
    field.setRangeText(`@${person.handle} `, caret - start.length - 1, caret, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    tell('');
  };
  const show = (found: Person[]): void => {
    people = found.slice(0, mostShown);
    if (people.length === 0) {
      close();
      return;
    }
    at = 0;
    list.replaceChildren(
      ...people.map((person, i) => {
        const option = make(
          'li',
          { role: 'option', id: `${list.id}-${i}` },
          make('span', {}, person.name),
          make('span', { class: 'small' }, `@${person.handle}`),
        );
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(person));
        return option;
      }),
    );
    list.style.setProperty('--top', `${field.offsetTop + field.offsetHeight}px`);
    list.hidden = false;
    mark();
    tell(say('forum.w-people-found', { count: people.length }));
  };
  const look = (): void => {
    const start = field.selectionStart === field.selectionEnd ? begun.exec(field.value.slice(0, field.selectionStart))?.[1] : undefined;
    if (start === undefined) {
      close();
      return;
    }
    const small = start.toLowerCase();
    const here = onPage().filter(({ handle, name }) => handle.startsWith(small) || name.toLowerCase().startsWith(small));
    if (here.length > 0) show(here);
    const mine = ++asked;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await call<{ members: Person[] }>({ method: 'GET', path: '/api/members' }, { query: { start } });
      if (mine !== asked || !answer.ok) return;
      const known = new Set(here.map(({ handle }) => handle));
      show([...here, ...answer.value.members.filter(({ handle }) => !known.has(handle))]);
    }, pauseMs);
  };
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) look();
  });
  field.addEventListener('compositionend', () => setTimeout(look));
  field.addEventListener('blur', close);
  // before the shortcuts of the bar: an open list takes its keys
  field.addEventListener(
    'keydown',
    (event) => {
      if (list.hidden || isComposing(event)) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        at = (at + (event.key === 'ArrowDown' ? 1 : people.length - 1)) % people.length;
        mark();
      } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) choose(people[at] as Person);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
};
