/** What administrators do with spaces: open, change, put in order. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Id, ReasonOf } from '../kinds.ts';
import { mostClosed } from './forum.lists.ts';

const { command, query } = contracts('forum');

export const Slug = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9-]+$' });
/** Who may come in: 0 everybody, 1 members, 2 to 4 members from that tier on, 5 staff. */
export const OpenTo = Type.Integer({ minimum: 0, maximum: mostClosed });

const inLanguages = (minLength: number, maxLength: number) => {
  const words = Type.Optional(Type.String({ minLength, maxLength }));
  return fields({ en: words, 'zh-Hans': words, 'zh-Hant': words });
};
/** At least one; what is left out is called as in the nearest language that was said. */
const Names = inLanguages(1, 60);
const About = inLanguages(0, 200);
const nameMissing = { 'name-missing': { status: 422, field: 'names' } } as const;
/** Who is new may not come in there. */
const hellosShutOut = { 'hellos-shut-out': { status: 422, field: 'forHellos' } } as const;
const quiet = 'a space belongs to the house: it is in no member’s record, and in the staff log';

export const MakeSpace = command('MakeSpace', 'POST /api/spaces', {
  access: 'administrator',
  summary:
    'Opens a space. `openTo`: 0 everybody, 1 members, 2 to 4 members from that tier on, 5 staff. `forHellos`: here who is new says hello, and in no other space.',
  body: fields({ slug: Slug, openTo: Type.Optional(OpenTo), names: Names, about: About, forHellos: Type.Optional(Type.Boolean()) }),
  returns: fields({ spaceId: Id }),
  refuses: { 'slug-taken': { status: 409, field: 'slug' }, ...nameMissing, ...hellosShutOut },
  quiet,
});

const there = { 'space-missing': { status: 404 } } as const;

export const ChangeSpace = command('ChangeSpace', 'PATCH /api/spaces/:spaceId', {
  access: 'administrator',
  summary:
    'Changes how a space is called and who may come in, with all that stands in it; `version` is the one that was seen. `sure`: though people are shut out.',
  params: fields({ spaceId: Id }),
  body: fields({
    names: Names,
    about: About,
    openTo: OpenTo,
    /** Here who is new says hello, and in no other space. */
    forHellos: Type.Boolean(),
    version: Type.Integer({ minimum: 1 }),
    reason: ReasonOf(300),
    sure: Type.Optional(Type.Boolean()),
  }),
  returns: fields({ version: Type.Integer({ minimum: 1 }) }),
  refuses: {
    ...there,
    ...nameMissing,
    ...hellosShutOut,
    'space-changed-meanwhile': { status: 409 },
    'shuts-readers-out': { status: 409, field: 'sure' },
  },
  quiet,
});

export const PlaceSpace = command('PlaceSpace', 'PUT /api/spaces/:spaceId/place', {
  access: 'administrator',
  summary: 'Puts a space at this place among all of them, 1 being the first.',
  params: fields({ spaceId: Id }),
  body: fields({ place: Type.Integer({ minimum: 1, maximum: 1000 }) }),
  returns: Done,
  refuses: there,
  quiet,
});

export const SpaceAsKept = fields({
  id: Id,
  slug: Type.String(),
  names: fields({ en: Type.String(), 'zh-Hans': Type.String(), 'zh-Hant': Type.String() }),
  about: fields({ en: Type.String(), 'zh-Hans': Type.String(), 'zh-Hant': Type.String() }),
  openTo: OpenTo,
  threads: Type.Integer({ minimum: 0 }),
  version: Type.Integer({ minimum: 1 }),
  forHellos: Type.Boolean(),
});
export type SpaceAsKept = Static<typeof SpaceAsKept>;

export const GetSpaceAsKept = query('GetSpaceAsKept', 'GET /api/spaces/:spaceId', {
  access: 'administrator',
  summary: 'A space with its words in every language: what a change starts from.',
  params: fields({ spaceId: Id }),
  returns: SpaceAsKept,
  refuses: there,
});
