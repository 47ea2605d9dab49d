/** What stands on the settings of somebody who asked to leave: when that will be, and the press by which they stay. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from '../platform/page-view.ts';
import { icon } from './icon.ts';
import { whenText } from './when.ts';

export const leavingNote = (context: PageContext): TemplateResult | typeof nothing => {
  const { leavesAt, say } = context;
  if (leavesAt === undefined) return nothing;
  return html`<div class="notice" role="note">${icon('alert')}<span>${say('members.leaving-on', { date: whenText(leavesAt, context) })} <a href="/me/settings/leave">${say('members.leaving-how')}</a></span><form method="post" action="/forms/stay-in-community"><input type="hidden" name="_back" value="/me/settings/leave"><button class="button first" type="submit">${say('members.stay')}</button></form></div>`;
};
