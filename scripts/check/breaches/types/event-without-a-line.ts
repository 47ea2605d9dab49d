// expect: TS2322 Source has 0 element(s) but target requires 1
/** A member event must write at least one line into a record. */
import { memberEvent } from '../../../../server/platform/event.ts';

export const Silent = memberEvent<{ memberId: string }>('Silent', { lines: () => [] });
