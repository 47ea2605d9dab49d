import { testing } from '../../server/testing.ts';
import { build } from '../../scripts/build.ts';
export const e2e = [testing, build];
