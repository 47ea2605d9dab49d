/** Pure decisions about people, each number with its reason. */
import { handleRestDays } from '../../../shared/domains/members.lists.ts';
import { nameProblem } from '../../platform/text/name-form.ts';

/** Long enough that nobody plays with addresses that others have written down, short enough to mend a slip of last month. */
export const handleRestMs = handleRestDays * 86_400_000;

/** What stands in an address and behind an @: every sign of it can be typed anywhere, and none looks like another's. */
export const isHandle = (text: string): boolean => /^[a-z0-9][a-z0-9-]{1,29}$/.test(text);

/** Addresses of the house itself, never of a person. */
const reserved = new Set(['admin', 'administrator', 'moderator', 'official', 'support', 'staff', 'folkmoot', 'me', 'null', 'undefined']);

/** May a person have this handle, if it is free? Words of the house, and what could be taken for it or somebody of the staff, are kept back. */
export const handleIsReserved = (handle: string, staff: readonly string[] = [], brand = ''): boolean =>
  reserved.has(handle) || nameProblem(handle, { staff: [...staff], brand }) === 'imitates-staff';

export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(zone);
  } catch {
    return false;
  }
};
