/** The headers of every answer. One constant table: nothing here depends on the request. */

/** Scripts, styles and pictures are ours alone; DOM sinks only take what our own policies made. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html folkmoot-html',
].join('; ');

export const everyAnswer = {
  'content-security-policy': contentSecurityPolicy,
  // not no-referrer: a form's Origin would become null, and our own forms could not be told from foreign ones
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
} as const;

/** What a browser reads on a document alone: half a kilobyte that a script, a style or a font of ours need not carry. */
export const ofDocuments = [
  'content-security-policy',
  'referrer-policy',
  'x-frame-options',
  'cross-origin-opener-policy',
  'permissions-policy',
] as const satisfies (keyof typeof everyAnswer)[];

/** Only under https: it would lock a visitor of plain http out. Two years. */
export const strictTransport = { 'strict-transport-security': 'max-age=63072000' } as const;

export const htmlHeaders = {
  'content-type': 'text/html; charset=utf-8',
  vary: 'Cookie, Accept-Encoding',
  'speculation-rules': '"/speculation-rules.json"',
} as const;

/** What is made for one person, costs more than a page that is kept, or is no page. */
const notAhead = [
  '/api/*',
  '/forms/*',
  '/me',
  '/me/*',
  '/new*',
  '/desk*',
  '/search*',
  '/sign-*',
  '/welcome*',
  '/confirm*',
  '/reset*',
  '/take-back*',
];
/**
 * Links inside the house are fetched when a person is about to follow them (the pointer rests on one, or it is pressed); nothing that
 * changes anything, nothing of one's own, nothing that leads to another window.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: [...notAhead, '/unsubscribe*', '/assets/*', '/og/*', '/files/*', '/*feed.atom'] } },
          { not: { selector_matches: '[target=_blank], [download], [rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};
