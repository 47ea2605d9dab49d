/** Tells the house, once, that a thread was read to its end: only for who allows it, and only when its end was really looked at. */
import { call } from '../../platform/call.ts';
import { myThread } from '../../platform/me.ts';

/** Long enough that scrolling past is not reading. Milliseconds. */
const lookedAt = 2_500;

/** Watches the foot of the post before `end`, the last one of a thread's last page. @returns how to stop */
export const noteReading = (threadId: string, from: string, end: Element): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seeing: IntersectionObserver | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    seeing?.disconnect();
  };
  void myThread(threadId, from).then((overlay) => {
    if (!overlay?.me.notesReading || !end.isConnected) return;
    seeing = new IntersectionObserver(([seen]) => {
      clearTimeout(timer);
      if (!seen?.isIntersecting) return;
      timer = setTimeout(() => {
        stop();
        void call({ method: 'PUT', path: '/api/threads/:threadId/read' }, { params: { threadId } });
      }, lookedAt);
    });
    seeing.observe(end.previousElementSibling?.querySelector('.post-foot') ?? end);
  });
  return stop;
};
