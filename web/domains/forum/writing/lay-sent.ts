/** What is written where nobody is signed in any more lies ready for its page, as a form that was sent so does: carried.ts puts it in again. */
import { Place } from '../../../platform/carried/place.ts';
import type { SentForm } from '../../../platform/page-view.ts';

/** To sign in may need a mail. */
const signInMs = 1_800_000;

/** @param of the id of the member who wrote it */
export const laySent = (form: HTMLFormElement, of: string | undefined): void => {
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
  new Place<SentForm>('sent').lay(location.pathname, { action: form.getAttribute('action') ?? '', fields }, signInMs, of);
};
