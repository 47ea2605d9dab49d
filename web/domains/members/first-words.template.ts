/** What somebody's first post earned, and the rule that says so: one quiet line, the same from the server and in the island. */
import { html, type TemplateResult } from 'lit';
import type { GetMyFirstWords } from '../../../shared/domains/members.settings.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { SayKey } from '../../../shared/say.ts';

export type FirstWords = ReturnsOf<typeof GetMyFirstWords>['first'];

export const firstWords = ({ growth, rule }: NonNullable<FirstWords>, say: SayKey): TemplateResult =>
  html`<p class="earned meta indent" role="status">${say('members.first-words', { growth })} <a class="why" href=${rule ?? '/rules'}>${say('platform.why')}</a></p>`;
