/** Writing, before it is said: how it would look, and drafts kept by the house. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Id, Moment } from '../kinds.ts';
import { threadKinds } from './forum.lists.ts';

const { command, query } = contracts('forum');

const draftName = '[A-Za-z0-9-]{1,60}';
/** Of a thread that one has begun: whoever begins it chooses one. */
export const DraftName = Type.String({ maxLength: 60, pattern: `^${draftName}$` });

/**
 * Where one writes: an answer in a thread, an edit of a post, an entry for a contest, a change of one's own entry, or one of the threads that
 * one has begun: each has a name of its own, so that none takes the place of another.
 */
const Place = Type.String({
  maxLength: 80,
  pattern: `^(new:${draftName}|(thread|edit|enter|entry):[1-9A-HJ-NP-Za-km-z]{22})$`,
  description: '`thread:ID`, `edit:POST`, `enter:CONTEST`, `entry:ENTRY` or `new:NAME`, a name of one’s own choice',
});
const Body = Type.String({ maxLength: 32_000 });
/** A poll as it stands in the form, checked when it is started. */
const pollAsTyped = {
  pollQuestion: Type.Optional(Type.String({ maxLength: 500 })),
  pollOptions: Type.Optional(Type.String({ maxLength: 10_000 })),
  pollVotesEach: Type.Optional(Type.String({ maxLength: 20 })),
  pollDays: Type.Optional(Type.String({ maxLength: 20 })),
  pollCounts: Type.Optional(Type.String({ maxLength: 20 })),
};
export type PollAsTyped = { [Name in keyof typeof pollAsTyped]?: string };
const written = {
  body: Body,
  title: Type.Optional(Type.String({ maxLength: 500 })),
  kind: Type.Optional(Type.Enum([...threadKinds])),
  replyTo: Type.Optional(Id),
  /** As they are typed, with commas between them. */
  tags: Type.Optional(Type.String({ maxLength: 250 })),
  /** Of a new thread. */
  spaceId: Type.Optional(Id),
  ...pollAsTyped,
};

export const PreviewPost = command('PreviewPost', 'POST /api/preview', {
  access: 'member',
  whileSuspended: true,
  summary: 'The words as they would be shown: made by what makes posts. Nothing is kept.',
  body: fields({ body: Body }),
  returns: fields({ html: Type.String(), lang: Type.Union([Type.String(), Type.Null()]) }),
  quiet: 'to look at one’s own words is no act',
});

export const DraftView = fields({ place: Place, ...written, at: Moment });
export type DraftView = Static<typeof DraftView>;

export const KeepDraft = command('KeepDraft', 'PUT /api/me/drafts/:place', {
  access: 'member',
  whileSuspended: true,
  summary: 'Keeps what is being written there, one draft for each place, the newest 50; with no words in it, it is gone.',
  params: fields({ place: Place }),
  body: fields(written),
  returns: fields({ kept: Type.Boolean(), at: Moment }),
  repeatable: true,
  quiet: 'a draft is nobody’s business yet',
});

export const GetDraft = query('GetDraft', 'GET /api/me/drafts/:place', {
  access: 'member',
  summary: 'One’s own draft of that place, or null.',
  params: fields({ place: Place }),
  returns: fields({ draft: Type.Union([DraftView, Type.Null()]) }),
});

export const GetMyDrafts = query('GetMyDrafts', 'GET /api/me/drafts', {
  access: 'member',
  summary: 'One’s own drafts, the newest first, at most 50.',
  returns: fields({
    drafts: Type.Array(
      fields({
        ...DraftView.properties,
        /** What it is written for is called so, where one may still read it. */
        of: Type.Union([Type.String(), Type.Null()]),
        ofLang: Type.Union([Type.String(), Type.Null()]),
        /** Where it goes on. */
        href: Type.String(),
      }),
    ),
  }),
});

export const DropDraft = command('DropDraft', 'DELETE /api/me/drafts/:place', {
  access: 'member',
  whileSuspended: true,
  summary: 'Throws a draft away. Doing it again changes nothing.',
  params: fields({ place: Place }),
  returns: Done,
  repeatable: true,
  quiet: 'a draft is nobody’s business yet',
});
