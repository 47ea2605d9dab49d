/** Small topics as Discourse writes them, for tests. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MakeClaimLink } from '../../../shared/domains/imports.ts';
import { importer, system } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';
import type { Work } from '../../platform/work.ts';
import { bringPersons } from './bring-persons.ts';

type Fields = Record<string, unknown>;

export const somePost = (n: number, id: number, more: Fields = {}): Fields => ({
  id,
  name: 'Ann Weaver',
  username: 'ann',
  created_at: `2019-03-0${Math.min(9, n)}T10:00:00.000Z`,
  updated_at: `2019-03-0${Math.min(9, n)}T10:00:00.000Z`,
  cooked: `<p>Words number ${n}</p>`,
  post_number: n,
  post_type: 1,
  reply_to_post_number: null,
  version: 1,
  actions_summary: [],
  hidden: false,
  deleted_at: null,
  user_deleted: false,
  accepted_answer: false,
  ...more,
});

export const someTopic = (id: number, posts: Fields[], more: Fields = {}): Fields => ({
  id,
  title: `How to wax a bag, part ${id}`,
  archetype: 'regular',
  closed: false,
  archived: false,
  visible: true,
  category_id: 7,
  highest_post_number: Math.max(...posts.map((post) => Number(post.post_number))),
  post_stream: { posts, stream: posts.map((post) => post.id) },
  ...more,
});

/** Writes each as JSON (or a text as it is) under its name. @returns the folder */
export const folderOf = (folder: string, files: Record<string, unknown>): string => {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
};

/** A question with everything that a topic can have: gaps, likes, two accepted answers, a hidden, a deleted and a system post, an edit. */
export const fullTopic = (id = 41, from = 400): Fields =>
  someTopic(
    id,
    [
      somePost(1, from + 1, { cooked: '<p>Which wax?</p>' }),
      somePost(2, from + 2, {
        username: 'Bo.Stone',
        name: '',
        cooked: '<p>Beeswax, <a class="mention" href="/u/ann">@ann</a>.</p>',
        actions_summary: [{ id: 2, count: 3 }],
        accepted_answer: true,
      }),
      somePost(4, from + 4, {
        username: 'cy',
        name: 'Cy',
        reply_to_post_number: 2,
        accepted_answer: true,
        version: 3,
        updated_at: '2019-03-05T10:00:00.000Z',
      }),
      somePost(5, from + 5, {
        username: 'cy',
        name: 'Cy',
        hidden: true,
        cooked: '<p>buy cheap wax</p>',
        actions_summary: [{ id: 2, count: 1 }],
      }),
      somePost(6, from + 6, { username: 'cy', name: 'Cy', deleted_at: '2019-03-08T10:00:00.000Z' }),
      somePost(7, from + 7, { username: 'system', name: 'system', post_type: 3, action_code: 'closed.enabled', cooked: '' }),
    ],
    {
      title: 'Which wax is best?',
      closed: true,
      highest_post_number: 9,
      accepted_answer: { post_number: 4 },
      tags: ['Wax', { name: 'care' }],
    },
  );

let selves = 0;
/** Somebody who was brought from elsewhere, and nobody has claimed. */
export const someSelf = async (house: House, person: { called?: string; mail?: string } = {}): Promise<{ id: string; handle: string }> => {
  const name = person.called ?? `Self ${['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Oak', 'Rowan', 'Yew'][selves % 8]}`;
  const key = `self-${++selves}`;
  const source = 'discourse';
  const work = <T>(run: (work: Work) => Promise<T>) => house.system('import', run, house.clock(), importer(source));
  const bringing = { source, work, reading: { db: house.store.read, t: house.store.t }, houses: { brand: '', staff: [] } };
  const { byKey } = await bringPersons(bringing, [{ key, called: [name, key], at: Date.UTC(2019, 2, 1), mail: person.mail }]);
  const brought = byKey.get(key);
  if (!brought) throw new Error('a self that was not brought');
  return brought;
};
/** The token of a link with which this self can be claimed. */
export const someClaimLink = async (house: House, handle: string): Promise<string> =>
  (await house.run(MakeClaimLink, system('fixture'), { handle })).out.token;
