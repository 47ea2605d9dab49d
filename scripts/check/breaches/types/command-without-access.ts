// expect: TS2345 Property 'access' is missing
/** A command must say who may ask for it. */
import { contracts, fields } from '../../../../shared/endpoint.ts';

export const Careless = contracts('forum').command('Careless', 'POST /api/careless', { summary: 'Has no access.', returns: fields({}), quiet: 'nothing' });
