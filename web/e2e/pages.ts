/** Every page of the house, each in the state that is hardest on it: what the tests of looks, HTML and access walk through. */
import type { Page } from 'playwright-core';
import { castIn, closeNow, pollIn, someBox } from '../../server/domains/ballots/ballots.fixtures.ts';
import { givePassword, sessionFor, someCode, someTicket } from '../../server/domains/identity/identity.fixtures.ts';
import { someClaimLink, someSelf } from '../../server/domains/imports/imports.fixtures.ts';
import { type Member, system } from '../../server/platform/actor.ts';
import { CastBallot, GetBallotBox } from '../../shared/domains/ballots.ts';
import { EditPost, ListSpaces, ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { AppealDecision, DecideReport, ReportPost } from '../../shared/domains/moderation.ts';
import { contestStops } from './contest-stops.ts';
import type { TestHouse } from './house.ts';

export type Stop = {
  name: string;
  path: string;
  /** Whose page it is; a visitor's where absent. */
  as?: 'member' | 'staff';
  /** What brings it into the state that is meant, after it was opened. */
  act?(page: Page): Promise<void>;
};

/** Sends the form of the page as a browser would that does not look at fields first, and waits for the page that comes. */
const send =
  (typed: Record<string, string>) =>
  async (page: Page): Promise<void> => {
    for (const [field, text] of Object.entries(typed))
      await page.locator(`main [name="${field}"]`).evaluate((element, value) => {
        (element as HTMLInputElement).value = value;
      }, text);
    const form = page.locator('main form.form');
    await form.evaluate((element) => {
      (element as HTMLFormElement).noValidate = true;
    });
    await Promise.all([page.waitForNavigation(), form.locator('button[type=submit]').click()]);
  };

/** Everything that Markdown makes, some of it wider than the column. */
const everything = `# A heading\n\n**Bold**, _slanted_, \`code\`, ~~struck~~, a [link](https://example.org/), @maren.\n
- one\n- two\n  - inside\n\n1. first\n2. second\n\n- [ ] to do\n- [x] done\n\n> Said before.\n>\n> > And before that.\n
\`\`\`ts\nconst line = 'code that is much wider than the column, so that it has to scroll by itself and not the page around it';\n\`\`\`\n
| Bag | Litres | Price | Weight | Colour | Since | Mended | Where it was sewn | By whom | And for whom |
| --- | ---: | :---: | --- | --- | --- | --- | --- | --- | --- |
| Moor | 14 | 120 | 900 g | oak | 2014 | twice | Hebden Bridge, Nutclough Mill | Ruth Ackroyd | Maren Holt of Todmorden |\n
---\n\nhttps://example.org/${'a-very-long-address/'.repeat(8)}\n\n中文也在里面：“引号”和《书名号》。`;

/** An administrator; two posts of the member that staff hid, one of them appealed against; a post that somebody reported. */
const deskAtWork = async ({ house, member: join }: TestHouse, member: Member, threadId: string) => {
  const staff: Member = { ...(await join('Somebody Official-Looking', 'official-looking')), role: 'administrator' };
  await house.run(GiveRole, system('test'), { handle: staff.handle, role: 'administrator', reason: 'a test' });
  const reporter = await join('Wolfgang Reporter', 'wolfgang-reporter');
  const report = async (body: string) => {
    const { out } = await house.run(ReplyToThread, member, { threadId, body });
    await house.run(ReportPost, reporter, {
      postId: out.postId,
      reason: 'personal-data',
      words: `Look ${'far '.repeat(40)}${'x'.repeat(80)}`,
    });
    return out.postId;
  };
  const hide = async (body: string): Promise<string> => {
    const postId = await report(body);
    const { reviews, staffActs } = house.store.t.moderation;
    const review = (await house.store.read.select().from(reviews)).find((row) => row.postId === postId);
    const reason = `A reason ${'with many words '.repeat(12)}`.trim();
    await house.run(DecideReport, staff, { reviewId: review?.id ?? '', version: 1, decision: 'hide', reason });
    return (await house.store.read.select().from(staffActs)).find((row) => row.subjectId === postId)?.id ?? '';
  };
  const decisions = [await hide('The first that was hidden.'), await hide('The second that was hidden.')];
  await house.run(AppealDecision, member, { decisionId: decisions[1] ?? '', words: 'It was nobody’s number but mine. 是我自己的号码。' });
  await report('A post that is reported.');
  const { out } = await house.run(ReplyToThread, reporter, { threadId, body: 'A post of somebody else, which may be reported.' });
  return { staff, decisions, reported: out.postId };
};

/** A poll that is open, with a ballot of this member, and one that is over. Its words are as long as they may be. */
const somePolls = async ({ house }: TestHouse, member: Member, spaceId: string) => {
  const thread = { spaceId, kind: 'discussion' as const, body: 'Vote.', pollOptions: ['One', '布包，可以自己换肩带', 'x'.repeat(120)] };
  const { out } = await house.run(StartThread, member, {
    ...thread,
    title: 'What shall it be?',
    pollQuestion: `Which ${'so '.repeat(40)}?`,
  });
  const box = await house.ask(GetBallotBox, member, { boxId: await pollIn(house, out.threadId) });
  await house.run(CastBallot, member, { boxId: box.id, choices: [box.choices[1]?.id ?? ''] });
  const over = await someBox(house, member, { closesAt: house.clock() + 300 });
  await castIn(house, member, over.boxId, [over.choices[0]]);
  await closeNow(house, over.boxId);
  const bare = await house.run(StartThread, member, {
    spaceId,
    kind: 'idea',
    title: 'Nothing is asked here yet',
    body: 'A poll may follow.',
  });
  return { open: { href: box.subject.href, boxId: box.id, threadId: out.threadId }, over: over.boxId, bare: bare.out.threadId };
};

/** The pages, and the member who sees those that are somebody's own. Their name is 40 letters without a space. */
export const everyPage = async (house: TestHouse): Promise<{ stops: Stop[]; member: { id: string }; staff: { id: string } }> => {
  const member = await house.member('Wolfeschlegelsteinhausenbergerdorffwelch', 'wolfeschlegelsteinhausenberger');
  const [question, long] = [await house.thread('Does the Dusk'), await house.thread('Cape Wrath')];
  const quarrel = await house.thread('Is a bag that needs');
  const { out } = await house.house.run(ReplyToThread, member, { threadId: question.id, body: everything });
  await house.house.run(EditPost, member, { postId: out.postId, body: `${everything}\n\nChanged.`, version: 1 });
  const self = await someSelf(house.house, { called: 'Wolfeschlegelsteinhausenbergerdorffwelcx' });
  await sessionFor(house.house, member.id);
  await givePassword(house.house, member, 'a short sentence');
  const code = await someCode(house.house, '+447700900123');
  let newNumbers = 1000;
  const { staff, decisions, reported } = await deskAtWork(house, member, question.id);
  const { spaces } = await house.house.ask(ListSpaces, member, {});
  const mending = spaces.find(({ slug }) => slug === 'mending')?.id ?? '';
  const polls = await somePolls(house, member, mending);
  const contests = await contestStops(house, member, send);
  const stops: Stop[] = [
    { name: 'home', path: '/' },
    { name: 'home of a member', path: '/', as: 'member' },
    { name: 'home of staff', path: '/', as: 'staff' },
    { name: 'home, questions that wait', path: '/?show=unanswered', as: 'member' },
    { name: 'space', path: '/s/mending' },
    { name: 'thread', path: question.href },
    { name: 'thread of a member', path: question.href, as: 'member' },
    { name: 'long thread, page 2', path: `${long.href}?from=21`, as: 'member' },
    { name: 'thread with a poll', path: polls.open.href },
    { name: 'thread with a poll, one’s own ballot', path: polls.open.href, as: 'member' },
    { name: 'how a poll is counted, while it is open', path: `/ballots/${polls.open.boxId}` },
    { name: 'ballots of a poll that is over', path: `/ballots/${polls.over}` },
    { name: 'receipt', path: `/ballots/${polls.open.boxId}/receipt`, as: 'member' },
    { name: 'a poll, to be started', path: `/t/${polls.bare}/poll`, as: 'member' },
    { name: 'a poll, refused', path: `/t/${polls.bare}/poll`, as: 'member', act: send({ pollOptions: 'one' }) },
    { name: 'a poll, ended by staff', path: `/t/${polls.open.threadId}/poll`, as: 'staff', act: send({ reason: ' ' }) },
    { name: 'drafts', path: '/me/drafts', as: 'member' },
    { name: 'tag', path: '/tags/waxing' },
    { name: 'tag that no thread has', path: '/tags/nothing' },
    { name: 'member', path: '/m/maren' },
    { name: 'member who says little, with a long name', path: '/m/wolfeschlegelsteinhausenberger' },
    { name: 'search', path: '/search' },
    { name: 'search, found', path: '/search?q=bag&solved=' },
    { name: 'search, nothing found', path: '/search?q=nobody+said+this&space=mending&kind=question&author=maren', as: 'member' },
    { name: 'rules', path: '/rules' },
    { name: 'sign in', path: '/sign-in' },
    { name: 'sign up', path: '/sign-up' },
    { name: 'sign up, refused', path: '/sign-up', act: send({ name: 'N', email: 'no address', password: 'short' }) },
    { name: 'by phone', path: '/sign-in/phone' },
    { name: 'join by phone', path: '/sign-in/phone?join=true' },
    { name: 'by phone, refused', path: '/sign-in/phone', act: send({ number: '07700 900123' }) },
    { name: 'code', path: `/sign-in/phone/code?ask=${code.ask}` },
    {
      name: 'code of a new number',
      path: '/sign-in/phone',
      // a code of its own each time: it holds for one way in
      act: async (page) => {
        const fresh = await someCode(house.house, `+4477009${String(++newNumbers).padStart(5, '0')}`);
        await page.goto(`${house.url}/sign-in/phone/code?ask=${fresh.ask}`);
        await send({ code: fresh.code })(page);
      },
    },
    { name: 'code that is over', path: '/sign-in/phone/code?ask=none' },
    { name: 'forgotten password', path: '/forgot' },
    { name: 'forgotten password, asked', path: '/forgot?sent=true' },
    { name: 'new password', path: `/reset?token=${await someTicket(house.house, 'reset', member)}` },
    {
      name: 'new password, refused',
      path: `/reset?token=${await someTicket(house.house, 'reset', member)}`,
      act: send({ password: 'short' }),
    },
    { name: 'claim a self', path: `/claim?token=${await someClaimLink(house.house, self.handle)}`, as: 'member' },
    { name: 'claim a self, a visitor', path: '/claim' },
    { name: 'claim a self, too late', path: '/claim?token=none' },
    { name: 'selves to claim, none', path: '/claim', as: 'member' },
    { name: 'unclaimed member', path: `/m/${self.handle}` },
    { name: 'make a claim link', path: `/desk/claim-links/${self.handle}`, as: 'staff' },
    { name: 'confirm an address', path: `/confirm?token=${await someTicket(house.house, 'confirm', member)}` },
    { name: 'confirm an address, too late', path: '/confirm?token=none' },
    { name: 'take a change of address back', path: `/take-back?token=${await someTicket(house.house, 'back', member)}` },
    { name: 'take a change of address back, too late', path: '/take-back?token=none' },
    { name: 'new password, the address taken back', path: `/reset?back=true&token=${await someTicket(house.house, 'reset', member)}` },
    { name: 'settings of signing in', path: '/me/settings/sign-in?told=sent', as: 'member' },
    { name: 'tags', path: '/tags' },
    { name: 'new thread', path: '/new', as: 'member' },
    { name: 'new thread, refused', path: '/new', as: 'member', act: send({ title: 'x', body: '' }) },
    { name: 'edit', path: `/p/${out.postId}/edit`, as: 'member' },
    { name: 'edit, changed meanwhile', path: `/p/${out.postId}/edit`, as: 'member', act: send({ version: '1', body: 'Mine.' }) },
    { name: 'delete', path: `/p/${out.postId}/delete`, as: 'member' },
    { name: 'history', path: `/p/${out.postId}/history` },
    { name: 'spaces', path: '/spaces', as: 'member' },
    { name: 'space of friends', path: '/s/the-back-room', as: 'staff' },
    { name: 'thread that is locked, with tombstones', path: quarrel.href },
    {
      name: 'thread of staff, a reason refused',
      path: quarrel.href,
      as: 'staff',
      act: async (page) => {
        const menu = page.locator('.thread-more');
        await menu.locator('summary').click();
        await menu.locator('textarea').first().fill(' ');
        await Promise.all([page.waitForNavigation(), menu.locator('button[type=submit]').first().click()]);
      },
    },
    {
      name: 'thread of staff, the menu of a post',
      path: quarrel.href,
      as: 'staff',
      act: (page) => page.locator('.post-more > summary').nth(1).click(),
    },
    { name: 'record', path: '/me/record', as: 'member' },
    { name: 'standing', path: '/me/standing', as: 'member' },
    { name: 'follows', path: '/me/follows', as: 'member' },
    { name: 'follows of a kind with none', path: '/me/follows?kind=tag', as: 'member' },
    { name: 'settings', path: '/me/settings', as: 'member' },
    { name: 'settings, picture', path: '/me/settings/picture', as: 'member' },
    { name: 'settings, consents', path: '/me/settings/consents', as: 'member' },
    { name: 'leave', path: '/me/settings/leave', as: 'member' },
    { name: 'leave, another handle', path: '/me/settings/leave', as: 'member', act: send({ handle: 'nobody' }) },
    { name: 'leave, staff', path: '/me/settings/leave', as: 'staff' },
    { name: 'bookmarks, none', path: '/me/bookmarks', as: 'member' },
    { name: 'unread, none', path: '/me/unread', as: 'member' },
    { name: 'how one is told', path: '/me/settings/notices', as: 'member' },
    { name: 'notices', path: '/me/notices', as: 'member' },
    { name: 'notices of a kind with none', path: '/me/notices?show=staff', as: 'member' },
    { name: 'report', path: `/p/${reported}/report`, as: 'member' },
    { name: 'report, refused', path: `/p/${reported}/report`, as: 'member', act: send({ words: 'x'.repeat(2001) }) },
    { name: 'report of a visitor', path: `/p/${reported}/report` },
    { name: 'report, taken', path: `/p/${reported}/report?done=1`, as: 'member' },
    { name: 'decision', path: `/decisions/${decisions[0]}`, as: 'member' },
    { name: 'decision with an appeal', path: `/decisions/${decisions[1]}`, as: 'member' },
    { name: 'staff log', path: '/rules/log' },
    { name: 'changes of rules', path: '/rules/changes' },
    { name: 'aspect that is owed', path: '/rules/aspects/ingredients' },
    { name: 'aspect that is closed', path: '/rules/aspects/who-voted', as: 'member' },
    {
      name: 'aspect that is asked for',
      path: '/rules/aspects/coming',
      as: 'member',
      // the first time; after that the box is there
      act: async (page) => {
        const button = page.locator('form[action="/forms/ask-to-open"] button');
        if ((await button.count()) > 0) await Promise.all([page.waitForNavigation(), button.click()]);
      },
    },
    { name: 'earning rule', path: '/rules/earning/replied', as: 'staff' },
    { name: 'tiers', path: '/rules/tiers' },
    { name: 'limit', path: '/rules/limits/threads' },
    { name: 'rules that can be changed', path: '/desk/rules', as: 'staff' },
    { name: 'change of an aspect', path: '/desk/rules/aspects/ingredients', as: 'staff' },
    {
      name: 'change of a rule, looked at first',
      path: '/desk/rules/earning/replied?growth=3&balance=2&perDay=20&reason=Answers+help&look=1',
      as: 'staff',
    },
    { name: 'change of tiers, refused', path: '/desk/rules/tiers?friend=500&maker=400&keeper=2000&reason=No&look=1', as: 'staff' },
    { name: 'desk', path: '/desk', as: 'staff' },
    { name: 'desk, questions', path: '/desk/questions', as: 'staff' },
    { name: 'desk, reports', path: '/desk/reports', as: 'staff' },
    { name: 'desk, decided reports', path: '/desk/reports?show=decided', as: 'staff' },
    { name: 'desk, appeals', path: '/desk/appeals', as: 'staff' },
    { name: 'desk, log', path: '/desk/log', as: 'staff' },
    { name: 'desk, suspending somebody', path: '/desk/suspensions/maren', as: 'staff' },
    { name: 'desk, spaces', path: '/desk/spaces', as: 'staff' },
    { name: 'desk, a new space, refused', path: '/desk/spaces/new', as: 'staff', act: send({ slug: 'No Address' }) },
    { name: 'desk, a space', path: `/desk/spaces/${mending}`, as: 'staff' },
    { name: 'desk, roles', path: '/desk/roles?q=ma', as: 'staff' },
    { name: 'desk, a role', path: '/desk/roles/maren', as: 'staff' },
    { name: 'brand', path: '/desk/brand', as: 'staff' },
    { name: 'offline', path: '/offline' },
    ...contests,
    { name: 'not found', path: '/nothing/here' },
    {
      name: 'not allowed',
      path: '/',
      as: 'member',
      act: async (page) => {
        const [answer] = await Promise.all([
          page.waitForNavigation(),
          page.evaluate(() => {
            const form = document.createElement('form');
            Object.assign(form, { method: 'post', action: '/forms/make-space' });
            document.body.append(form);
            form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: '_back', value: '/nowhere' }));
            form.submit();
          }),
        ]);
        if (answer?.status() !== 403) throw new Error(`expected a refusal, got ${answer?.status()}`);
      },
    },
  ];
  return { stops, member, staff };
};
