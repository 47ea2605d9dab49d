// breach: nothing-imports-scripts
export { build as breach } from '../scripts/build.ts';
