/**
 * Search: finding what was said, by people and by search engines. It owns no talk: what it shows is read from the forum when it is
 * shown, under the reader's rights.
 */
import { FindAlike, Search } from '../../../shared/domains/search.ts';
import { answerQuery, type Domain } from '../../platform/domain.ts';
import { knows } from '../../platform/question.ts';
import { alikeThreads } from '../forum/index.ts';
import { alikeTo, findAlike } from './alike.ts';
import { broughtListener } from './brought.ts';
import { cards } from './cards.ts';
import { houseFeed, spaceFeed } from './feeds.ts';
import { indexJob, searchListeners } from './index-talk.ts';
import { keepIndex, reindexJob } from './reindex.ts';
import { robots } from './robots.ts';
import { searchPages } from './search.pages.ts';
import { searchTalk } from './search.queries.ts';
import { sitemapIndex, sitemapPart } from './sitemap.ts';

export const search: Domain = {
  name: 'search',
  answers: [answerQuery(Search, searchTalk), answerQuery(FindAlike, findAlike)],
  knows: [knows(alikeThreads, alikeTo)],
  pages: searchPages,
  documents: [robots, sitemapIndex, sitemapPart, houseFeed, spaceFeed, ...cards],
  listeners: [...searchListeners, broughtListener],
  jobs: [indexJob, reindexJob],
  recurring: [keepIndex],
};

export { indexBrought, leftToIndex } from './brought.ts';
export { endOfNewWords, putNewWords, rebuildWords } from './many-words.ts';
export { checkIndex, keepVersion, reindexNow } from './reindex.ts';
