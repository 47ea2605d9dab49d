/** Leaving the house: asking for it, how it stands, and changing one's mind while there is time. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, HandleAsked, Moment } from '../kinds.ts';
import { leavingWords } from './members.lists.ts';

const { command, query } = contracts('members');

const WordsSchema = Type.Enum([...leavingWords]);

export const LeaveCommunity = command('LeaveCommunity', 'PUT /api/me/leaving', {
  access: 'member',
  whileSuspended: true,
  summary:
    'Asks to leave: seven days later everything that is kept of one is erased. `words` says whether what one said stays under “Former member”, or is deleted too; `handle` is one’s own, typed to confirm. Asked again, the day stays as it was.',
  body: fields({ words: WordsSchema, handle: HandleAsked }),
  returns: fields({ leavesAt: Moment }),
  refuses: { 'handle-differs': { status: 422, field: 'handle' }, 'is-staff': { status: 403 }, 'leaving-now': { status: 409 } },
  quiet: 'nothing has happened yet, and once it has there is no record to write it into',
});

export const StayInCommunity = command('StayInCommunity', 'DELETE /api/me/leaving', {
  access: 'member',
  whileSuspended: true,
  summary: 'Stays after all: good until the very moment of leaving. Nothing was erased before it.',
  returns: Done,
  refuses: { 'not-leaving': { status: 409 }, 'leaving-now': { status: 409 } },
  quiet: 'what was asked for is not asked for any more; nothing has happened',
});

export const GetMyLeaving = query('GetMyLeaving', 'GET /api/me/leaving', {
  access: 'member',
  summary: 'Whether one has asked to leave: when that will be, and what becomes of one’s words; both null where one stays.',
  returns: fields({ leavesAt: Type.Union([Moment, Type.Null()]), words: Type.Union([WordsSchema, Type.Null()]) }),
});
