/** What a file says it is, by its first bytes. Its name and the type that came with it are anybody's to choose, and never asked. */

/** What is taken, as a browser's file chooser wants it. No SVG: it is a page that can be drawn. */
export const takenTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
export type TakenType = (typeof takenTypes)[number];

const begins = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

/** Null: nothing that is taken. Cheap, so that what is no picture at all never comes to the decoder. */
export const typeOfPicture = (bytes: Uint8Array): TakenType | null => {
  if (begins(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (begins(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begins(bytes, 0, 'RIFF') && begins(bytes, 8, 'WEBP')) return 'image/webp';
  if (begins(bytes, 0, 'GIF87a') || begins(bytes, 0, 'GIF89a')) return 'image/gif';
  if (begins(bytes, 4, 'ftyp') && (begins(bytes, 8, 'avif') || begins(bytes, 8, 'avis'))) return 'image/avif';
  return null;
};
