import { app } from '../server/app.ts';
export const build = app;
