/** The body of a command that takes a file: multipart/form-data, read under limits, held in memory (10 MB at most) in the room that there is for all. */
import type { FastifyRequest } from 'fastify';
import type { Command } from '../../../shared/endpoint.ts';
import { refuse, refuseGenerally } from '../refusal.ts';
import type { Body, UploadRoom } from './upload-room.ts';

/** Everything beside the file: a sentence or two, or the form around it, whose words may be 32,000 signs of three bytes. */
const limits = { fields: 20, parts: 24, files: 1, fieldSize: 131_072, fieldNameSize: 100, headerPairs: 20 };
const besides = 256 * 1024;

/**
 * @param fields filled as they come, so that a form that is refused half-way still knows where it came from
 * @param keep false: the file is passed over (for who may not send one)
 * @throws Refused `file-too-large` of the contract, `too-large`, `unreadable-body`, and what the room says
 */
export const readUpload = (
  request: FastifyRequest,
  contract: Command,
  fields: Map<string, string>,
  place: { room: UploadRoom; body: Body },
  keep = true,
): Promise<Buffer | undefined> => place.room.read(place.body, () => readParts(request, contract, fields, place, keep));

const readParts = async (
  request: FastifyRequest,
  contract: Command,
  fields: Map<string, string>,
  { room, body }: { room: UploadRoom; body: Body },
  keep: boolean,
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
      // from inside another form, whose own fields have plain names
      if (part.fieldname.replace(/^_/, '') !== upload.field || !keep) {
        part.file.resume();
        if (keep) throw refuseGenerally('invalid-input', { faults: [unknownFile(part.fieldname)] });
        continue;
      }
      // what was given up is read on and thrown away, so that the sender hears the answer
      for await (const chunk of part.file as AsyncIterable<Buffer>) room.keep(body, chunk);
      if (part.file.truncated) throw tooLarge();
      // a file chooser in which nothing was chosen sends an empty file
      if (body.chunks.length > 0) file = Buffer.concat(body.chunks);
      body.chunks = [];
    }
  } catch (error) {
    // the body is broken: it ends too early, or is no multipart at all
    if (error instanceof Error && !('status' in error) && !('statusCode' in error)) throw refuseGenerally('unreadable-body');
    throw error;
  }
  return file;
};

/**
 * The few words that a program sends from anywhere (RFC 8058 asks mail programs for multipart). Its files are passed over.
 * @throws Refused `too-large`, `unreadable-body`
 */
export const readFields = async (request: FastifyRequest): Promise<Record<string, string>> => {
  // no name that somebody sends means anything by itself, such as `__proto__`
  const said: Record<string, string> = Object.create(null);
  try {
    for await (const part of request.parts({ limits: { fields: 5, parts: 8, fileSize: 1, fieldSize: 1000, fieldNameSize: 100 } })) {
      if (part.type === 'field') said[part.fieldname] = String(part.value);
      else part.file.resume();
    }
  } catch (error) {
    if (error instanceof Error && !('status' in error) && !('statusCode' in error)) throw refuseGenerally('unreadable-body');
    throw error;
  }
  return said;
};

const unknownFile = (name: string) => ({ field: name.slice(0, 60), fault: 'unknown-field', values: { name: name.slice(0, 60) } });
