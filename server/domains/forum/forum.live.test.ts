/** What arrives live: drawn by the server, word for word as the page has it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EditThread } from '../../../shared/domains/forum.acts.ts';
import { EditPost, ReactToPost, ReplyToThread } from '../../../shared/domains/forum.ts';
import type { Member } from '../../platform/actor.ts';
import { newId } from '../../platform/id.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  ben = await someMember(t);
});
afterAll(() => endSound(t));

test('a post, an edit and counts arrive as the page has them, for each language and audience', async () => {
  const staff = await someMember(t, { role: 'moderator' });
  const { threadId, postId } = await someThread(t.house, ann, { title: 'Watched by many' });
  const watchers: { query: string; headers: Record<string, string> }[] = [
    { query: '', headers: {} },
    // by their choice: where the address asks for the language, the links of the page lead on in it
    { query: '', headers: { cookie: 'lang=zh-Hans' } },
    { query: '', headers: { cookie: await t.cookie(ben) } },
    { query: '?lang=zh-Hant', headers: { cookie: await t.cookie(staff) } },
  ];
  type Said = { kind: string; html?: string; postId: string; n?: number; counts?: object };
  const heard = await Promise.all(
    watchers.map(async ({ query, headers }) => {
      const said: Said[] = [];
      const socket = await t.app.injectWS(`/live${query}`, { headers });
      const watching = new Promise<void>((ready) => {
        socket.on('message', (data) => {
          const message = JSON.parse(String(data));
          if (message.kind === 'watching') ready();
          else said.push(message);
        });
      });
      socket.send(JSON.stringify({ watch: [`thread:${threadId}`] }));
      await watching;
      return { said, socket };
    }),
  );
  const { out } = await t.house.run(ReplyToThread, ben, { threadId, body: 'Arrived **live**', replyTo: postId });
  await expect.poll(() => heard.map(({ said }) => said.length)).toEqual([1, 1, 1, 1]);
  await t.house.run(EditPost, ben, { postId: out.postId, body: 'Changed **live**', version: 1 });
  await expect.poll(() => heard.map(({ said }) => said.length)).toEqual([2, 2, 2, 2]);
  for (const [i, { query, headers }] of watchers.entries()) {
    const [post, edit] = (heard[i] as { said: Said[] }).said as [Said, Said];
    expect(post).toMatchObject({ kind: 'post', postId: out.postId, n: 2, by: ben.handle });
    expect(post.html).toContain('Arrived <strong>live</strong>');
    expect(edit).toMatchObject({ kind: 'edit', postId: out.postId, n: 2 });
    const page = await t.ask('GET', `/t/${threadId}/watched-by-many${query}`, { headers });
    const drawn = /<article class="post" id="p2".*?<\/article>/s.exec(page.body)?.[0];
    expect(edit.html, `${i}`).toBe(drawn);
  }
  expect(new Set(heard.map(({ said }) => said[1]?.html)).size).toBe(4);

  await t.house.run(ReactToPost, ann, { postId: out.postId, kind: 'thanks' });
  await expect
    .poll(() => heard.map(({ said }) => said[2]))
    .toEqual(
      heard.map(() => ({
        topic: `thread:${threadId}`,
        kind: 'reactions',
        postId: out.postId,
        counts: { helpful: 0, thanks: 1, same: 0 },
      })),
    );
  for (const { socket } of heard) socket.terminate();
});

test('another title and other tags arrive as the page has them', async () => {
  const { threadId } = await someThread(t.house, ann, { title: 'Watched by one' });
  const socket = await t.app.injectWS('/live?lang=zh-Hans');
  const said: { kind: string; html?: string }[] = [];
  socket.on('message', (data) => said.push(JSON.parse(String(data))));
  socket.send(JSON.stringify({ watch: [`thread:${threadId}`] }));
  await expect.poll(() => said.map(({ kind }) => kind)).toEqual(['watching']);
  await t.house.run(EditThread, ann, { threadId, title: '换了名字', tags: ['名字'], version: 1 });
  await expect.poll(() => said.map(({ kind }) => kind)).toEqual(['watching', 'name']);
  const headers = { cookie: 'lang=zh-Hans' };
  const page = (await t.ask('GET', `/t/${threadId}/${encodeURIComponent('换了名字')}`, { headers })).body;
  const drawn = [/<h1 class="thread-title".*?<\/h1>/s, /<div class="thread-tags">.*?<\/div>/s].map((part) => part.exec(page)?.[0]);
  expect(said[1]?.html).toBe(drawn.join(''));
  expect(drawn.join()).toContain('#名字');
  socket.terminate();
});

test('only a thread that is there can be watched', async () => {
  const socket = await t.app.injectWS('/live');
  const answer = new Promise((said) => socket.once('message', (data) => said(JSON.parse(String(data)))));
  const topic = `thread:${newId()}`;
  socket.send(JSON.stringify({ watch: [topic] }));
  expect(await answer).toEqual({ topic, kind: 'refused' });
  socket.terminate();
});
