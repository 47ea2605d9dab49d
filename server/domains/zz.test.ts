import { expect, test } from 'vitest';
import { system } from '../platform/actor.ts';
import { publishPolicy } from '../platform/policies.ts';
import { testHouse } from '../testing.ts';
import { JoinCommunity, GiveRole } from '../../shared/domains/members.ts';
import { MakeSpace, ReplyToThread } from '../../shared/domains/forum.ts';
import { checkStanding } from './loyalty/index.ts';
import { someThread } from './forum/forum.fixtures.ts';
test('x', async () => {
  const t = await testHouse();
  const [ann, ben] = [await t.member(), await t.member()];
  const x = await someThread(t.house, ann);
  for (let i = 0; i < 5; i++) {
  const y = await someThread(t.house, ann);
  const both = await Promise.all(['helpful','thanks','same'].map((k) => t.ask('PUT', `/api/posts/${y.postId}/reactions/${k}`, {as: ben})));
  const back = await Promise.all(['helpful','thanks','same'].map((k) => t.ask('DELETE', `/api/posts/${y.postId}/reactions/${k}`, {as: ben})));
  console.log('react', both.map((r) => r.statusCode), back.map((r) => r.statusCode), (await t.house.store.read.select().from(t.house.store.t.members.activities)).filter(a=>a.subjectId===y.postId).map(a => a.kind+a.takesBack+' '+a.takenBackBy));
  }
  const joins = await Promise.allSettled([1,2,3,4].map(() => t.house.run(JoinCommunity, system('x'), {name: 'Zed Zoo'})));
  console.log('join', joins.map((j) => j.status === 'fulfilled' ? j.value.out.handle : String(j.reason).slice(0,100)));
  const l3 = (s: string) => ({en: s, 'zh-Hans': s, 'zh-Hant': s});
  const mk = await Promise.allSettled([1,2,3].map((n) => t.house.run(MakeSpace, system('x'), {slug: 'same', names: l3('n'+n), about: l3('')})));
  console.log('space', mk.map((j) => j.status === 'fulfilled' ? j.value.out.spaceId : String(j.reason).slice(0,100)));
  const a = await t.member({role: 'administrator'}), b = await t.member({role: 'administrator'});
  const dem = await Promise.allSettled([t.house.run(GiveRole, a, {handle: b.handle, role: 'member', reason: 'x'}), t.house.run(GiveRole, b, {handle: a.handle, role: 'member', reason: 'x'})]);
  console.log('demote', dem.map((j) => j.status));
  const old = await t.ask('PATCH', `/api/posts/${x.postId}`, {as: ann, body: {body: 'v2', version: 1}});
  const ed = await Promise.all([1,2].map((n) => t.ask('PATCH', `/api/posts/${x.postId}`, {as: ann, body: {body: 'changed '+n, version: 2}})));
  console.log('edit', ed.map((r) => r.body));
  const R = { line: 'replied', growth: 3, balance: 2, perDay: 20, perDayWithOne: null };
  await Promise.all([t.house.system('r', (w) => publishPolicy(w, {kind: 'earning', key: 'replied', value: R, reason: 'r'})), ...[1,2,3,4,5].map((n) => t.house.run(ReplyToThread, ben, {threadId: x.threadId, body: 'r'+n}))]);
  console.log('policy', JSON.stringify(await checkStanding({...t.house.store, db: t.house.store.read, policies: t.house.policies, zone: t.config.zone, now: t.house.clock()})));
  await t.close();
});
