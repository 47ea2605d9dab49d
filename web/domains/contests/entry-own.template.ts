/** What the author of an entry may do with it while its contest still lets them: a way to it, hidden from everybody else. */
import { html, type TemplateResult } from 'lit';
import type { ContestView, EntryView } from '../../../shared/domains/contests.ts';
import { icon } from '../../kit/icon.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** Who made it is not offered to report it: the link for that stands after this, with `data-unless-of`. */
export const entryOwn = (entry: EntryView, { phase }: ContestView, { own, say }: PageContext): TemplateResult =>
  html`<span data-of="${entry.author.handle}" ?hidden=${own?.me.handle !== entry.author.handle}>${
    phase === 'entries' || phase === 'voting'
      ? html`<a class="quiet" href="/entries/${entry.id}/edit">${phase === 'entries' ? html`${icon('write')}${say('contests.change')}` : html`${icon('undo')}${say('contests.withdraw')}`}</a>`
      : say('contests.your-entry')
  }</span>`;
