// breach: web-takes-contracts-as-types
import { ReplyToThread } from '../../../shared/domains/forum.ts';
export const breach = ReplyToThread;
