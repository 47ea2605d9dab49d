/** What makes the house something one can put on a phone's first screen: its manifest, and icons drawn from the theme's sign. */
import { document } from '../../platform/document.ts';
import { brandTag } from '../../platform/settings.ts';

/** `whole`: the system cuts a shape out of it, so the ground goes to the edges and the sign stays in the middle. */
const icons = [
  { path: '/icon-192.png', size: 192, whole: false },
  { path: '/icon-512.png', size: 512, whole: false },
  { path: '/icon-whole-512.png', size: 512, whole: true },
  { path: '/icon-180.png', size: 180, whole: true },
] as const;

const pictures = icons.map(({ path, size, whole }) =>
  document(path, { type: 'image/png', load: async (_reader, _input, { icon }) => ({ body: await icon(size, whole), tags: [brandTag] }) }),
);

export const installDocuments = [
  ...pictures,
  document('/manifest.webmanifest', {
    type: 'application/manifest+json; charset=utf-8',
    load: async (reader, _input, { brand }) => {
      const say = reader.speaks(reader.locale);
      const body = JSON.stringify({
        id: '/',
        name: brand.words.tagline ? `${brand.name}: ${brand.words.tagline}` : brand.name,
        short_name: brand.name,
        description: brand.words.lead || brand.words.tagline,
        lang: reader.locale,
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: brand.paper.light,
        theme_color: brand.paper.light,
        icons: icons
          .filter(({ size }) => size !== 180)
          .map(({ path, size, whole }) => ({
            src: path,
            sizes: `${size}x${size}`,
            type: 'image/png',
            purpose: whole ? 'maskable' : 'any',
          })),
        shortcuts: [
          { name: say('forum.start-thread'), url: '/new' },
          { name: say('notifications.bell'), url: '/me/notices' },
        ],
      });
      return { body, tags: [brandTag] };
    },
  }),
];
