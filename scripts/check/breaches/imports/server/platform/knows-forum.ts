// breach: platform-knows-no-domain
import { forum } from '../domains/forum/index.ts';
export const breach = forum;
