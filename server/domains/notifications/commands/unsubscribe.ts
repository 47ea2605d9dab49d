/** Unsubscribe, and its undoing: by the token of a mail alone, for whoever holds that mail. */
import { and, eq } from 'drizzle-orm';
import { UndoUnsubscribe, Unsubscribe } from '../../../../shared/domains/notifications.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { selfNow, whoLeft } from '../../members/index.ts';
import { keepNoMail, keepSetting } from '../settings.ts';
import type { Stopping, Tokens } from '../unsubscribe-token.ts';

const turn = async (work: Work, { memberId, kind }: Stopping, byMail: boolean): Promise<void> => {
  // no mail goes to who left, and nothing is written down about them
  if ((await whoLeft(work, [memberId])).size > 0) return;
  if (!kind) return keepNoMail(work, memberId, !byMail);
  await keepSetting(work, memberId, kind, { byMail });
};

/** A mail that was sent before its reader took over an earlier self stops the mails of who they are now. */
const ofNow = async (work: Work, stopping: Stopping): Promise<Stopping> => ({
  ...stopping,
  memberId: await selfNow(work, stopping.memberId),
});

export const unsubscribe =
  (tokens: Tokens) =>
  async (work: Work, input: InputOf<typeof Unsubscribe>): Promise<{ done: boolean }> => {
    const read = tokens.read(input.token);
    if (!read) throw refuse(Unsubscribe, 'link-broken');
    const stopping = await ofNow(work, read);
    const kind = input.all ? null : stopping.kind;
    await turn(work, { ...stopping, kind }, false);
    // what was about to be sent is not sent any more
    const { notices } = work.t.notifications;
    await work.db
      .update(notices)
      .set({ toMail: 0 })
      .where(and(eq(notices.memberId, stopping.memberId), eq(notices.toMail, 1), kind ? eq(notices.kind, kind) : undefined));
    return { done: true };
  };

export const undoUnsubscribe =
  (tokens: Tokens) =>
  async (work: Work, input: InputOf<typeof UndoUnsubscribe>): Promise<{ done: boolean }> => {
    const read = tokens.read(input.token);
    if (!read) throw refuse(UndoUnsubscribe, 'link-broken');
    const stopping = await ofNow(work, read);
    await turn(work, { ...stopping, kind: input.all ? null : stopping.kind }, true);
    return { done: true };
  };
