/** Where a form or a sign-in may lead: inside this house and nowhere else. */

/** A path of this house, or `/`: `//evil.example` and `/\evil` are no such thing. Written as a header takes it: 社 becomes %E7%A4%BE. */
export const localPath = (text: unknown): string =>
  typeof text === 'string' && text.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text)
    ? text.toWellFormed().replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
    : '/';
