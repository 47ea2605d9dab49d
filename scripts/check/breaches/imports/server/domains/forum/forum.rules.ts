// breach: a-domain-is-entered-by-its-index
import { membersTables } from '../members/members.tables.ts';
export const breach = membersTables;
