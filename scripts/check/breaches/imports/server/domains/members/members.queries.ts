// breach: every-import-is-found
import { nowhere } from './nowhere.ts';
export const breach = nowhere;
