export const membersTables = 'members';
