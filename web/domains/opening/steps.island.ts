/** The first things to do in a new house, on the home of who may do them; gone when all are done. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { OpeningStep } from '../../../shared/domains/opening.lists.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { signedIn, whoAmI } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { openingList, type Step } from './steps.template.ts';

class OpeningSteps extends Island {
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
    if (me?.role !== 'manager' && me?.role !== 'administrator') return;
    const answer = await call<{ steps: Step[] }>({ method: 'GET', path: '/api/opening/steps' });
    if (answer.ok) this.steps = answer.value.steps;
  }

  readonly #leave = async (event: Event, step: OpeningStep): Promise<void> => {
    event.preventDefault();
    const answer = await call({ method: 'PUT', path: '/api/opening/steps/:step' }, { params: { step } });
    if (answer.ok) await this.#learn();
  };

  protected override render() {
    if (this.steps.length === 0) return nothing;
    return html`<section aria-labelledby="begin"><h2 id="begin">${say('opening.begin')}</h2>${openingList(this.steps, { say, back: '/', onLeave: (event, step) => void this.#leave(event, step) })}</section>`;
  }
}

define('opening-steps', OpeningSteps);
