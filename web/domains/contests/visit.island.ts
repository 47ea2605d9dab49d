/** Counts once a day and browser that a contest was looked at; says so when another phase begins while one reads. */
import type { PropertyDeclarations } from 'lit';
import { html, nothing } from 'lit';
import type { GetMyContest } from '../../../shared/domains/contests.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { watch } from '../../platform/live.ts';
import { signedIn, whoAmI } from '../../platform/me.ts';
import { say } from '../ballots/votes-sentences.ts';

const seen = (contestId: string): boolean => {
  const key = `contest:${contestId}`;
  const today = new Date().toISOString().slice(0, 10);
  try {
    if (localStorage.getItem(key) === today) return true;
    localStorage.setItem(key, today);
    return false;
  } catch {
    // without a memory every look would count: better none
    return true;
  }
};

class ContestsVisit extends Island {
  static override properties: PropertyDeclarations = { contestId: { attribute: 'contest-id' }, fresh: { state: true } };
  declare contestId: string;
  declare fresh: boolean;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const look = () => {
      if (!seen(this.contestId))
        void call<{ done: boolean }>(
          { method: 'POST', path: '/api/contests/:contestId/visits' },
          { params: { contestId: this.contestId } },
        );
    };
    // a page that is only made ahead is no visit
    const { prerendering } = document as Document & { prerendering?: boolean };
    if (prerendering) document.addEventListener('prerenderingchange', look, { once: true });
    else look();
    if (signedIn) void whoAmI().then(() => this.#showOwn());
    this.#stop = watch(`contest:${this.contestId}`, (message) => {
      if (message.kind === 'contest-phase') this.fresh = true;
    });
  }

  /** The page is the same for all: the way to one's entries is shown to who has one. */
  async #showOwn(): Promise<void> {
    const way = document.querySelector<HTMLElement>('[data-entries]');
    if (!way) return;
    const asked = { method: 'GET', path: '/api/me/contests/:contestId' } as const;
    const answer = await call<ReturnsOf<typeof GetMyContest>>(asked, { params: { contestId: this.contestId } });
    way.hidden = !answer.ok || answer.value.entries.length === 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override render() {
    return html`<div role="status">${this.fresh ? html`<p class="notice">${say('contests.next-phase')} <a href="${location.pathname}">${say('contests.see-now')}</a></p>` : nothing}</div>`;
  }
}

define('contests-visit', ContestsVisit);
