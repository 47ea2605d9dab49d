/** How a member wants to be told: what they chose, over what is usual. */
import { eq, sql } from 'drizzle-orm';
import { alwaysInApp, type NoticeField, type NoticeKind, noticeKinds } from '../../../shared/domains/notifications.lists.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { usualWays } from './notices.rules.ts';

const chosenBy = prepared(({ db, t }) =>
  db
    .select()
    .from(t.notifications.noticeSettings)
    .where(eq(t.notifications.noticeSettings.memberId, sql.placeholder('memberId'))),
);
const boxOf = prepared(({ db, t }) =>
  db
    .select({ noMail: t.notifications.noticeBoxes.noMail })
    .from(t.notifications.noticeBoxes)
    .where(eq(t.notifications.noticeBoxes.memberId, sql.placeholder('memberId')))
    .limit(1),
);

export type Settings = Record<NoticeField, boolean> & { noMailAtAll: boolean };

export const settingsOf = async (on: { db: ReadDb; t: Tables }, memberId: string): Promise<Settings> => {
  const chosen = new Map((await chosenBy(on, { memberId })).map((row) => [row.kind, row]));
  const [box] = await boxOf(on, { memberId });
  const all = noticeKinds.flatMap((kind) => {
    const own = chosen.get(kind);
    return [
      [`${kind}Here`, own ? own.inApp === 1 : usualWays[kind].inApp],
      [`${kind}ByMail`, own ? own.byMail === 1 : usualWays[kind].byMail],
    ] as const;
  });
  const { staffHere: _, ...settings } = Object.fromEntries(all);
  return { ...(settings as Record<NoticeField, boolean>), noMailAtAll: box?.noMail === 1 };
};

export const keepSetting = async (
  work: Work,
  memberId: string,
  kind: NoticeKind,
  way: { inApp?: boolean; byMail: boolean },
): Promise<void> => {
  const { noticeSettings } = work.t.notifications;
  const inApp = alwaysInApp.includes(kind) || (way.inApp ?? usualWays[kind].inApp);
  const row = { memberId, kind, inApp: inApp ? 1 : 0, byMail: way.byMail ? 1 : 0 };
  await work.db
    .insert(noticeSettings)
    .values(row)
    .onConflictDoUpdate({
      target: [noticeSettings.memberId, noticeSettings.kind],
      set: { byMail: row.byMail, ...(way.inApp === undefined ? {} : { inApp: row.inApp }) },
    });
};

/** All mails on or off; what was chosen for each kind stays. */
export const keepNoMail = async (work: Work, memberId: string, none: boolean): Promise<void> => {
  const { noticeBoxes } = work.t.notifications;
  await work.db
    .insert(noticeBoxes)
    .values({ memberId, n: 0, mailDueAt: 0, noMail: none ? 1 : 0, seenAt: work.now })
    .onConflictDoUpdate({ target: noticeBoxes.memberId, set: { noMail: none ? 1 : 0 } });
};
