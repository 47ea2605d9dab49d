import { command } from '../endpoint.ts';
export const ReplyToThread = command;
