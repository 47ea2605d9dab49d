/** What can be typed, chosen or ticked in a form, each under a name of its own: what the page came with, what is in it now, and how to put something else in. */

export type Slot = {
  name: string;
  /** What it is shown beside. */
  control: Element;
  /** As the house sent it. */
  served(): string;
  now(): string;
  put(value: string): void;
};

const passedOver = ['hidden', 'file', 'password', 'submit', 'button', 'reset', 'image'];
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isControl = (element: Element): element is Control =>
  element.matches('textarea,select') || (element instanceof HTMLInputElement && !passedOver.includes(element.type));

const ofText = (control: HTMLInputElement | HTMLTextAreaElement): Slot => ({
  name: control.name,
  control,
  served: () => control.defaultValue,
  now: () => control.value,
  put: (value) => {
    control.value = value;
  },
});
const ofTick = (control: HTMLInputElement): Slot => ({
  name: `${control.name}=${control.value}`,
  control,
  served: () => String(control.defaultChecked),
  now: () => String(control.checked),
  put: (value) => {
    control.checked = value === 'true';
  },
});
const ofChoice = (control: HTMLSelectElement): Slot => ({
  name: control.name,
  control,
  served: () => ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value ?? '',
  now: () => control.value,
  put: (value) => {
    control.value = value;
  },
});
const ofRadios = (radios: HTMLInputElement[]): Slot => ({
  name: radios[0]?.name ?? '',
  control: radios.at(-1) as Element,
  served: () => radios.find((radio) => radio.defaultChecked)?.value ?? '',
  now: () => radios.find((radio) => radio.checked)?.value ?? '',
  put: (value) => {
    for (const radio of radios) radio.checked = radio.value === value;
  },
});

export const slotsOf = (form: HTMLFormElement): Slot[] => {
  const controls = [...form.elements].filter(isControl).filter(({ name }) => name !== '');
  const radios = new Map<string, HTMLInputElement[]>();
  const slots: Slot[] = [];
  for (const control of controls) {
    if (control instanceof HTMLSelectElement) slots.push(ofChoice(control));
    else if (control.type === 'checkbox') slots.push(ofTick(control as HTMLInputElement));
    else if (control.type === 'radio') radios.set(control.name, [...(radios.get(control.name) ?? []), control as HTMLInputElement]);
    else slots.push(ofText(control));
  }
  return [...slots, ...[...radios.values()].map(ofRadios)];
};

/** Somebody types there; elsewhere one only chooses. */
export const hasWords = ({ control }: Slot): boolean => control.matches('textarea,input:not([type=checkbox],[type=radio])');

/** By what a form is known again on another page and on another day: what it does, and to what. `data-keep` says it where that is not enough. */
export const nameOf = (form: HTMLFormElement): string => {
  const about = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].filter(
    ({ name }) => name !== '_back' && name !== 'version',
  );
  return form.dataset.keep ?? [form.getAttribute('action'), ...about.map(({ name, value }) => `${name}=${value}`)].join(' ');
};

/** A form is written in, and what it changes may have changed meanwhile. */
export const hasVersion = (form: HTMLFormElement): boolean => form.querySelector('input[type=hidden][name=version]') !== null;
