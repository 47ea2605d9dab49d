/** A form as it was sent, put into the same form once more: every field, by its name and its turn among those of that name. */
import type { SentForm } from '../page-view.ts';
import { slotsOf } from '../unsent/slots.ts';

const pathOf = (form: HTMLFormElement): string => new URL(form.getAttribute('action') ?? '', location.href).pathname;
/** What it does it to. Versions and names of drafts are new with every page. */
const isSame = (form: HTMLFormElement, values: Map<string, string[]>): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].every(
    ({ name, value }) => name.startsWith('_') || ['version', 'draft', 'replyTo'].includes(name) || values.get(name)?.includes(value),
  );

/** What of the page's forms it was. */
const formOf = (action: string, values: Map<string, string[]>): HTMLFormElement | undefined => {
  const all = [...document.querySelectorAll<HTMLFormElement>('main form')].filter((form) => pathOf(form) === action);
  return all.find((form) => isSame(form, values)) ?? (all.length === 1 ? all[0] : undefined);
};

/** @param put told of each slot and what belongs into it */
export const putSent = ({ action, fields }: SentForm, put: (slot: ReturnType<typeof slotsOf>[number], value: string) => void): void => {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  const form = formOf(action, values);
  for (const slot of form ? slotsOf(form) : []) {
    const control = slot.control as HTMLInputElement;
    const sent = values.get(control.name);
    // a box that was not ticked sends nothing
    if (control.type === 'checkbox') put(slot, String(sent?.includes(control.value) ?? false));
    else if (sent?.length) put(slot, sent.shift() as string);
  }
};
