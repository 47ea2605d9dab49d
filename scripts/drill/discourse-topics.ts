/**
 * Makes topics as Discourse serves them, for trying the import at the size of a real forum:
 * `node scripts/node24.mjs scripts/drill/discourse-topics.ts FOLDER [--topics 5000] [--posts 37000] [--seed 1]`. The same seed, the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    topics: { type: 'string', default: '5000' },
    posts: { type: 'string', default: '37000' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder) throw new Error('name a folder to write the topics into');
const [topics, posts] = [Number(values.topics), Number(values.posts)];

/** Mulberry32: small, and the same everywhere. */
let state = Number(values.seed) >>> 0;
const chance = (): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
const below = (n: number): number => Math.floor(chance() * n);
const words =
  'the a rack bag wax strap seam needle thread road rain bike wheel kettle leaf cup river mill gate morning evening bench cloth buckle pocket small large old new green heavy light dry wet mend sew ride brew pour carry find lose keep ask answer think know see say'.split(
    ' ',
  );
const sentence = (n: number): string => {
  const text = Array.from({ length: n }, () => words[below(words.length)]).join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
};
// few write much, most write little
const people = Math.max(10, Math.round(posts / 12));
const somebody = (): string => `person${String(Math.floor(people * chance() ** 3)).padStart(5, '0')}`;

const cooked = (n: number): string => {
  const kind = chance();
  const paragraph = `<p>${sentence(12 + below(60))} <em>${sentence(3)}</em> <a href="https://example.org/${below(9999)}" rel="nofollow">${sentence(2)}</a></p>`;
  if (kind < 0.15)
    return `${paragraph}\n<pre><code class="lang-cpp">int x = ${n};\nif (x &lt; 3) { return "${sentence(3)}"; }\n</code></pre>`;
  if (kind < 0.3 && n > 1)
    return `<aside class="quote no-group" data-username="${somebody()}" data-post="${n - 1}"><div class="title"><div class="quote-controls"></div>Somebody:</div><blockquote><p>${sentence(14)}</p></blockquote></aside>\n${paragraph}`;
  if (kind < 0.4)
    return `${paragraph}<ul>\n<li>${sentence(5)}</li>\n<li>${sentence(7)}</li>\n</ul>\n<p><a class="mention" href="/u/x">@${somebody()}</a> ${sentence(8)}</p>`;
  if (kind < 0.5) return `<p>这个包我用了两年，缝线还好，就是扣子有点松。${below(99)} 块钱换一个，值。</p>${paragraph}`;
  return `${paragraph}\n<p>${sentence(10 + below(40))}</p>`;
};

mkdirSync(folder, { recursive: true });
const began = Date.UTC(2016, 0, 4);
const span = Date.UTC(2025, 11, 20) - began;
let written = 0;
for (let t = 1; t <= topics; t++) {
  const left = posts - written;
  const rest = topics - t + 1;
  // as many as are left for each on average, with long and short ones
  const count = t === topics ? left : Math.max(1, Math.min(left - rest + 1, Math.round((left / rest) * 2 * chance() ** 1.5 * 1.25)));
  const asker = somebody();
  let at = began + Math.floor((span * t) / topics);
  const solved = chance() < 0.15 && count > 1 ? 2 + below(count - 1) : 0;
  const stream = Array.from({ length: count }, (_, i) => {
    const n = i + 1;
    at += n === 1 ? 0 : 60_000 + below(90_000_000);
    written++;
    return {
      id: written,
      name: null,
      username: n === 1 ? asker : somebody(),
      created_at: new Date(at).toISOString(),
      updated_at: new Date(at).toISOString(),
      cooked: cooked(n),
      post_number: n,
      post_type: 1,
      reply_to_post_number: n > 2 && chance() < 0.25 ? 1 + below(n - 1) : null,
      version: 1,
      actions_summary: chance() < 0.22 ? [{ id: 2, count: 1 + below(3) }] : [],
      hidden: chance() < 0.004,
      deleted_at: null,
      user_deleted: false,
      accepted_answer: n === solved,
    };
  });
  const topic = {
    post_stream: { posts: stream, stream: stream.map(({ id }) => id) },
    ...{
      id: t,
      title: sentence(4 + below(5)).slice(0, -1),
      posts_count: count,
      created_at: stream[0]?.created_at,
      archetype: 'regular',
      closed: chance() < 0.02,
    },
    ...{ category_id: 1 + below(8), highest_post_number: count, tags: [] },
  };
  writeFileSync(join(folder, `topic-${t}.json`), JSON.stringify(topic));
}
console.log(`${topics} topics with ${written} posts by at most ${people} people in ${folder}`);
