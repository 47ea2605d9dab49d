/** What one is told, day by day, each with the way to it. Nobody else sees this page. */
import { html, nothing, type TemplateResult } from 'lit';
import { mostCounted, noticeKinds, whatKey, whatValues } from '../../../shared/domains/notifications.lists.ts';
import type { GetMyNotices, NoticeView, noticeShows } from '../../../shared/domains/notifications.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { clock, dayKey, dayText } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from '../members/mine-place.template.ts';

export type NoticesData = ReturnsOf<typeof GetMyNotices> & { show: (typeof noticeShows)[number]; now: number };

/** Every kind has a tab of its own. */
const tabs = ['all', 'unread', ...noticeKinds] as const;
const tabKey = (show: string): string =>
  show === 'all' || show === 'unread' ? `notifications.show-${show}` : `notifications.kind-${show}`;
const addressOf = (show: string): string => (show === 'all' ? '/me/notices' : `/me/notices?show=${show}`);

const sentence = (notice: NoticeView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const title =
    notice.title && notice.href
      ? html`${sentenceWith(say, 'notifications.titled', { title: html`<a class="label" href="${notice.href}" data-notice="${notice.n}" lang=${langIn(notice.lang, locale)}>${notice.title}</a>` })}`
      : html`<span class="none">${say('notifications.gone')}</span>`;
  const actor = notice.actor ? html`<span lang=${langOf(notice.actor.name, locale)}>${notice.actor.name}</span>` : say('members.somebody');
  return html`${sentenceWith(say, whatKey(notice), { title, actor }, whatValues(notice, say))}`;
};

const row = (notice: NoticeView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const talk = notice.what !== 'role' && notice.what !== 'tier';
  return html`<li class="notice-row ${notice.unread ? 'new' : ''}">${notice.actor ? faceOf(notice.actor, { size: 's' }) : html`<span class="notice-sign">${icon(talk ? 'info' : 'record')}</span>`}<div><p>${notice.unread ? html`<span class="unseen">${say('notifications.unread')}${say('platform.comma')}</span>` : nothing}${sentence(notice, context)}${talk ? nothing : html` <a href="/me/record" data-notice="${notice.n}">${say('members.my-record')}</a>`}</p>${notice.note && (notice.kind === 'staff' || notice.kind === 'rules') ? html`<p class="meta" lang=${langOf(notice.note, locale)}>${say('notifications.reason', { note: notice.note })}</p>${notice.decision ? html`<p class="small"><a href="${notice.decision}" data-notice="${notice.n}">${say(['post-hidden', 'entry-taken-out', 'suspended'].includes(notice.what) ? 'notifications.read-and-object' : 'notifications.read-decision')}</a></p>` : nothing}` : notice.excerpt ? html`<p class="cut meta" lang=${langIn(notice.excerptLang, locale)}>${notice.excerpt}</p>` : nothing}<p class="small">${clock(notice.at, context)}</p></div>${notice.unread ? html`<form method="post" action="/forms/mark-notices-read"><input type="hidden" name="one" value="${notice.n}"><input type="hidden" name="_back" value="${context.path}"><button class="glyph" type="submit" aria-label="${say('notifications.mark-one')}" title="${say('notifications.mark-one')}">${icon('check')}</button></form>` : nothing}</li>`;
};

const byDay = (data: NoticesData, context: PageContext): TemplateResult[] => {
  const days = new Map<string, NoticeView[]>();
  for (const notice of data.notices) {
    const key = dayKey(notice.at, context.zone);
    days.set(key, [...(days.get(key) ?? []), notice]);
  }
  const [today, yesterday] = [dayKey(data.now, context.zone), dayKey(data.now - 86_400_000, context.zone)];
  return [...days].map(([key, notices]) => {
    const name =
      key === today
        ? context.say('notifications.today')
        : key === yesterday
          ? context.say('notifications.yesterday')
          : dayText(notices[0]?.at ?? 0, context);
    return html`<section class="block notice-day"><div class="head ruled"><h2>${name}</h2></div><ul class="notice-list">${notices.map((notice) => row(notice, context))}</ul></section>`;
  });
};

const empty = (show: NoticesData['show'], context: PageContext): TemplateResult => {
  const { say } = context;
  const sentenceKey = show === 'all' ? 'nothing-yet' : show === 'unread' ? 'nothing-unread' : 'nothing-of-kind';
  return emptyPart(
    say(`notifications.${sentenceKey}`),
    show === 'all' ? { href: '/', text: say('platform.to-home') } : { href: '/me/notices', text: say('notifications.all-notices') },
  );
};

export const noticesPage = (data: NoticesData, context: PageContext): PageView => {
  const { say } = context;
  const newest = Math.max(0, ...data.notices.map((notice) => notice.n));
  return {
    title: say('notifications.my-notices'),
    description: say('notifications.my-notices-line'),
    canonical: '/me/notices',
    place: 'me',
    hidden: true,
    main: html`${minePlace('my-notices', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('notifications.my-notices')}</h1><p class="lead">${say('notifications.my-notices-line')}</p></section>
<nav class="tabs-line" aria-label="${say('notifications.which-notices')}">${tabs.map((show) => html`<a href="${addressOf(show)}" aria-current=${show === data.show ? 'page' : nothing}>${say(tabKey(show))}</a>`)}</nav>
<div class="row notice-tools"><p class="meta">${data.unread >= mostCounted ? `${mostCounted - 1}+ ${say('notifications.unread')}` : say('notifications.unread-count', { count: data.unread })}</p>${data.unread > 0 && newest ? html`<form method="post" action="/forms/mark-notices-read">${data.show === 'all' ? html`<input type="hidden" name="upTo" value="${newest}">` : nothing}<input type="hidden" name="_back" value="${context.path}"><button class="button" type="submit">${icon('check')}${say('notifications.mark-all')}</button></form>` : nothing}<a class="quiet" href="/me/settings/notices">${icon('settings')}${say('notifications.how-told')}</a></div>
${data.notices.length === 0 ? empty(data.show, context) : byDay(data, context)}
${data.next === null ? nothing : html`<p class="row"><a class="button" rel="next" href="${addressOf(data.show)}${data.show === 'all' ? '?' : '&'}before=${data.next}">${say('notifications.earlier-notices')}</a></p>`}`,
  };
};
