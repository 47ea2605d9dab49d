/** ChangeProfile: what a person says about themselves. A change that started from an old version is told so, and nothing is lost. */
import { and, eq, ne } from 'drizzle-orm';
import { GetBrand } from '../../../../shared/domains/brand.ts';
import { namesPerDay } from '../../../../shared/domains/members.lists.ts';
import { ChangeProfile } from '../../../../shared/domains/members.settings.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf, roleOf } from '../../../platform/actor.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { clean } from '../../../platform/text/clean.ts';
import type { RenderedText } from '../../../platform/text/markdown.ts';
import { claimsOffice, nameProblem, normalName } from '../../../platform/text/name-form.ts';
import { RenderBudget } from '../../../platform/text/render-budget.ts';
import { cleanTag } from '../../../platform/text/tag.ts';
import type { Work } from '../../../platform/work.ts';
import { takeTurn } from '../../identity/index.ts';
import { isGone } from '../gone-handles.ts';
import { memberById, memberWhoLeft } from '../member-rows.ts';
import { handleIsReserved, isHandle, isZone } from '../members.rules.ts';
import { broughtByName, isNameHeld } from '../name-taken.ts';
import { handleRestsUntil, memberByAnyHandle, profileOf } from '../profile.queries.ts';
import { staffNames, staffNamesAndHandles } from '../staff-names.ts';

type Input = InputOf<typeof ChangeProfile>;
type Made = { about: RenderedText | undefined; tags: string[] | undefined; brand: string; brought: string[] };
const budget = new RenderBudget();

const before = async (reader: Reader, input: Input): Promise<Made> => {
  if (input.zone && !isZone(input.zone)) throw refuse(ChangeProfile, 'zone-unknown');
  const tags = input.tags?.map((typed) => {
    const tag = cleanTag(typed);
    if (!tag) throw refuse(ChangeProfile, 'tag-wrong', { values: { tag: typed.slice(0, 40) } });
    return tag;
  });
  const about = input.about ? budget.render(memberOf(reader.actor).id, input.about, Date.now()) : undefined;
  // staff may be called as the house is: they speak for it
  const isStaffs = roleOf(reader.actor) !== 'member';
  const brand = isStaffs ? '' : (await reader.query(GetBrand, {})).name;
  const brought = input.name === undefined ? [] : await broughtByName(reader, normalName(input.name));
  return { about, tags: tags && [...new Set(tags)], brand, brought };
};

/** One line, nothing invisible in it. */
const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

const run = async (work: Work, input: Input, made: Made): Promise<ReturnsOf<typeof ChangeProfile>> => {
  const { members, profiles } = work.t.members;
  const { id } = memberOf(work.actor);
  // takes the person's row first: two of their tabs come one after the other
  await work.db.update(members).set({ id }).where(eq(members.id, id));
  const [me] = await memberById(work, { id });
  if (!me) throw new Error('signed in as a member that does not exist');
  const now = await profileOf(work, id);
  if (input.version !== undefined && now.version !== input.version)
    throw refuse(ChangeProfile, 'profile-changed-meanwhile', { extra: { version: now.version } });

  const name = input.name === undefined ? me.name : normalName(input.name);
  if (input.name !== undefined && name !== me.name) {
    const problem = nameProblem(input.name, { staff: await staffNames(work, id), brand: made.brand });
    if (problem) throw refuse(ChangeProfile, `name-${problem}`);
    if (await isNameHeld(work, name, [id, ...made.brought])) throw refuse(ChangeProfile, 'name-taken');
    await takeNameTurn(work, id);
  }
  const line = input.line === undefined ? me.line : oneLine(input.line);
  if (line !== me.line && me.role === 'member' && claimsOffice(line, made.brand)) throw refuse(ChangeProfile, 'line-imitates-staff');
  const handle = input.handle ?? me.handle;
  if (handle !== me.handle) await takeHandle(work, me, handle, { changedAt: now.handleChangedAt, brand: made.brand });
  await work.db
    .update(members)
    .set({
      name,
      handle,
      line,
      locale: input.locale ?? me.locale,
    })
    .where(eq(members.id, id));
  const profile = {
    about: input.about ?? now.about,
    aboutHtml: input.about === undefined ? now.aboutHtml : (made.about?.html ?? ''),
    aboutLang: input.about === undefined ? now.aboutLang : (made.about?.lang ?? null),
    tags: made.tags ?? now.tags,
    zone: input.zone ?? now.zone,
    version: now.version + 1,
    handleChangedAt: handle === me.handle ? now.handleChangedAt : work.now,
  };
  await work.db
    .insert(profiles)
    .values({ memberId: id, ...profile })
    .onConflictDoUpdate({ target: profiles.memberId, set: profile });
  work.changed(`member:${id}`);
  return { version: profile.version, handle };
};

/** @throws Refused `name-changed-often` */
const takeNameTurn = async (work: Work, id: string): Promise<void> => {
  if (!work.paced || roleOf(work.actor) !== 'member') return;
  const seconds = await takeTurn(work, 'name', id, { most: namesPerDay, windowMs: 86_400_000 });
  if (seconds > 0) throw refuse(ChangeProfile, 'name-changed-often', { values: { count: namesPerDay, hours: Math.ceil(seconds / 3600) } });
};

/** The new one is written down beside the old one, which leads to this person for ever. @throws Refused */
const takeHandle = async (
  work: Work,
  me: { id: string; handle: string; role: string },
  handle: string,
  { changedAt, brand }: { changedAt: number; brand: string },
): Promise<void> => {
  const { handles } = work.t.members;
  if (!isHandle(handle)) throw refuse(ChangeProfile, 'handle-form');
  const until = handleRestsUntil(changedAt, work.now);
  if (until > 0) throw refuse(ChangeProfile, 'handle-rests', { values: { days: Math.ceil((until - work.now) / 86_400_000) } });
  if (me.role === 'member' && handleIsReserved(handle, await staffNamesAndHandles(work, me.id), brand))
    throw refuse(ChangeProfile, 'handle-reserved');
  const owner = await memberByAnyHandle(work, handle);
  if (owner && owner.id !== me.id) throw refuse(ChangeProfile, 'handle-taken');
  if (!owner && ((await isGone(work, handle)) || (await memberWhoLeft(work, { handle })).length > 0))
    throw refuse(ChangeProfile, 'handle-taken');
  for (const one of [me.handle, handle]) {
    await work.db.insert(handles).values({ handle: one, memberId: me.id, at: work.now }).onConflictDoNothing();
    const [other] = await work.db
      .select({ memberId: handles.memberId })
      .from(handles)
      .where(and(eq(handles.handle, one), ne(handles.memberId, me.id)))
      .limit(1);
    // somebody else was quicker by a moment
    if (other) throw refuse(ChangeProfile, 'handle-taken');
  }
};

export const changeProfile = { before, run };
