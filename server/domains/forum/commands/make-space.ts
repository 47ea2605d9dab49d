/** MakeSpace: a named area of conversation, at the end of the others. */
import { and, eq, max, ne, sql } from 'drizzle-orm';
import { MakeSpace } from '../../../../shared/domains/forum.spaces.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { inEveryLanguage, newcomersMayComeIn } from '../forum.rules.ts';
import { SpaceOpened } from '../spaces.events.ts';
import { idOfActor } from '../staff.rules.ts';

/** The id of the space at this address; undefined: there is none. */
export const spaceIdBySlug = async (work: Work, slug: string): Promise<string | undefined> => {
  const { spaces } = work.t.forum;
  const [there] = await work.db.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, slug)).limit(1);
  return there?.id;
};

/** Hellos are said in one space: in no other from here on. Who has the form of another one open is told that it was changed. */
export const hellosOnlyIn = async (work: Work, spaceId: string): Promise<void> => {
  const { spaces } = work.t.forum;
  await work.db
    .update(spaces)
    .set({ forHellos: false, version: sql`${spaces.version} + 1` })
    .where(and(eq(spaces.forHellos, true), ne(spaces.id, spaceId)));
};

export const makeSpace = async (work: Work, input: InputOf<typeof MakeSpace>): Promise<ReturnsOf<typeof MakeSpace>> => {
  const { spaces } = work.t.forum;
  if (await spaceIdBySlug(work, input.slug)) throw refuse(MakeSpace, 'slug-taken');
  const names = inEveryLanguage(input.names);
  if (Object.values(names).includes('')) throw refuse(MakeSpace, 'name-missing');
  if (input.forHellos && !newcomersMayComeIn(input.openTo ?? 0)) throw refuse(MakeSpace, 'hellos-shut-out');
  const [last] = await work.db.select({ position: max(spaces.position) }).from(spaces);
  const id = newId(work.now);
  const [made] = await work.db
    .insert(spaces)
    .values({
      id,
      slug: input.slug,
      names,
      about: inEveryLanguage(input.about),
      position: (last?.position ?? 0) + 1,
      threads: 0,
      openTo: input.openTo ?? 0,
      forHellos: input.forHellos ?? false,
    })
    // somebody else opened it at this very moment
    .onConflictDoNothing()
    .returning({ id: spaces.id });
  if (!made) throw refuse(MakeSpace, 'slug-taken');
  if (input.forHellos) await hellosOnlyIn(work, id);
  await work.emit(SpaceOpened, { spaceId: id, byId: idOfActor(work.actor), at: work.now });
  work.changed('lists', 'spaces');
  return { spaceId: id };
};
