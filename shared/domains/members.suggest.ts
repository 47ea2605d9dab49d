/** Whom one may mean while a name is being typed. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face } from '../kinds.ts';

const { query } = contracts('members');

export const SuggestMembers = query('SuggestMembers', 'GET /api/members', {
  access: 'member',
  summary: 'Up to eight members whose handle or name begins with `start`.',
  query: fields({ start: Type.String({ minLength: 1, maxLength: 30 }) }),
  returns: fields({ members: Type.Array(fields({ handle: Face.properties.handle, name: Face.properties.name })) }),
  perMinute: 120,
});
