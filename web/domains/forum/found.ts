/** What search engines are told of talk, in the words of schema.org. Only what the page shows to everybody. */
import type { PostView, ThreadView } from '../../../shared/domains/forum.ts';
import type { Person } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** Of the opening so much, and of each answer: the page itself has the rest, and would carry all of it twice. */
const ofOpening = 500;
const ofReply = 160;
/** So many comments; of a question all answers. A search engine reads the others from the page, and made for each they were a seventh of its making. */
const mostComments = 5;
const references: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plainWords = (html: string, longest: number): string =>
  html
    .slice(0, longest * 4)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/<[^<>]*$/, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => references[name] as string)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
/** Of the posts that were told of last: a page is made anew for one of them, the others are as they were. */
const told = new Map<string, string>();
const mostTold = 200;
const wordsOf = (html: string, longest: number): string => {
  const key = `${longest} ${html}`;
  let words = told.get(key);
  if (words === undefined) {
    words = plainWords(html, longest);
    if (told.size >= mostTold) told.clear();
    told.set(key, words);
  }
  return words;
};

const moment = (at: number): string => new Date(at).toISOString();
const personOf = (person: Person, origin: string) => ({ '@type': 'Person', name: person.name, url: `${origin}/m/${person.handle}` });

/** The way here: home, then each of these. */
export const breadcrumb = (steps: { name: string; path: string }[], origin: string): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: origin + path })),
});

const pageOf = (n: number, thread: ThreadView, perPage: number): string => {
  const from = Math.floor((n - 1) / perPage) * perPage + 1;
  return `${thread.href}${from > 1 ? `?from=${from}` : ''}#p${n}`;
};

const said = (post: PostView, thread: ThreadView, origin: string, perPage: number) => ({
  text: wordsOf(post.html, ofReply),
  url: origin + pageOf(post.n, thread, perPage),
  datePublished: moment(post.at),
  ...(post.editedAt === null ? {} : { dateModified: moment(post.editedAt) }),
  author: personOf(post.author, origin),
});
const helpful = (post: PostView) => ({
  '@type': 'InteractionCounter',
  interactionType: 'https://schema.org/LikeAction',
  userInteractionCount: post.reactions.helpful + post.reactions.thanks + post.reactions.same,
});

/** A question with its answers, anything else as talk with its comments; and the way to it. */
export const threadFound =
  (thread: ThreadView, { say }: PageContext, perPage: number) =>
  (origin: string) => {
    const shown = [...thread.lifted, ...thread.posts].filter((post) => post.state === 'shown');
    const opening = shown.find((post) => post.n === 1);
    const replies = shown.filter((post) => post.n > 1);
    const about = {
      url: origin + thread.href,
      datePublished: moment(thread.at),
      author: personOf(thread.author, origin),
      text: opening ? wordsOf(opening.html, ofOpening) : thread.excerpt,
    };
    const way = breadcrumb(
      [
        { name: say('platform.home'), path: '/' },
        { name: thread.space.name, path: `/s/${thread.space.slug}` },
        { name: thread.title, path: thread.href },
      ],
      origin,
    );
    if (thread.kind !== 'question')
      return {
        '@graph': [
          {
            '@type': 'DiscussionForumPosting',
            headline: thread.title,
            ...about,
            dateModified: moment(thread.lastAt),
            commentCount: thread.replies,
            interactionStatistic: [
              ...(opening ? [helpful(opening)] : []),
              { '@type': 'InteractionCounter', interactionType: 'https://schema.org/CommentAction', userInteractionCount: thread.replies },
            ],
            comment: replies.slice(0, mostComments).map((post) => ({
              '@type': 'Comment',
              ...said(post, thread, origin, perPage),
              interactionStatistic: helpful(post),
            })),
          },
          way,
        ],
      };
    const answer = (post: PostView) => ({ '@type': 'Answer', ...said(post, thread, origin, perPage), upvoteCount: post.reactions.helpful });
    const accepted = replies.find((post) => post.accepted);
    const suggested = replies.filter((post) => post !== accepted);
    return {
      '@graph': [
        {
          '@type': 'QAPage',
          mainEntity: {
            '@type': 'Question',
            name: thread.title,
            ...about,
            answerCount: thread.replies,
            upvoteCount: opening?.reactions.same ?? 0,
            ...(accepted ? { acceptedAnswer: answer(accepted) } : {}),
            ...(suggested.length > 0 ? { suggestedAnswer: suggested.map(answer) } : {}),
          },
        },
        way,
      ],
    };
  };

/** The house itself, with the way to search it. */
export const houseFound =
  ({ brand, locale }: PageContext) =>
  (origin: string) => ({
    '@type': 'WebSite',
    name: brand.name,
    description: brand.words.lead,
    url: `${origin}/`,
    inLanguage: locale,
    publisher: { '@type': 'Organization', name: brand.name, url: `${origin}/`, logo: origin + brand.mark },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });
