/** What the pages of being told are made of. All are somebody's own, so none is kept. */
import { type Static, Type } from 'typebox';
import { MarkCursor } from '../../../shared/domains/notifications.bookmarks.ts';
import { GetMyNotices, noticeShows, unsubscribing } from '../../../shared/domains/notifications.ts';
import { fields } from '../../../shared/endpoint.ts';
import { bookmarksPage } from '../../../web/domains/notifications/bookmarks.page.ts';
import { noticeSettingsPage } from '../../../web/domains/notifications/notice-settings.page.ts';
import { noticesPage } from '../../../web/domains/notifications/notices.page.ts';
import { unreadPage } from '../../../web/domains/notifications/unread.page.ts';
import { unsubscribePage } from '../../../web/domains/notifications/unsubscribe.page.ts';
import { memberOf } from '../../platform/actor.ts';
import { type PageDefinition, page } from '../../platform/page.ts';
import { mailOf, selfNow } from '../members/index.ts';
import { getMyBookmarks } from './bookmarks.queries.ts';
import { getMyNotices } from './notices.queries.ts';
import { listMyUnread } from './reads.queries.ts';
import { settingsOf } from './settings.ts';
import type { Tokens } from './unsubscribe-token.ts';

const noticesQuery = fields({
  show: Type.Optional(Type.Enum([...noticeShows])),
  before: Type.Optional(GetMyNotices.query.properties.before),
});

const cursorQuery = fields({ before: Type.Optional(MarkCursor) });
const settingsQuery = fields({ kept: Type.Optional(Type.Boolean()) });
const unsubscribeQuery = fields({ ...unsubscribing, done: Type.Optional(Type.Enum(['kind', 'all', 'undone'])) });

export const notificationPages = (tokens: Tokens): PageDefinition[] => [
  page('/me/notices', {
    access: 'member',
    kept: 'own',
    query: noticesQuery,
    load: async (reader, input: Static<typeof noticesQuery>) => ({
      data: { ...(await getMyNotices(reader, input)), show: input.show ?? 'all', now: reader.now },
      tags: [],
    }),
    view: noticesPage,
  }),
  page('/me/bookmarks', {
    access: 'member',
    kept: 'own',
    query: cursorQuery,
    load: async (reader, input: Static<typeof cursorQuery>) => ({ data: await getMyBookmarks(reader, input), tags: [] }),
    view: bookmarksPage,
  }),
  page('/me/unread', {
    access: 'member',
    kept: 'own',
    query: cursorQuery,
    load: async (reader, input: Static<typeof cursorQuery>) => ({ data: await listMyUnread(reader, input), tags: [] }),
    view: unreadPage,
  }),
  page('/me/settings/notices', {
    access: 'member',
    kept: 'own',
    query: settingsQuery,
    load: async (reader, input: Static<typeof settingsQuery>) => {
      const { id } = memberOf(reader.actor);
      const hasMail = (await mailOf(reader, [id])).size > 0;
      return { data: { settings: await settingsOf(reader, id), hasMail, kept: input.kept ?? false }, tags: [] };
    },
    view: noticeSettingsPage,
  }),
  page('/unsubscribe', {
    access: 'anyone',
    kept: 'own',
    query: unsubscribeQuery,
    load: async (reader, { token, done }: Static<typeof unsubscribeQuery>) => {
      const stopping = tokens.read(token);
      if (!stopping) return 'not-found';
      const { kind } = stopping;
      const settings = await settingsOf(reader, await selfNow(reader, stopping.memberId));
      // opened once more it does not ask for what was done already
      const off = settings.noMailAtAll ? 'all' : kind && !settings[`${kind}ByMail`] ? 'kind' : null;
      return { data: { token, kind, done: done ?? null, off }, tags: [] };
    },
    view: unsubscribePage,
  }),
];
