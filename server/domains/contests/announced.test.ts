/** The page of a contest that is announced, while nobody can enter yet: it says when that will be, and offers to be told. */
import { expect, test } from 'vitest';
import { GetContest } from '../../../shared/domains/contests.ts';
import { whenText } from '../../../web/kit/when.ts';
import { type Member, visitor } from '../../platform/actor.ts';
import { day } from './contests.fixtures.ts';
import { contestScene } from './scene.fixtures.ts';

const scene = contestScene();

test('it says when entries open and offers to follow, once; when they are open it says what is there', async () => {
  const { t, now, open, other, at } = scene;
  const contestId = await open({ entriesAt: now + day });
  const { href, threadId } = await t.house.ask(GetContest, visitor, { contestId });
  const read = async (as?: Member) => (await t.ask('GET', href, { headers: as ? { cookie: await t.cookie(as, true) } : {} })).body;
  const opens = whenText(now + day, { locale: 'en', zone: t.house.settings.zone });
  for (const as of [undefined, other]) {
    const page = await read(as);
    const [, section = ''] = /<section aria-labelledby="entries">(.*?)<\/section>/s.exec(page) ?? [];
    expect(section.replaceAll(/<[^>]*>/g, '')).toContain(`Entries open ${opens}. Follow, and you are told.`);
    expect(section).toContain(`<members-follow kind="thread" subject-id="${threadId}"`);
    expect(page.match(/<members-follow /g)).toHaveLength(1);
    expect(page).not.toContain('There are no entries.');
  }
  at(now + day);
  await t.house.jobs.drain(now + day);
  const later = await read(other);
  expect(later).toContain('Nobody has entered yet.');
  expect(later).not.toContain('Follow, and you are told.');
  expect(later.match(/<members-follow /g)).toHaveLength(1);
});
