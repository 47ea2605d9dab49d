/** Holds live.ts to its one line: opened late, shared, lost and got back, and never asked for by a page nobody sees. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Live, type LiveMessage, type LivePage } from './live.ts';

class FakeSocket extends EventTarget {
  static all: FakeSocket[] = [];
  readyState = 0;
  sent: unknown[] = [];
  url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.all.push(this);
  }
  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }
  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  says(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: typeof message === 'string' ? message : JSON.stringify(message) }));
  }
}

const aPage = () => {
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as DocumentVisibilityState,
    prerendering: false,
    documentElement: { lang: 'zh-Hans' },
  });
  const window = new EventTarget();
  const seen = (state: DocumentVisibilityState): void => {
    document.visibilityState = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const location = { protocol: 'https:', host: 'tea.example' };
  const page = { WebSocket: FakeSocket, document, window, location, random: () => 0.5 } as unknown as LivePage;
  return { document, window, seen, live: new Live(page) };
};
const socket = (nth: number): FakeSocket => {
  const found = FakeSocket.all[nth];
  if (!found) throw new Error(`no line number ${nth} was opened, only ${FakeSocket.all.length}`);
  return found;
};
const count = (): number => FakeSocket.all.length;
const heard = () => {
  const kinds: string[] = [];
  return { kinds, handler: (message: LiveMessage) => void kinds.push(message.kind) };
};

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
});
afterEach(() => void vi.useRealTimers());

describe('watching', () => {
  it('opens one line at the first watch, in the language of the page', () => {
    const { live } = aPage();
    expect(count()).toBe(0);
    live.watch('thread:1', () => {});
    live.watch('thread:2', () => {});
    live.watch('thread:2', () => {});
    expect(count()).toBe(1);
    expect(socket(0).url).toBe('wss://tea.example/live?lang=zh-Hans');
    socket(0).opens();
    expect(socket(0).sent).toEqual([{ watch: ['thread:1', 'thread:2'] }]);
    live.watch('thread:3', () => {});
    live.watch('thread:1', () => {});
    expect(socket(0).sent.slice(1)).toEqual([{ watch: ['thread:3'] }]);
  });
  it('tells each watcher of its own topic only, whatever else comes and whoever throws', () => {
    const { live } = aPage();
    const [one, two] = [heard(), heard()];
    const uncaught = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    live.watch('a', () => {
      throw new Error('broken island');
    });
    live.watch('a', one.handler);
    live.watch('b', two.handler);
    socket(0).opens();
    for (const odd of ['not json', 'null', '"a"', { topic: 'a' }, { kind: 'x' }, { topic: 'c', kind: 'x' }]) socket(0).says(odd);
    socket(0).says({ topic: 'a', kind: 'post', html: '<p>' });
    expect([one.kinds, two.kinds]).toEqual([['post'], []]);
    expect(uncaught).toHaveBeenCalledTimes(1);
    uncaught.mockRestore();
  });
  it('ends with the last watcher, and the line soon after', () => {
    const { live } = aPage();
    const first = live.watch('a', () => {});
    const second = live.watch('a', () => {});
    socket(0).opens();
    first();
    first();
    expect(socket(0).sent).toHaveLength(1);
    second();
    expect(socket(0).sent[1]).toEqual({ unwatch: ['a'] });
    expect(socket(0).readyState).toBe(1);
    vi.advanceTimersByTime(5_000);
    expect(socket(0).readyState).toBe(3);
    vi.advanceTimersByTime(60_000);
    expect(count()).toBe(1);
  });
  it('keeps the line for an element that is only moved', () => {
    const { live } = aPage();
    live.watch('a', () => {})();
    live.watch('a', () => {});
    vi.advanceTimersByTime(60_000);
    expect([count(), socket(0).readyState]).toEqual([1, 0]);
  });
});

describe('a lost line', () => {
  it('is opened again and again at longer intervals, watched anew, and says so', () => {
    const { live } = aPage();
    const { kinds, handler } = heard();
    live.watch('a', handler);
    socket(0).opens();
    expect(kinds).toEqual([]);
    // the middle between 1 s and the end of each round
    for (const [nth, wait] of [2_000, 3_500, 6_500, 12_500, 15_500, 15_500].entries()) {
      socket(nth).close();
      vi.advanceTimersByTime(wait - 1);
      expect(count()).toBe(nth + 1);
      vi.advanceTimersByTime(1);
      expect(count()).toBe(nth + 2);
    }
    live.watch('b', () => {});
    socket(6).opens();
    expect(socket(6).sent).toEqual([{ watch: ['a', 'b'] }]);
    expect(kinds).toEqual(['reconnected']);
  });
  it('starts from short waits again after one that held, not after one that was closed at once', () => {
    const { live } = aPage();
    live.watch('a', () => {});
    socket(0).opens();
    socket(0).close();
    vi.advanceTimersByTime(2_000);
    socket(1).opens();
    socket(1).close();
    vi.advanceTimersByTime(3_499);
    expect(count()).toBe(2);
    vi.advanceTimersByTime(1);
    socket(2).opens();
    vi.advanceTimersByTime(30_000);
    socket(2).close();
    vi.advanceTimersByTime(2_000);
    expect(count()).toBe(4);
  });
  it('is not hurried by a new watcher, but by the network coming back', () => {
    const { live, window } = aPage();
    live.watch('a', () => {});
    socket(0).close();
    live.watch('b', () => {});
    expect(count()).toBe(1);
    window.dispatchEvent(new Event('online'));
    expect(count()).toBe(2);
    vi.advanceTimersByTime(60_000);
    expect(count()).toBe(2);
  });
  it('says nothing more', () => {
    const { live } = aPage();
    const { kinds, handler } = heard();
    live.watch('a', handler);
    socket(0).opens();
    socket(0).close();
    socket(0).says({ topic: 'a', kind: 'late' });
    expect(kinds).toEqual([]);
  });
});

describe('a page nobody sees', () => {
  it('keeps its line but asks for no new one until it is seen', () => {
    const { live, seen } = aPage();
    const { kinds, handler } = heard();
    live.watch('a', handler);
    socket(0).opens();
    seen('hidden');
    expect(socket(0).readyState).toBe(1);
    socket(0).close();
    vi.advanceTimersByTime(600_000);
    expect(count()).toBe(1);
    seen('visible');
    socket(1).opens();
    expect(kinds).toEqual(['reconnected']);
  });
  it('opens nothing while prerendered, and asks for what it missed once shown', () => {
    const { live, document } = aPage();
    const { kinds, handler } = heard();
    document.prerendering = true;
    live.watch('a', handler);
    expect(count()).toBe(0);
    document.prerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
    socket(0).opens();
    expect(kinds).toEqual(['reconnected']);
  });
  it('gives up its line for the back/forward cache and takes a new one when shown again', () => {
    const { live, window } = aPage();
    const { kinds, handler } = heard();
    live.watch('a', handler);
    socket(0).opens();
    window.dispatchEvent(new Event('pagehide'));
    expect(socket(0).readyState).toBe(3);
    vi.advanceTimersByTime(60_000);
    expect(count()).toBe(1);
    window.dispatchEvent(new Event('pageshow'));
    socket(1).opens();
    expect(kinds).toEqual(['reconnected']);
  });
});
