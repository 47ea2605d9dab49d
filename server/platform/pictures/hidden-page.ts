/**
 * Whether a file that is a picture is something else as well: a page, a script, an archive, put behind its end, into its notes or among
 * its pixels. Nothing of it would be kept, since only pixels are; but who sends such a file means harm, or does not know what they send.
 * All bytes are looked at and no format is parsed: what a decoder passes over is where such things hide. Every sign is so long that
 * pixels do not make it by chance (of 10 MB of them about one file in a million), so that the film behind a moving photo, the further
 * pictures behind a phone's first and whatever cameras note are none.
 */

/** What a browser or a server would run, told by words that no camera and no editor writes: XMP is XML, but holds no page. */
const page = /<(?:!doctype\s+html|html|script|iframe|body)[\s>]|<svg[\s>][^<]{0,500}\bxmlns|<\?php\s|%pdf-\d\.\d/i;
/** Rar and 7z by their first bytes. A zip is read from its end: it needs the beginning of a file in it and a list of them. */
const archives = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'];
const zipEntry = 'PK\x03\x04';
const zipEnd = 'PK\x05\x06';
/** The list's end is 22 bytes and a remark of up to 65,535. */
const zipTail = 65_557;

/** A script begins as a picture does and makes a remark of the rest: in a JPEG by the length of its first part, in a GIF by its width. */
const isScript = (words: string): boolean => {
  const opens = words.startsWith('\xff\xd8') ? 4 : words.startsWith('GIF8') ? 6 : -1;
  return opens > 0 && words.startsWith('/*', opens) && /\*\/\s*[=;(]/.test(words);
};

export const hidesPage = (bytes: Uint8Array): boolean => {
  const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (page.test(words) || archives.some((begin) => words.includes(begin)) || isScript(words)) return true;
  return words.slice(-zipTail).includes(zipEnd) && words.includes(zipEntry);
};
