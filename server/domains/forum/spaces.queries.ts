/** Reads of spaces. They are few; one sees those one may come into. */
import { asc, eq, sql } from 'drizzle-orm';
import { GetSpaceAsKept } from '../../../shared/domains/forum.spaces.ts';
import type { ListSpaces, SpaceView } from '../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { prepared } from '../../platform/store/store.ts';
import { newcomersMayComeIn } from './forum.rules.ts';
import { mayComeIn } from './visible.ts';

const allSpaces = prepared(({ db, t }) => db.select().from(t.forum.spaces).orderBy(asc(t.forum.spaces.position)).limit(200));
const bySlug = prepared(({ db, t }) =>
  db
    .select()
    .from(t.forum.spaces)
    .where(eq(t.forum.spaces.slug, sql.placeholder('slug')))
    .limit(1),
);

type Row = {
  id: string;
  slug: string;
  names: Record<Locale, string>;
  about: Record<Locale, string>;
  threads: number;
  openTo: number;
  forHellos: boolean;
};
const viewOf = (row: Row, locale: Locale): SpaceView => ({
  id: row.id,
  slug: row.slug,
  name: row.names[locale],
  about: row.about[locale],
  threads: row.threads,
  openTo: row.openTo,
  forHellos: row.forHellos,
});

export const listSpaces = async (reader: Reader): Promise<ReturnsOf<typeof ListSpaces>> => ({
  spaces: (await allSpaces(reader, {})).filter((row) => mayComeIn(reader.actor, row.openTo)).map((row) => viewOf(row, reader.locale)),
});

export const spaceBySlug = async (reader: Reader, slug: string): Promise<SpaceView | undefined> => {
  const [row] = await bySlug(reader, { slug });
  return row && mayComeIn(reader.actor, row.openTo) ? viewOf(row, reader.locale) : undefined;
};

/** Where who is new says hello: the space that is kept for it, else where most people talk and every member may read. */
export const spaceForHellos = (spaces: SpaceView[]): string | null => {
  const open = spaces.filter(({ openTo }) => newcomersMayComeIn(openTo));
  const [liveliest] = [...open].sort((a, b) => b.threads - a.threads);
  return (open.find(({ forHellos }) => forHellos) ?? liveliest)?.slug ?? null;
};

/** The words of one space in every language, for who changes them. */
export const getSpaceAsKept = async (reader: Reader, input: InputOf<typeof GetSpaceAsKept>): Promise<ReturnsOf<typeof GetSpaceAsKept>> => {
  const { spaces } = reader.t.forum;
  const [row] = await reader.db.select().from(spaces).where(eq(spaces.id, input.spaceId)).limit(1);
  if (!row) throw refuse(GetSpaceAsKept, 'space-missing');
  const { position: _, ...kept } = row;
  return kept;
};
