/**
 * Fetches the tools of writing when somebody comes near a field to write in, and gives them to it once its form has the focus; on a page that is
 * there to write on, at once. Who focuses a button of the form is about to send it, and needs none.
 */
import { actsAs, call } from '../../platform/call.ts';
import { myThread, signedIn, whoAmI } from '../../platform/me.ts';
import { pressed } from '../../platform/pressed.ts';
import { serverHtml } from '../../platform/server-html.ts';

type Tools = typeof import('../../writing.ts');
const address = document.querySelector<HTMLElement>('script[data-writing]')?.dataset.writing;
let tools: Promise<Tools> | undefined;
const fetchTools = (): Promise<Tools> => {
  tools ??= import(/* @vite-ignore */ address as string).catch((error: unknown) => {
    tools = undefined; // the next focus tries once more; the plain field does its work meanwhile
    throw error;
  });
  return tools as Promise<Tools>;
};

const equipped = new WeakSet<HTMLTextAreaElement>();
const fieldNear = (event: Event): HTMLTextAreaElement | null =>
  (event.target as Element | null)?.closest?.('form')?.querySelector<HTMLTextAreaElement>('textarea[data-place]') ?? null;

const focused = async (event: Event): Promise<void> => {
  const field = fieldNear(event);
  if (!field || equipped.has(field) || (event.target as Element).closest('button')) return;
  const { equip } = await fetchTools();
  // in between its press and its release a button would move away, and the click be lost
  await pressed();
  if (equipped.has(field) || !field.isConnected) return;
  // an island that has not taken over yet draws the field anew: tools in the old one would go, and the focus with them
  const island = field.closest('forum-composer') as (Element & { hasUpdated?: boolean }) | null;
  if (island && !island.hasUpdated) return;
  equipped.add(field);
  equip(field, { call, serverHtml, actsAs });
};

if (signedIn && address) {
  document.addEventListener('focusin', (event) => void focused(event).catch(() => undefined));
  document.addEventListener('pointerover', (event) => fieldNear(event) && void fetchTools().catch(() => undefined), { passive: true });
  // the field that has the focus already, where it was asked for by the address
  const field = document.querySelector('.form-page textarea[data-place]') ?? document.activeElement;
  const equipAt = (target: Element | null): void => void focused({ target } as unknown as Event).catch(() => undefined);
  if (field?.matches('textarea[data-place]')) equipAt(field);
  // a reply that was begun is shown before anybody touches the field; by then the overlay of the thread was asked for
  if (document.querySelector('forum-composer'))
    void whoAmI().then(async () => (await myThread('', ''))?.draft && equipAt(document.querySelector('forum-composer textarea')));
}
