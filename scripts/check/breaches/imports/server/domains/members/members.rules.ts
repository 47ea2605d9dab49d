import { breach } from './members.events.ts';
export const rules = () => breach;
