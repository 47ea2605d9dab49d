/** Claiming: by a confirmed address or by a link, once, with the whole record. */

import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReplyToThread } from '../../../../shared/domains/forum.ts';
import { ClaimSelf } from '../../../../shared/domains/imports.ts';
import { UndoUnsubscribe, Unsubscribe } from '../../../../shared/domains/notifications.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, linesOf, someMember } from '../../domains.fixtures.ts';
import { someThread } from '../../forum/forum.fixtures.ts';
import { tokensOf } from '../../notifications/unsubscribe-token.ts';
import { folderOf, fullTopic, someClaimLink, someSelf } from '../imports.fixtures.ts';
import { bringAll, discourseSource } from '../index.ts';

let t: TestHouse;
let me: Member;
beforeEach(async () => {
  t = await testHouse();
  me = await someMember(t, { name: 'Newcomer', handle: 'newcomer' });
}, 60_000);
afterEach(() => endSound(t), 60_000);

/** The confirmed address of the test's members is made from their id. */
const addressOf = async (member: Member): Promise<string> => {
  const { accounts } = t.house.store.t.identity;
  const { members } = t.house.store.t.members;
  const [row] = await t.house.store.read.select({ accountId: members.accountId }).from(members).where(eq(members.id, member.id));
  await t.house.store.loose
    .update(accounts)
    .set({ emailVerified: true })
    .where(eq(accounts.id, row?.accountId ?? ''));
  const [account] = await t.house.store.read
    .select({ email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, row?.accountId ?? ''));
  return account?.email ?? '';
};
const claim = (body: object, as = me) => t.ask('POST', '/api/me/selves', { as, body });

describe('ClaimSelf', () => {
  it('by a link: the words and the whole record are theirs, and the session goes on', async () => {
    const folder = folderOf(join(t.folder, 'topics'), { '41.json': fullTopic() });
    await bringAll(t.house, discourseSource(folder, { now: Date.now() }), { space: 'from-before', progress: () => {} });
    expect((await t.ask('GET', '/m/bo-stone')).body).toContain('nobody has claimed them yet');
    // whoever comes by that name may be the very one
    const bo = { name: 'Bo Stone', email: 'bo@example.com', password: 'a short sentence' };
    expect((await t.ask('POST', '/api/auth/sign-up/email', { body: bo })).statusCode).toBe(200);
    expect((await t.ask('POST', '/api/auth/sign-up/email', { body: { ...bo, email: 'bob@example.com' } })).json().type).toBe('name-taken');
    const administrator = await someMember(t, { role: 'administrator' });
    const made = await t.ask('POST', '/api/members/bo-stone/claim-links', { as: administrator });
    expect(made.statusCode, made.body).toBe(200);
    const { token, path } = made.json();
    expect((await t.ask('GET', path)).body).toContain('/sign-up?next=');
    expect((await t.ask('GET', path, { as: me })).body).toContain('This is me');
    expect((await claim({ token })).json()).toEqual({ handle: 'bo-stone' });
    const record = (await t.ask('GET', '/api/me/record', { as: me })).json();
    expect(record.lines.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['claimed', 'reaction-received', 'reaction-received', 'reaction-received', 'answer-accepted', 'replied', 'joined'],
    ]);
    expect((await t.ask('GET', '/api/me', { as: me })).json()).toMatchObject({ handle: 'bo-stone', role: 'member' });
    // the address of before leads to them
    expect((await t.ask('GET', '/m/newcomer')).headers.location).toBe('/m/bo-stone');
    expect((await t.ask('GET', '/m/bo-stone')).body).not.toContain('nobody has claimed them yet');
    const other = await someMember(t);
    expectRefused(t, await claim({ token }, other), 410, 'imports.refusal.link-over');
    expectRefused(
      t,
      await t.ask('POST', '/api/members/bo-stone/claim-links', { as: administrator }),
      409,
      'imports.refusal.claimed-already',
    );
  });

  it('by the mail address that came with it, when it is confirmed here', async () => {
    const self = await someSelf(t.house, { mail: (await addressOf(me)).toUpperCase() });
    const stranger = await someMember(t);
    expectRefused(t, await claim({ handle: self.handle }, stranger), 403, 'imports.refusal.not-yours');
    expect((await t.ask('GET', '/api/me/selves', { as: stranger })).json()).toEqual({ selves: [] });
    expect((await t.ask('GET', '/api/me/selves', { as: me })).json().selves).toMatchObject([
      { handle: self.handle, from: 'discourse', lines: 1 },
    ]);
    const page = await t.ask('GET', '/claim', { as: me });
    expect(page.body).toContain(`value="${self.handle}"`);
    const form = await t.ask('POST', '/forms/claim-self', { as: me, form: { handle: self.handle, _back: '/claim' } });
    expect([form.statusCode, form.headers.location]).toEqual([303, '/me/record']);
    expect((await linesOf(t.house, self.id)).map(({ kind }) => kind)).toEqual(['joined', 'claimed']);
  });

  it('refuses an address that is not confirmed, somebody who joined here, and who has spoken here', async () => {
    const mail = await addressOf(me);
    const self = await someSelf(t.house, { mail });
    const { accounts } = t.house.store.t.identity;
    await t.house.store.loose.update(accounts).set({ emailVerified: false }).where(eq(accounts.email, mail));
    expectRefused(t, await claim({ handle: self.handle }), 403, 'imports.refusal.not-yours');
    const other = await someMember(t);
    expectRefused(t, await claim({ handle: other.handle }), 403, 'imports.refusal.not-yours');
    const { threadId } = await someThread(t.house, other);
    await t.house.run(ReplyToThread, me, { threadId, body: 'I am here already' });
    expectRefused(t, await claim({ token: await someClaimLink(t.house, self.handle) }), 409, 'imports.refusal.spoke-here');
  });

  it('brings along how they want to be told, their drafts and bookmarks; a mail of before stops those of now', async () => {
    const { postId } = await someThread(t.house, await someMember(t));
    const now = async () => (await t.ask('GET', '/api/me/notice-settings', { as: me })).json();
    const choose = async (body: object) =>
      expect((await t.ask('PUT', '/api/me/notice-settings', { as: me, body: { ...(await now()), ...body } })).statusCode).toBe(200);
    const settings = { noMailAtAll: true, replyHere: false, mentionByMail: false };
    await choose(settings);
    expect((await t.ask('PUT', '/api/me/drafts/new:one', { as: me, body: { title: 'Kept', body: 'for later' } })).statusCode).toBe(200);
    expect((await t.ask('PUT', `/api/me/bookmarks/${postId}`, { as: me })).statusCode).toBe(200);
    const token = tokensOf(t.config.secret).of({ memberId: me.id, kind: null });
    const self = await someSelf(t.house);
    expect((await claim({ token: await someClaimLink(t.house, self.handle) })).statusCode).toBe(200);
    expect(await now()).toMatchObject(settings);
    expect((await t.ask('GET', '/api/me/drafts', { as: me })).json().drafts).toMatchObject([{ title: 'Kept' }]);
    expect((await t.ask('GET', '/api/me/bookmarks', { as: me })).json().bookmarks).toMatchObject([{ postId }]);
    await choose({ noMailAtAll: false });
    await t.house.run(Unsubscribe, visitor, { token, all: true });
    expect(await now()).toMatchObject({ noMailAtAll: true });
    await t.house.run(UndoUnsubscribe, visitor, { token, all: true });
    expect(await now()).toMatchObject({ noMailAtAll: false, replyHere: false });
  });

  it('one of two who claim at one moment has it', async () => {
    const self = await someSelf(t.house);
    const token = await someClaimLink(t.house, self.handle);
    const other = await someMember(t);
    const answers = await Promise.all([claim({ token }), claim({ token }, other)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, expect.any(Number)]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  it('of two selves that one person claims at one moment one is theirs, and the other keeps its link', async () => {
    const selves = [await someSelf(t.house), await someSelf(t.house)];
    const tokens = await Promise.all(selves.map(({ handle }) => someClaimLink(t.house, handle)));
    // both were let in as who they were before: so it is where two requests come at once
    const tried = await Promise.allSettled(tokens.map((token) => t.house.run(ClaimSelf, me, { token })));
    const second = tried.findIndex(({ status }) => status === 'rejected');
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tried[second]).toMatchObject({ reason: { type: 'you-moved-on' } });
    expect((await claim({ token: tokens[second] }, await someMember(t))).json()).toEqual({ handle: selves[second]?.handle });
  });

  it('a link is over after a week, and when another one is made', async () => {
    const self = await someSelf(t.house);
    const first = await someClaimLink(t.house, self.handle);
    const second = await someClaimLink(t.house, self.handle);
    expectRefused(t, await claim({ token: first }), 410, 'imports.refusal.link-over');
    const began = t.house.clock();
    t.house.clock = () => began + 8 * 86_400_000;
    const late = await someMember(t);
    expectRefused(t, await claim({ token: second }, late), 410, 'imports.refusal.link-over');
    t.house.clock = Date.now;
  });
});
