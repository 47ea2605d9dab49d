/** Check my vote: the receipt never leaves the browser, which finds its line in the published list and looks whether it is unchanged. */
import { html, type PropertyDeclarations } from 'lit';
import { check } from '#check-sentences';
import type { BallotBoxView, ListBallots } from '../../../shared/domains/ballots.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import { speaker } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { keptOwn } from '../../platform/own-storage.ts';

const say = speaker(document.documentElement.lang as Locale, check);

const hashOf = async (...parts: string[]): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
/** The list is asked for what comes after an id: the one just before this. */
const before = (id: string): string => {
  const n = BigInt(`0x${id}`);
  return (n > 0n ? n - 1n : 0n).toString(16).padStart(32, '0');
};

class BallotsCheck extends Island {
  static override properties: PropertyDeclarations = {
    boxId: { attribute: 'box-id' },
    typed: { state: true },
    said: { state: true },
    good: { state: true },
  };
  declare boxId: string;
  declare typed: string | undefined;
  declare said: string | undefined;
  declare good: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    void keptOwn('localStorage', `receipt ${this.boxId}`).then((receipt) => {
      this.typed ??= receipt;
    });
  }

  async #check(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const receipt = String(new FormData(event.target as HTMLFormElement).get('receipt') ?? '').trim();
    this.typed = receipt;
    this.good = false;
    // plain http other than localhost has no hashes: the script counts there
    if (!crypto.subtle) {
      this.said = say('ballots.check-no-hash');
      return;
    }
    const id = (await hashOf('id', this.boxId, receipt)).slice(0, 32);
    const params = { boxId: this.boxId };
    const answer = await call<ReturnsOf<typeof ListBallots>>(
      { method: 'GET', path: '/api/ballot-boxes/:boxId/ballots' },
      { params, query: { after: before(id), limit: 1 } },
    );
    if (!answer.ok) {
      this.said = answer.problem.title || say('ballots.check-lost');
      return;
    }
    const [line] = answer.value.lines;
    if (line?.id !== id) this.said = say('ballots.check-missing');
    else if (line.seal !== (await hashOf(this.boxId, receipt, line.choices.join()))) this.said = say('ballots.check-changed');
    else {
      const box = await call<BallotBoxView>({ method: 'GET', path: '/api/ballot-boxes/:boxId' }, { params });
      const titles = box.ok
        ? new Map(
            box.value.choices.map(({ id, title, withdrawn }) => [id, withdrawn === null ? title : say('ballots.check-out', { title })]),
          )
        : new Map<string, string>();
      this.good = true;
      this.said = say('ballots.check-good', { choices: line.choices.map((choice) => titles.get(choice) ?? choice).join(', ') });
    }
  }

  protected override render() {
    return html`<form class="form" @submit=${(event: SubmitEvent) => void this.#check(event)}><div class="form-field"><label class="label" for="receipt">${say('ballots.check-receipt')}</label><input class="field" id="receipt" name="receipt" autocomplete="off" spellcheck="false" required value=${this.typed ?? ''}></div><p class="row"><button class="button" type="submit">${say('ballots.check-button')}</button></p><p class="checked ${this.good ? 'good' : ''}" role="status">${this.said ? html`${icon(this.good ? 'check' : 'alert')}${this.said}` : ''}</p></form>`;
  }
}

define('ballots-check', BallotsCheck);
