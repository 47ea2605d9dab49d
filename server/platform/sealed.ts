/** What waits in the outbox and opens doors (links to set a password, codes) is sealed: whoever reads the database, its log or a backup reads nothing of it. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

type Sealed = { sealed: string };
const isSealed = (payload: unknown): payload is Sealed => typeof (payload as Sealed | null)?.sealed === 'string';

const [nonceBytes, tagBytes] = [12, 16];

/** By AES-256-GCM under a key of its own, made of the house's secret, which lies beside the database and not in it. */
export const sealer = (secret: string) => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'what waits in the outbox', 32));
  return {
    seal(payload: unknown): Sealed {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const words = Buffer.concat([cipher.update(JSON.stringify(payload), 'utf8'), cipher.final()]);
      return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), words]).toString('base64url') };
    },
    /** What is not sealed is given as it is. @throws when it was sealed under another secret */
    open(payload: unknown): unknown {
      if (!isSealed(payload)) return payload;
      const bytes = Buffer.from(payload.sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8'));
      } catch {
        throw new Error('sealed under another secret than this house has (FOLKMOOT_SECRET, or the file `secret` in the data folder)');
      }
    },
  };
};

/** Counts and compares what is somebody's number or address: a plain hash of a phone number is found by trying all numbers. */
export const masker = (secret: string): ((text: string) => string) => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'what is counted of whom', 32));
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
};
