/** Reads of spaces. They are few, and in everybody's sight. */
import { asc, eq, sql } from 'drizzle-orm';
import type { ListSpaces, SpaceView } from '../../../shared/domains/forum.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';

const allSpaces = prepared(({ db, t }) => db.select().from(t.forum.spaces).orderBy(asc(t.forum.spaces.position)).limit(200));
const bySlug = prepared(({ db, t }) =>
  db
    .select()
    .from(t.forum.spaces)
    .where(eq(t.forum.spaces.slug, sql.placeholder('slug')))
    .limit(1),
);

type Row = { id: string; slug: string; names: Record<Locale, string>; about: Record<Locale, string>; threads: number };
const viewOf = (row: Row, locale: Locale): SpaceView => ({
  id: row.id,
  slug: row.slug,
  name: row.names[locale],
  about: row.about[locale],
  threads: row.threads,
});

export const listSpaces = async (reader: Reader): Promise<ReturnsOf<typeof ListSpaces>> => ({
  spaces: (await allSpaces(reader, {})).map((row) => viewOf(row, reader.locale)),
});

export const spaceBySlug = async (reader: Reader, slug: string): Promise<SpaceView | undefined> => {
  const [row] = await bySlug(reader, { slug });
  return row && viewOf(row, reader.locale);
};
