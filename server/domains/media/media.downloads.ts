/** The addresses at which pictures are given: the large one, the small one of 800 pixels, the tiny one of 400 for galleries and ballots. */
import { fields } from '../../../shared/endpoint.ts';
import { Id } from '../../../shared/kinds.ts';
import type { Download, Given } from '../../platform/http/downloads.ts';
import type { Reader } from '../../platform/reader.ts';
import { seenPicture } from './media.queries.ts';

const params = fields({ mediaId: Id });

const given =
  (size: 'large' | 'small' | 'tiny') =>
  async (reader: Reader, input: { mediaId: string }): Promise<Given | null> => {
    const picture = await seenPicture(reader, input.mediaId);
    return picture && { file: picture[size], type: 'image/webp', saveAs: `${input.mediaId}.webp`, shared: picture.shared };
  };

export const mediaDownloads: Download[] = [
  { path: '/media/:mediaId', params, find: given('large') },
  { path: '/media/:mediaId/small', params, find: given('small') },
  { path: '/media/:mediaId/tiny', params, find: given('tiny') },
];
