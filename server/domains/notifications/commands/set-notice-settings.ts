/** SetNoticeSettings: the whole form at once. */
import { noticeKinds } from '../../../../shared/domains/notifications.lists.ts';
import type { SetNoticeSettings } from '../../../../shared/domains/notifications.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { keepNoMail, keepSetting } from '../settings.ts';

export const setNoticeSettings = async (work: Work, input: InputOf<typeof SetNoticeSettings>): Promise<{ done: boolean }> => {
  const { id } = memberOf(work.actor);
  for (const kind of noticeKinds)
    await keepSetting(work, id, kind, { inApp: kind === 'staff' ? true : input[`${kind}Here`], byMail: input[`${kind}ByMail`] });
  await keepNoMail(work, id, input.noMailAtAll);
  return { done: true };
};
