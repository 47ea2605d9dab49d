/** Receipts are kept by the browser, too: after the end the house can not tell any more whose they are. */
const place = (boxId: string): string => `folkmoot-receipt-${boxId}`;

/** Storage may be shut (private windows, settings): then the person keeps it alone. */
export const keepReceipt = (boxId: string, receipt: string): void => {
  try {
    localStorage.setItem(place(boxId), receipt);
  } catch {}
};
export const keptReceipt = (boxId: string): string => {
  try {
    return localStorage.getItem(place(boxId)) ?? '';
  } catch {
    return '';
  }
};
