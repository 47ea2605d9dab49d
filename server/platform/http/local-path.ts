/** Where a form or a sign-in may lead: inside this house and nowhere else. */

/** A path of this house, or `/`: `//evil.example` and `/\evil` are no such thing. */
export const localPath = (text: unknown): string =>
  typeof text === 'string' && text.length <= 500 && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : '/';
