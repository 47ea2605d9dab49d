import { someMember } from '../members/members.fixtures.ts';
export const someThread = [someMember];
