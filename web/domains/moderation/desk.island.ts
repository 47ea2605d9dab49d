/** What arrives while the desk is open: a quiet count, and the page again when it is pressed. Nothing that one is writing moves. */
import { html, nothing, type PropertyDeclarations } from 'lit';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { say } from './staff-sentences.ts';

const kinds = ['questions', 'reports', 'appeals'] as const;
type Counts = Record<(typeof kinds)[number], number>;

class DeskArrivals extends Island {
  static override properties: PropertyDeclarations = {
    questions: { type: Number },
    reports: { type: Number },
    appeals: { type: Number },
    now: { state: true },
  };
  declare questions: number;
  declare reports: number;
  declare appeals: number;
  declare now: Counts | null;
  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.now = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watch('desk:all', (message) => {
      if (message.kind === 'desk') this.now = message as unknown as Counts;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override render() {
    const { now } = this;
    const more = now ? kinds.filter((kind) => now[kind] > this[kind]) : [];
    return html`<div role="status">${more.length === 0 || !now ? nothing : html`<button class="arrived" type="button" @click=${() => location.reload()}>${more.map((kind) => say(`moderation.new-${kind}`, { count: now[kind] - this[kind] })).join(' · ')}</button>`}</div>`;
  }
}

define('desk-arrivals', DeskArrivals);
