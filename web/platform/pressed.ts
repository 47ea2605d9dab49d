/**
 * A press that is not over yet. What comes in above a button between its press and its release moves it away under the pointer, and the
 * click is lost: so answers of the house, its live line and what islands draw anew wait for the release, and for the click that follows it.
 */

/** A finger's click comes apart from its release, where it comes at all; a mouse's with it. */
const fingerMs = 300;
let press: Promise<void> | undefined;
let end: () => void = () => undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const endSoon = (afterMs = 0): void => {
  if (!press) return;
  clearTimeout(timer);
  timer = setTimeout(end, afterMs);
};
const look = ({ buttons, pointerType }: PointerEvent): void => {
  // a release that nobody was told of (over a list of options, outside of the window) shows in the next move
  if (!(buttons & 1)) {
    endSoon(pointerType === 'touch' ? fingerMs : 0);
    return;
  }
  clearTimeout(timer);
  press ??= new Promise((ended) => {
    end = () => {
      press = undefined;
      ended();
    };
  });
};
const listen = globalThis.document?.addEventListener.bind(document);
for (const kind of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) listen?.(kind, look, { capture: true });
for (const kind of ['click', 'keydown'] as const) listen?.(kind, () => endSoon(), { capture: true });

/** Settles when the press is over; undefined where nothing is pressed. */
export const pressed = (): Promise<void> | undefined => press;
