// expect: TS2345 is not assignable to parameter of type
/** A command lists its events, or says in a sentence why none concerns a record. */
import { contracts, fields } from '../../../../shared/endpoint.ts';

export const Mute = contracts('forum').command('Mute', 'POST /api/mute', { access: 'member', summary: 'Tells nothing.', returns: fields({}) });
