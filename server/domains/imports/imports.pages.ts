/** The pages of claiming. */
import { type Static, Type } from 'typebox';
import { fields } from '../../../shared/endpoint.ts';
import { HandleAsked } from '../../../shared/kinds.ts';
import { claimPage } from '../../../web/domains/imports/claim.page.ts';
import { claimLinkPage } from '../../../web/domains/imports/claim-link.page.ts';
import { page } from '../../platform/page.ts';
import { memberByHandle } from '../members/index.ts';
import { getMySelves, selfOfLink, unclaimedSelves } from './selves.queries.ts';

const query = fields({ token: Type.Optional(Type.String({ maxLength: 200 })) });
const params = fields({ handle: HandleAsked });
type Made = Static<typeof query> & Static<typeof params>;
const isToken = /^[A-Za-z0-9_-]{20,100}$/;

export const importPages = (origin: string) => [
  page('/claim', {
    access: 'anyone',
    kept: 'own',
    query,
    load: async (reader, { token }: Static<typeof query>) => {
      const signedIn = reader.actor.kind === 'member';
      const self = token && isToken.test(token) ? await selfOfLink(reader, token) : null;
      const selves = signedIn && !token ? (await getMySelves(reader)).selves : [];
      return { data: { token: self ? (token as string) : null, over: Boolean(token) && !self, self, selves, signedIn }, tags: [] };
    },
    view: claimPage,
  }),
  page('/desk/claim-links/:handle', {
    access: 'administrator',
    kept: 'own',
    params,
    query,
    load: async (reader, { handle, token }: Made) => {
      const [member] = await memberByHandle(reader, { handle });
      const [self] = member ? await unclaimedSelves(reader, [member.id]) : [];
      if (!self) return 'not-found';
      const good = token !== undefined && isToken.test(token) && (await selfOfLink(reader, token))?.handle === handle;
      const path = good ? `/claim?token=${token}` : null;
      return { data: { handle, name: self.name, link: path && `${origin}${path}` }, tags: [] };
    },
    view: claimLinkPage,
  }),
];
