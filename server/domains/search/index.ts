/** Search: finding what was said, by people and by search engines. It owns no talk: that is the forum's. */
import type { Domain } from '../../platform/domain.ts';
import { robots } from './robots.ts';

export const search: Domain = {
  name: 'search',
  documents: [robots],
};
