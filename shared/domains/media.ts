/** Pictures: brought by members, made safe and small by the house, shown where something shows them. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Id } from '../kinds.ts';
import { maxAlt, maxPictureBytes, pictureTypes } from './media.lists.ts';

const { command } = contracts('media');

const Alt = Type.String({ maxLength: maxAlt });
const upload = { field: 'file', maxBytes: maxPictureBytes, accept: pictureTypes };

export const PictureView = fields({
  mediaId: Id,
  /** The address of the large picture; with `/small` after it of the one 800 px wide, with `/tiny` of that of 400. */
  src: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  alt: Type.String(),
});
export type PictureView = Static<typeof PictureView>;

/** What every command that takes a picture may have to say. */
const pictureRefusals = {
  'file-missing': { status: 422, field: 'file' },
  'file-too-large': { status: 413, field: 'file' },
  'not-a-picture': { status: 422, field: 'file' },
  'hides-a-page': { status: 422, field: 'file' },
  'too-many-pixels': { status: 422, field: 'file' },
  'side-too-long': { status: 422, field: 'file' },
  'enough-today': { status: 429, field: 'file' },
  'no-room': { status: 422, field: 'file' },
} as const;

export const BringPicture = command('BringPicture', 'POST /api/media', {
  access: 'member',
  summary: 'Takes a picture, as multipart/form-data; it is shown once a post says `![alt](src)`. JPEG, PNG, WebP, GIF or AVIF.',
  body: fields({ alt: Type.Optional(Alt) }),
  returns: PictureView,
  upload,
  refuses: pictureRefusals,
  quiet: 'a picture is part of what shows it: the post is the line',
});

export const DescribePicture = command('DescribePicture', 'PATCH /api/media/:mediaId', {
  access: 'owner',
  summary: 'Says in words what one’s own picture shows; posts that say nothing themselves use it from then on.',
  params: fields({ mediaId: Id }),
  body: fields({ alt: Alt }),
  returns: Done,
  refuses: { 'picture-missing': { status: 404 }, 'not-your-picture': { status: 403 } },
  quiet: 'words for a picture are part of what shows it',
});

export const KeepMyPicture = command('KeepMyPicture', 'PUT /api/me/picture', {
  access: 'member',
  summary: 'Shows this picture as one’s face, cut square; the one before is gone.',
  returns: fields({ mediaId: Id, src: Type.String() }),
  upload,
  refuses: pictureRefusals,
  quiet: 'how one looks is a setting, not an act in the community',
});

export const TakeMyPictureAway = command('TakeMyPictureAway', 'DELETE /api/me/picture', {
  access: 'member',
  whileSuspended: true,
  summary: 'Takes one’s picture away: the drawn face is shown again.',
  returns: Done,
  quiet: 'how one looks is a setting, not an act in the community',
});
