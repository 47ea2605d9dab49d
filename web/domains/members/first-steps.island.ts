/** What somebody new may do first: three steps that fit, each gone when it is done, all gone when they are, or after a month. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { GetMyFirstSteps } from '../../../shared/domains/members.settings.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { signedIn, whoAmI } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';

type Step = ReturnsOf<typeof GetMyFirstSteps>['steps'][number];
/** Later one is no newcomer any more, done or not. */
const newFor = 30 * 86_400_000;
const hrefs: Record<Step['name'], string> = { line: '/me/settings#profile', space: '#spaces', hello: '/new' };

class MembersFirstSteps extends Island {
  static override properties: PropertyDeclarations = { steps: { state: true } };
  declare steps: Step[];

  constructor() {
    super();
    this.steps = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (signedIn) void this.#learn();
  }

  async #learn(): Promise<void> {
    const me = await whoAmI();
    if (!me || Date.now() - me.joinedAt > newFor) return;
    const answer = await call<ReturnsOf<typeof GetMyFirstSteps>>({ method: 'GET', path: '/api/me/first-steps' });
    if (answer.ok) this.steps = answer.value.steps;
  }

  protected override render() {
    if (this.steps.every((step) => step.done)) return nothing;
    return html`<section aria-labelledby="first"><h2 id="first">${say('members.first-steps')}</h2><ol class="steps own">${this.steps.map(
      (step) =>
        html`<li class=${step.done ? 'done' : nothing}>${step.done ? html`<span class="label">${say(`members.step-${step.name}`)}</span><span class="meta">${say('members.step-done')}</span>` : html`<a class="label plain" href="${hrefs[step.name]}">${say(`members.step-${step.name}`)}</a><span class="meta">${say(`members.step-${step.name}-line`)}</span>`}</li>`,
    )}</ol></section>`;
  }
}

define('members-first-steps', MembersFirstSteps);
