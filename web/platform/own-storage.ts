/**
 * What a browser keeps for one person: bound to their handle, so that whoever uses it next is shown nothing of it, and gone when they
 * sign out. Storage may be shut (private windows, settings): then nothing is kept.
 */
import { whoAmI } from './me.ts';

const mark = 'own ';
type Place = 'localStorage' | 'sessionStorage';

export const keepOwn = async (place: Place, name: string, words: string): Promise<void> => {
  const me = await whoAmI();
  try {
    if (me) globalThis[place].setItem(mark + name, `${me.handle} ${words}`);
  } catch {}
};

/** Empty where there is nothing, or it is somebody else's. */
export const keptOwn = async (place: Place, name: string): Promise<string> => {
  const me = await whoAmI();
  try {
    const [of, ...words] = (globalThis[place].getItem(mark + name) ?? '').split(' ');
    return of === me?.handle ? words.join(' ') : '';
  } catch {
    return '';
  }
};

document.addEventListener('submit', (event) => {
  try {
    if ((event.target as HTMLFormElement).action.includes('/forms/sign-out'))
      for (const storage of [localStorage, sessionStorage])
        for (const name of Object.keys(storage)) if (name.startsWith(mark)) storage.removeItem(name);
  } catch {}
});
