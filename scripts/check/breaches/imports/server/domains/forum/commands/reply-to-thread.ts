import { reader } from '../../../platform/reader.ts';
export const replyToThread = reader;
