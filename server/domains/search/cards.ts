/** The pictures of pages where they are shared: a card for each thread and member, and one of the house, of what a visitor may see. */
import type { Static } from 'typebox';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import { fields } from '../../../shared/endpoint.ts';
import { Handle, Id } from '../../../shared/kinds.ts';
import { document } from '../../platform/document.ts';
import { brandTag } from '../../platform/settings.ts';
import { readableTalk } from '../forum/index.ts';
import { memberByHandle } from '../members/index.ts';

const ofThread = fields({ threadId: Id });
const ofMember = fields({ handle: Handle });

const threadCard = document('/og/t/:threadId.png', {
  type: 'image/png',
  params: ofThread,
  load: async (reader, { threadId }: Static<typeof ofThread>, { card }) => {
    const talk = (await readableTalk(reader, [{ kind: 'thread', id: threadId }])).get(`thread/${threadId}`);
    if (!talk) return 'not-found';
    const { spaces } = await reader.query(ListSpaces, {});
    const over = spaces.find((space) => space.id === talk.spaceId)?.name ?? '';
    const body = await card({ title: talk.title, over, under: talk.author.name });
    return { body, tags: [`talk:${threadId}`, `member:${talk.authorId}`, 'spaces', brandTag] };
  },
});

const memberCard = document('/og/m/:handle.png', {
  type: 'image/png',
  params: ofMember,
  load: async (reader, { handle }: Static<typeof ofMember>, { card }) => {
    const [member] = await memberByHandle(reader, { handle });
    if (!member) return 'not-found';
    return {
      body: await card({ title: member.name, over: '', under: member.line || `@${member.handle}` }),
      tags: [`member:${member.id}`, brandTag],
    };
  },
});

const brandCard = document('/og/brand.png', {
  type: 'image/png',
  load: async (_reader, _input, { card, brand }) => ({
    body: await card({ title: brand.words.tagline || brand.name, over: '', under: '' }),
    tags: [brandTag],
  }),
});

export const cards = [threadCard, memberCard, brandCard];
