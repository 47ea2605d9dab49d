import { test } from 'vitest';
import { ListContests, ListEntries } from '../../shared/domains/contests.ts';
import { visitor } from '../../server/platform/actor.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { system } from '../../server/platform/actor.ts';
import { OpenContest } from '../../shared/domains/contests.making.ts';
import { ListSpaces } from '../../shared/domains/forum.ts';
import { launchBrowser } from './browser.ts';
import { openTestHouse } from './house.ts';
test('shots', async () => {
  const t = await openTestHouse();
  const browser = await launchBrowser();
  const { contests } = await t.house.ask(ListContests, visitor, {});
  const voting = contests.find((c) => c.phase === 'voting')!;
  const open = contests.find((c) => c.phase === 'entries')!;
  const done = contests.find((c) => c.resultAt !== null)!;
  const entry = (await t.house.ask(ListEntries, visitor, { contestId: voting.id })).entries[0]!;
  const boss = { ...(await t.member('Boss Person', 'boss-person')), role: 'manager' as const };
  await t.house.run(GiveRole, system('test'), { handle: boss.handle, role: 'manager', reason: 'a test' });
  const me = await t.member('Normal Person', 'normal-person');
  const spaceId = (await t.house.ask(ListSpaces, visitor, {})).spaces[0]!.id;
  const at = Date.now();
  const draft = (await t.house.run(OpenContest, boss, { title: 'A draft that contradicts itself', brief: 'x y z', rights: 'r', spaceId, entriesAt: at, votingAt: at - 1, reviewAt: at + 2e8, resultAt: at + 1e8, draft: true })).out.contestId;
  const pages: [string, string, (typeof me | typeof boss)?][] = [
    ['list', '/contests'], ['voting', voting.href], ['open', open.href], ['result', `/contests/${done.id}/result`], ['entry', entry.href],
    ['votingm', voting.href, me], ['enter', `/contests/${open.id}/enter`, me], ['desk', '/desk/contests', boss], ['new', '/desk/contests/new', boss], ['watch', `/desk/contests/${voting.id}`, boss], ['draft', `/desk/contests/${draft}`, boss], ['deskentries', '/desk/entries?show=new', boss],
  ];
  for (const [width, scheme, lang] of [[1280, 'light', 'en'], [390, 'dark', 'zh-Hans']] as const) {
    for (const [name, path, who] of pages) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
      if (who) await t.signIn(context, who);
      const page = await context.newPage();
      page.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()); });
      const answer = await page.goto(`${t.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      await page.waitForTimeout(400);
      if (answer?.status() !== 200) console.log(name, answer?.status(), (await page.textContent('main'))?.slice(0, 300));
      await page.screenshot({ path: `/tmp/cw/${name}-${width}.png`, fullPage: true });
      await context.close();
    }
  }
  await browser.close();
  console.log(t.errors);
  await t.close();
}, 300_000);
