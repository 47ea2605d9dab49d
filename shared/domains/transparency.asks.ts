/** Asking about an aspect: its thread, and the voices that make an answer due. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Id } from '../kinds.ts';
import { AspectKey } from './transparency.ts';

const { command } = contracts('transparency');

export const AskToOpen = command('AskToOpen', 'POST /api/transparency/aspects/:aspect/asks', {
  access: 'member',
  summary:
    'Asks for a closed aspect to be opened: a ballot in its box, opened by whoever asks first. Enough of them oblige the brand to answer.',
  params: fields({ aspect: AspectKey }),
  returns: fields({ boxId: Id, receipt: Type.String() }),
  refuses: {
    'aspect-missing': { status: 404 },
    'aspect-open-already': { status: 409 },
    'aspect-stays-closed': { status: 409 },
  },
  repeatable: true,
  confirmedOnly: true,
  quiet: 'the ballot that it casts is the act: CastBallot tells of it',
});

export const StartAspectThread = command('StartAspectThread', 'POST /api/transparency/aspects/:aspect/thread', {
  access: 'member',
  summary: 'Opens the thread of an aspect with the first question or doubt about it; where it is open already, they are said there.',
  params: fields({ aspect: AspectKey }),
  body: fields({ body: Type.String({ minLength: 1, maxLength: 32_000 }) }),
  returns: fields({ threadId: Id }),
  refuses: { 'aspect-missing': { status: 404 } },
  repeatable: true,
  quiet: 'the thread that it starts is the act: ThreadStarted tells of it',
});
