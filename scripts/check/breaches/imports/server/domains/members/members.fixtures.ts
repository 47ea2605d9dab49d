export const someMember = 'member';
