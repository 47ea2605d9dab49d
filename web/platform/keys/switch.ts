/** Whether single keys act: kept by this browser, since it is about the machine one sits at. On where nobody chose. */
const name = 'keys';

export const keysAreOn = (): boolean => {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true; // a browser that keeps nothing
  }
};

export const switchKeys = (on: boolean): void => {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // for this page alone, then
  }
};
