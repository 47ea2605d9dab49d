/** The body of a command that takes a file: multipart/form-data, read under limits, held in memory (10 MB at most, few at a time). */
import type { FastifyRequest } from 'fastify';
import type { Command } from '../../../shared/endpoint.ts';
import { refuse, refuseGenerally } from '../refusal.ts';

/** Everything beside the file: a sentence or two, and what the form's own fields are. */
const limits = { fields: 20, parts: 24, files: 1, fieldSize: 8_192, fieldNameSize: 100, headerPairs: 20 };
const besides = 256 * 1024;

/** At once: eight files in memory are 80 MB; two of one person, so that one can't keep all others waiting. */
const mostAtOnce = 8;
const mostOfOne = 2;

/** How many files are being taken, by all and by each member. One for each server. */
export class UploadSlots {
  readonly #of = new Map<string, number>();
  #all = 0;

  /** @throws Refused `too-busy` (all), `too-many` (this member) */
  async hold<T>(memberId: string, take: () => Promise<T>): Promise<T> {
    const own = this.#of.get(memberId) ?? 0;
    if (own >= mostOfOne) throw refuseGenerally('too-many', { values: { seconds: 5 } });
    if (this.#all >= mostAtOnce) throw refuseGenerally('too-busy');
    this.#of.set(memberId, own + 1);
    this.#all++;
    try {
      return await take();
    } finally {
      this.#all--;
      const left = (this.#of.get(memberId) ?? 1) - 1;
      if (left > 0) this.#of.set(memberId, left);
      else this.#of.delete(memberId);
    }
  }
}

/**
 * @param fields filled as they come, so that a form that is refused half-way still knows where it came from
 * @param keep false: the file is passed over (for who may not send one)
 * @throws Refused `file-too-large` of the contract, `too-large`, `unreadable-body`
 */
export const readUpload = async (
  request: FastifyRequest,
  contract: Command,
  fields: Map<string, string>,
  keep = true,
): Promise<Buffer | undefined> => {
  const { upload } = contract;
  if (!upload) throw refuseGenerally('wrong-media-type');
  const tooLarge = () => refuse(contract, 'file-too-large', { values: { megabytes: Math.floor(upload.maxBytes / 1024 / 1024) } });
  // said at once, instead of after somebody has sent it all
  if (Number(request.headers['content-length'] ?? 0) > upload.maxBytes + besides) throw tooLarge();
  let file: Buffer | undefined;
  try {
    for await (const part of request.parts({ limits: { ...limits, fileSize: keep ? upload.maxBytes : 1 } })) {
      if (part.type === 'field') {
        if (part.fieldnameTruncated || part.valueTruncated) throw refuseGenerally('too-large');
        fields.set(part.fieldname, String(part.value));
        continue;
      }
      if (part.fieldname !== upload.field || !keep) {
        part.file.resume();
        if (keep) throw refuseGenerally('invalid-input', { faults: [unknownFile(part.fieldname)] });
        continue;
      }
      const bytes = await part.toBuffer();
      if (part.file.truncated) throw tooLarge();
      // a file chooser in which nothing was chosen sends an empty file
      if (bytes.length > 0) file = bytes;
    }
  } catch (error) {
    // the body is broken: it ends too early, or is no multipart at all
    if (error instanceof Error && !('status' in error) && !('statusCode' in error)) throw refuseGenerally('unreadable-body');
    throw error;
  }
  return file;
};

const unknownFile = (name: string) => ({ field: name.slice(0, 60), fault: 'unknown-field', values: { name: name.slice(0, 60) } });
