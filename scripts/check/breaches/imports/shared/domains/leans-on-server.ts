// breach: shared-imports-nothing-of-ours
import { reader } from '../../server/platform/reader.ts';
export const breach = reader;
