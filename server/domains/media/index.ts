/**
 * Media: the pictures that members bring, made safe and small, and who may see them. It does not own what shows them (forum's posts, the
 * faces of members): whoever shows one says so by `usePictures`, and answers which of its subjects somebody may read.
 */
import { BringPicture, DescribePicture, KeepMyPicture, TakeMyPictureAway } from '../../../shared/domains/media.ts';
import { answerCommand, type Domain } from '../../platform/domain.ts';
import { on } from '../../platform/event.ts';
import { namedFiles } from '../../platform/files.ts';
import { knows } from '../../platform/question.ts';
import { escapeAlt } from '../../platform/text/foreign-words.ts';
import { MemberLeft } from '../members/index.ts';
import { bringPicture } from './commands/bring-picture.ts';
import { describePicture } from './commands/describe-picture.ts';
import { keepMyPicture } from './commands/keep-my-picture.ts';
import { takeMyPictureAway } from './commands/take-my-picture-away.ts';
import { forgetPictures } from './forget-pictures.ts';
import { mediaDownloads } from './media.downloads.ts';
import { mediaRecurring } from './media.jobs.ts';
import { filesOfPictures } from './media.queries.ts';

export const media: Domain = {
  name: 'media',
  answers: [
    answerCommand(BringPicture, bringPicture, undefined, ({ alt, src }) => `![${escapeAlt(alt)}](${src})`),
    answerCommand(DescribePicture, describePicture),
    answerCommand(KeepMyPicture, keepMyPicture, () => '/me/settings/picture?kept=true'),
    answerCommand(TakeMyPictureAway, takeMyPictureAway, () => '/me/settings/picture?kept=true'),
  ],
  downloads: mediaDownloads,
  listeners: [on(MemberLeft, forgetPictures)],
  recurring: mediaRecurring,
  knows: [knows(namedFiles, filesOfPictures)],
};

export { PictureDescribed } from './media.events.ts';
export { type KnownPicture, type OwnPicture, ownPictures, postsShowing, usablePictures } from './media.queries.ts';
export { picturesInUse, readableSubjects } from './media.questions.ts';
export { cleanAlt } from './media.rules.ts';
export { type Taken, takePicture, writePicture } from './take-picture.ts';
export { type Showing, usePictures } from './use-pictures.ts';
