// breach: web-never-imports-server
import type { reader } from '../../server/platform/reader.ts';
export const breach = '' as unknown as typeof reader;
