/** Sentences of pictures. */
export const media = {
  'my-picture': 'Your picture',
  'my-picture-hint': 'It stands beside everything you say here, cut square. JPEG, PNG, WebP, GIF or AVIF, up to 10 MB.',
  'choose-picture': 'Choose a picture',
  'keep-picture': 'Use this picture',
  'take-picture-away': 'Show the drawn face again',
  'refusal.file-missing': 'There is no picture in this. Choose one and send it again.',
  'refusal.file-too-large': 'This picture is larger than {megabytes} MB. Save a smaller copy of it and send that.',
  'refusal.not-a-picture':
    'This can not be read as a picture. JPEG, PNG, WebP, GIF and AVIF can; opening it and saving it anew in one of them often helps.',
  'refusal.hides-a-page':
    'This file is a picture and something else as well: a page, a script or an archive is hidden in it. Open it, save it anew as a picture and send that.',
  'refusal.side-too-long':
    'One side of this picture has more than {side, number} pixels. Cut it into several, or save a smaller copy of it and send that.',
  'refusal.too-many-pixels': 'This picture has more than {pixels, number} pixels. Save a smaller copy of it and send that.',
  'refusal.enough-today': 'You have brought {count} pictures today, as many as one day takes. Tomorrow there is room again.',
  'refusal.no-room':
    'Your pictures fill the {megabytes} MB that you have here. Take one out of a post that no longer needs it; a day later its room is free.',
  'refusal.picture-missing': 'This picture is not here. Nobody showed it for a day, or it never was.',
  'refusal.not-your-picture': 'This picture is somebody else’s. Only they can describe it.',
  'add-picture': 'Add a picture',
  'add-picture-hint': 'JPEG, PNG, WebP, GIF or AVIF, up to 10 MB. It is put under your words; where and when it was taken is removed.',
  'picture-shows': 'What the picture shows',
  'put-picture-in': 'Put it under my words',
} as const;
