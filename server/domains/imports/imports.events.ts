/** What imports tells the house. */
import { memberEvent } from '../../platform/event.ts';

/** `byId`: the administrator whose link it was; null: by a mail address. */
export type SelfClaimed = { memberId: string; byId: string | null; at: number };
export const SelfClaimed = memberEvent<SelfClaimed>('SelfClaimed', {
  lines: (p) => [
    { member: p.memberId, kind: 'claimed', subject: { kind: 'member', id: p.memberId }, counterpart: p.byId ?? undefined, at: p.at },
  ],
});
