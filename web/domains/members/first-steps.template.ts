/** What fits somebody new, in this order, and where each leads: right after joining, and on home until it is done. */
import type { FirstStep } from '../../../shared/domains/members.lists.ts';

export const firstSteps: readonly { name: FirstStep; href: string }[] = [
  { name: 'line', href: '/me/settings#profile' },
  { name: 'space', href: '/spaces' },
  { name: 'hello', href: '/new?begin=hello' },
];
