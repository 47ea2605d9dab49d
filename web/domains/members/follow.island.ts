/** The button to follow: shown as it is for this person, turned at once, and turned back when the house says no. */
import { nothing, type PropertyDeclarations } from 'lit';
import type { FollowKind } from '../../../shared/domains/members.lists.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { myThread, signedIn, whoAmI } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { followButton } from './follow-button.template.ts';

const path = '/api/me/follows/:kind/:subjectId';

class MembersFollow extends Island {
  static override properties: PropertyDeclarations = {
    kind: {},
    subjectId: { attribute: 'subject-id' },
    back: {},
    known: {},
    onlyOff: { type: Boolean, attribute: 'only-off' },
    following: { state: true },
    own: { state: true },
    sentence: { state: true },
  };
  declare kind: FollowKind;
  declare subjectId: string;
  declare back: string;
  declare known: string | undefined;
  /** Nothing new may be followed: there is only a way to let go. */
  declare onlyOff: boolean | undefined;
  declare following: boolean;
  declare own: boolean;
  declare sentence: string | undefined;
  #busy = false;
  /** Turned here: what the house said before comes too late. */
  #turned = false;

  constructor() {
    super();
    this.following = false;
    this.own = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('forum-replied', this.#replied);
    if (signedIn) void this.#learn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('forum-replied', this.#replied);
  }

  /** Who speaks in a thread follows it. */
  readonly #replied = (): void => {
    if (this.kind === 'thread') this.following = this.#turned = true;
  };

  async #learn(): Promise<void> {
    const { kind, subjectId, known } = this;
    if (known) {
      this.following = known === 'yes';
      return;
    }
    if (kind === 'thread') {
      // the overlay of the thread says it: no call of its own
      const arrivals = document.querySelector('forum-arrivals');
      const overlay = await myThread(subjectId, arrivals?.getAttribute('from') ?? '1');
      if (!this.#turned) this.following = overlay?.following ?? false;
      return;
    }
    if (kind === 'member') {
      this.own = subjectId === (await whoAmI())?.handle;
      if (this.own) return;
    }
    const answer = await call<{ following: boolean }>({ method: 'GET', path }, { params: { kind, subjectId } });
    if (answer.ok && !this.#turned) this.following = answer.value.following;
  }

  async #turn(event: SubmitEvent): Promise<void> {
    if (!signedIn) return; // the plain form leads to signing in, and back
    event.preventDefault();
    if (this.#busy) return;
    this.#busy = this.#turned = true;
    this.sentence = undefined;
    const before = this.following;
    this.following = !before;
    const answer = await call<{ following: boolean }>(
      { method: before ? 'DELETE' : 'PUT', path },
      { params: { kind: this.kind, subjectId: this.subjectId } },
    );
    this.following = answer.ok ? answer.value.following : before;
    if (!answer.ok) this.sentence = answer.problem.title || say('forum.tap-lost');
    this.#busy = false;
  }

  protected override render() {
    if (this.own || (this.onlyOff && !this.following)) return nothing;
    const { kind, subjectId, back, following, sentence } = this;
    return followButton({ kind, subjectId, back, following, sentence, say, onSubmit: (event) => void this.#turn(event) });
  }
}

define('members-follow', MembersFollow);
