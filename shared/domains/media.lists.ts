/** Limits of pictures that both sides know. */

export const maxPictureBytes = 10 * 1024 * 1024;
export const maxAlt = 300;
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
/** The small copy of a picture is this wide, in pixels. */
export const smallWidth = 800;
