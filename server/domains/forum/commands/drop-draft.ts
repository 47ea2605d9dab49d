/** DropDraft: it was sent, or is not wanted any more. */
import type { DropDraft } from '../../../../shared/domains/forum.writing.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { dropDraftOf } from '../drafts.ts';

export const dropDraft = async (work: Work, { place }: InputOf<typeof DropDraft>): Promise<ReturnsOf<typeof DropDraft>> => {
  await dropDraftOf(work, memberOf(work.actor).id, place);
  return { done: true };
};
