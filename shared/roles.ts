/** Who somebody is to the house, each with what the ones before may. Apart from the contracts: pages need the list, and no schemas. */
export const roles = ['member', 'moderator', 'manager', 'administrator'] as const;
export type Role = (typeof roles)[number];
