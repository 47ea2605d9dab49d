// breach: no-cycles
import { rules } from './members.rules.ts';
export const breach = () => rules;
