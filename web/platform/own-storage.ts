/**
 * What a browser keeps for one person: bound to their id, so that whoever uses it next is shown nothing of it, and gone when they
 * sign out or somebody else signs in. Storage may be shut (private windows, settings): then nothing is kept.
 */
import { type Me, whoAmI } from './me.ts';

const mark = 'own ';
type Place = 'localStorage' | 'sessionStorage';

/** By their handle it was bound before; that may change. */
const isOf = ({ id, handle }: Me, of: string | undefined): boolean => of === id || of === handle;

export const keepOwn = async (place: Place, name: string, words: string): Promise<void> => {
  const me = await whoAmI();
  try {
    if (me) globalThis[place].setItem(mark + name, `${me.id} ${words}`);
  } catch {}
};

/** Empty where there is nothing, or it is somebody else's. */
export const keptOwn = async (place: Place, name: string): Promise<string> => {
  const me = await whoAmI();
  try {
    const [of, ...words] = (globalThis[place].getItem(mark + name) ?? '').split(' ');
    return me && isOf(me, of) ? words.join(' ') : '';
  } catch {
    return '';
  }
};

/** Throws away what was bound so. */
const clear = (goes: (of: string | undefined) => unknown): void => {
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const name of Object.keys(storage)) if (name.startsWith(mark) && goes(storage[name].split(' ')[0])) storage.removeItem(name);
  } catch {}
};

document.addEventListener('submit', (event) => {
  if ((event.target as HTMLFormElement).action.includes('/forms/sign-out')) clear(() => true);
});
// a session may have ended elsewhere: whoever is here now finds nothing of whom was before. What is carried to a page says itself whose it is
void whoAmI().then((me) => me && clear((of) => !isOf(me, of) && of?.[0] !== '{'));
