// expect: TS2345 is not assignable to parameter of type
/** A refusal must stand in the contract of the endpoint that gives it. */
import { refuse } from '../../../../server/platform/refusal.ts';
import { ReplyToThread } from '../../../../shared/domains/forum.ts';

export const unheard = () => refuse(ReplyToThread, 'moon-is-full');
