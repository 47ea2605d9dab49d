/** Following threads, spaces, tags and people. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Moment } from '../kinds.ts';
import { followKinds } from './members.lists.ts';

const { command, query } = contracts('members');

const FollowKindSchema = Type.Enum([...followKinds]);
/** An id, a handle, or the tag itself: tags have up to 30 signs. */
const SubjectId = Type.String({ minLength: 1, maxLength: 60 });
const subject = fields({ kind: FollowKindSchema, subjectId: SubjectId });
const Following = fields({ following: Type.Boolean() });
/** `<at>.<subject>` of the last one already read. */
export const FollowCursor = Type.String({ maxLength: 80, pattern: '^[0-9]{1,16}\\..{1,60}$' });

export const Follow = command('Follow', 'PUT /api/me/follows/:kind/:subjectId', {
  access: 'member',
  summary: 'Follows a thread, a space, a tag or a person. Doing it again changes nothing.',
  params: subject,
  returns: Following,
  refuses: { 'subject-missing': { status: 404 }, 'following-oneself': { status: 409 } },
  emits: ['Followed'],
});

export const Unfollow = command('Unfollow', 'DELETE /api/me/follows/:kind/:subjectId', {
  access: 'member',
  whileSuspended: true,
  summary: 'Follows it no longer. Doing it again changes nothing.',
  params: subject,
  returns: Following,
  emits: ['Unfollowed'],
});

export const GetMyFollow = query('GetMyFollow', 'GET /api/me/follows/:kind/:subjectId', {
  access: 'member',
  summary: 'Does one follow this?',
  params: subject,
  returns: Following,
});

export const FollowView = fields({
  kind: FollowKindSchema,
  subjectId: SubjectId,
  at: Moment,
  /** Null where it is gone, or not for this reader any more. */
  title: Type.Union([Type.String(), Type.Null()]),
  href: Type.Union([Type.String(), Type.Null()]),
  lang: Type.Union([Type.String(), Type.Null()]),
});
export type FollowView = Static<typeof FollowView>;

export const GetMyFollows = query('GetMyFollows', 'GET /api/me/follows', {
  access: 'member',
  summary: 'What one follows, the newest first; `kind` for one kind alone, `before` the `next` of the list before.',
  query: fields({
    kind: Type.Optional(FollowKindSchema),
    before: Type.Optional(FollowCursor),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  returns: fields({ follows: Type.Array(FollowView), next: Type.Union([Type.String(), Type.Null()]) }),
});
