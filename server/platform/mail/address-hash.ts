/** Addresses are counted and compared as hashes: what is kept about mails for days names nobody. */
import { createHash } from 'node:crypto';

export const addressHash = (address: string): string => createHash('sha256').update(address.toLowerCase()).digest('base64url');
