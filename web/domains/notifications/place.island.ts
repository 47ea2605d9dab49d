/**
 * How far one reads a thread: notes which posts were in sight, leads on to where one was, and marks what is new since; while
 * notices wait, says which posts were seen, so that those about them are read. Only of people who are signed in, never while a
 * page is only being prepared.
 */
import type { PropertyDeclarations } from 'lit';
import { mostSeen } from '../../../shared/domains/notifications.lists.ts';
import { call } from '../../platform/call.ts';
import { define, Island } from '../../platform/island.ts';
import { myThread, signedIn } from '../../platform/me.ts';
import { say } from '../../platform/sentences.ts';
import { continueLink } from './place.template.ts';

/** A post was read when half a screen of it, or all of it, stood in sight so long. */
const readMs = 800;
/** Places are sent together: when the page is left, or after this. */
const everyMs = 4_000;

class NotificationsPlace extends Island {
  static override properties: PropertyDeclarations = {
    threadId: { attribute: 'thread-id' },
    from: {},
    total: { type: Number },
    href: {},
    readTo: { state: true },
    reached: { state: true },
  };
  declare threadId: string;
  declare from: string;
  declare total: number;
  declare href: string;
  /** Where one was when the page was opened; 0: never here. */
  declare readTo: number;
  /** The first new post was in sight: there is nothing left to lead to. */
  declare reached: boolean;
  #seen = 0;
  #sent = 0;
  readonly #here = new Set<number>();
  /** There are notices that may be about a post on this page, and the house was not told yet what was seen. */
  #untold = false;
  #unread = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #inSight = new Map<Element, ReturnType<typeof setTimeout>>();
  #observer: IntersectionObserver | undefined;
  #arrivals: MutationObserver | undefined;

  constructor() {
    super();
    this.readTo = 0;
    this.reached = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!signedIn) return;
    void myThread(this.threadId, this.from).then((overlay) => {
      if (!overlay || !this.isConnected) return;
      this.readTo = overlay.readTo;
      this.#seen = overlay.readTo;
      this.#sent = overlay.readTo;
      this.#unread = overlay.me.unread;
      this.#untold = overlay.me.unread > 0;
      if (overlay.readTo > 0 && overlay.readTo < this.total)
        document.getElementById(`p${overlay.readTo + 1}`)?.setAttribute('data-new-since', say('notifications.new-since'));
      this.#watch();
    });
    document.addEventListener('notifications-counted', this.#counted);
    document.addEventListener('visibilitychange', this.#leaving);
    window.addEventListener('pagehide', this.#leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#arrivals?.disconnect();
    clearTimeout(this.#timer);
    document.removeEventListener('notifications-counted', this.#counted);
    document.removeEventListener('visibilitychange', this.#leaving);
    window.removeEventListener('pagehide', this.#leaving);
  }

  #watch(): void {
    const posts = document.querySelector('forum-arrivals')?.parentElement;
    if (!posts || this.#observer) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
          const much = intersectionRatio >= 0.9 || intersectionRect.height > (rootBounds?.height ?? Number.POSITIVE_INFINITY) / 2;
          clearTimeout(this.#inSight.get(target));
          if (isIntersecting && much)
            this.#inSight.set(
              target,
              setTimeout(() => this.#read(target), readMs),
            );
        }
      },
      { threshold: [0, 0.25, 0.5, 0.9] },
    );
    const look = (): void => {
      for (const post of posts.querySelectorAll('article[data-post]')) observer.observe(post);
    };
    look();
    this.#observer = observer;
    this.#arrivals = new MutationObserver(look);
    this.#arrivals.observe(posts, { childList: true });
  }

  #read(post: Element): void {
    if (document.visibilityState !== 'visible') return;
    const n = Number(post.id.slice(1));
    this.#here.add(n);
    // a page that begins further on does not say that one has read what is before it
    if (n > this.#seen) {
      this.#seen = n;
      this.reached = true;
    } else if (!this.#untold) return;
    this.#soon();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#send(), everyMs);
  }

  /** What is told while one has the post before one's eyes is seen there. */
  readonly #counted = (event: Event): void => {
    const unread = (event as CustomEvent<number>).detail;
    if (unread > this.#unread) this.#untold = true;
    this.#unread = unread;
    if (this.#untold && this.#here.size > 0 && document.visibilityState === 'visible') this.#soon();
  };

  readonly #leaving = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.#send();
  };

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const seen = this.#untold ? [...this.#here].slice(-mostSeen) : [];
    if (this.#seen <= this.#sent && seen.length === 0) return;
    this.#sent = this.#seen;
    this.#untold = false;
    void call(
      { method: 'PUT', path: '/api/me/places/:threadId' },
      { params: { threadId: this.threadId }, body: seen.length > 0 ? { n: this.#seen, seen } : { n: this.#seen } },
      { keepalive: true },
    );
  }

  protected override render() {
    const { readTo, total, href, reached } = this;
    return continueLink({ readTo, total, from: Number(this.from), href, reached, say });
  }
}

define('notifications-place', NotificationsPlace);
