/** Where one is among one's own pages, and the way to the others. */
import { html, nothing, type TemplateResult } from 'lit';
import { leavingNote } from '../../kit/leaving-note.ts';
import type { PageContext } from '../../platform/page-view.ts';

const places = [
  ['members', 'my-record', '/me/record'],
  ['members', 'my-standing', '/me/standing'],
  ['notifications', 'my-notices', '/me/notices'],
  ['notifications', 'my-unread', '/me/unread'],
  ['notifications', 'my-bookmarks', '/me/bookmarks'],
  ['members', 'my-follows', '/me/follows'],
  ['forum', 'my-drafts', '/me/drafts'],
  ['members', 'settings', '/me/settings'],
] as const;
export type MinePlace = (typeof places)[number][1];

export const minePlace = (here: MinePlace, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<nav class="tabs-line mine" aria-label="${say('members.your-pages')}">${places.map(([domain, name, href]) => html`<a href="${href}" aria-current=${name === here ? 'page' : nothing}>${say(`${domain}.${name}`)}</a>`)}</nav>${here === 'settings' ? leavingNote(context) : nothing}`;
};
