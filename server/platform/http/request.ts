/** What a request says about itself: who asks, in which language, from where, and whether its page was ours. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Locale, locales } from '../../../shared/locales.ts';
import { type Actor, visitor } from '../actor.ts';
import { type Config, isLoopback } from '../config.ts';
import type { WhoAsks } from '../domain.ts';
import type { House } from '../house.ts';
import { refuseGenerally } from '../refusal.ts';

/** The cookie of a language that was chosen without an account. */
export const languageCookie = 'lang';
/** The number of one's last write: a process that is behind it goes past its cache. */
export const wroteCookie = 'wrote';

export const asLocale = (text: unknown): Locale | null =>
  (locales as readonly string[]).includes(text as string) ? (text as Locale) : null;

/** The best of our languages for an Accept-Language header, or null. `zh-TW, zh-HK, zh-MO` are written in Hant. */
export const preferredLocale = (header: string | undefined): Locale | null => {
  const wished = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) || 0 };
    })
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wished) {
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
    if (/^zh-(hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-Hans';
  }
  return null;
};

/** The host of a Host header, without its port. */
const hostOf = (header: string | undefined): string => (header ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

export type Requests = ReturnType<typeof requests>;

export const requests = (app: FastifyInstance, house: Pick<House, 'config' | 'settings' | 'hear'>, whoAsks: WhoAsks) => {
  const { config } = house;
  const cookiesOf = (request: FastifyRequest): Record<string, string | undefined> => {
    const header = request.headers.cookie;
    return header ? app.parseCookie(header) : {};
  };
  const originOf = (request: FastifyRequest): string =>
    config.url ?? `${request.protocol}://${request.headers.host ?? `${config.host}:${config.port}`}`;
  const wrote = (request: FastifyRequest): number => {
    if (!request.headers.cookie?.includes(`${wroteCookie}=`)) return 0;
    return Number(cookiesOf(request)[wroteCookie]) || 0;
  };

  return {
    cookiesOf,
    originOf,
    who: (request: FastifyRequest): Promise<Actor> | Actor => {
      if (!request.headers.cookie) return visitor;
      const heard = house.hear(wrote(request));
      return heard ? heard.then(() => whoAsks(cookiesOf(request))) : whoAsks(cookiesOf(request));
    },

    /** `?lang=`, then the person's choice, then the brand's language. The browser's own wish only counts for the API. */
    locale: (request: FastifyRequest, actor: Actor): Locale => {
      const asked = request.url.includes('lang=') ? asLocale((request.query as Record<string, unknown> | null)?.lang) : null;
      if (asked) return asked;
      const isApi = request.url.startsWith('/api/');
      if (isApi) {
        const exact = asLocale(request.headers['accept-language']);
        if (exact) return exact;
      }
      if (actor.kind === 'member' && actor.locale) return actor.locale;
      const kept = request.headers.cookie?.includes(`${languageCookie}=`) ? asLocale(cookiesOf(request)[languageCookie]) : null;
      // a house that is just being set up has no language yet: it speaks the browser's
      const isFirst = !house.settings.brand && !config.fixed.locale && /^\/(set-up|forms\/set-up-house)/.test(request.url);
      return kept ?? (isApi || isFirst ? preferredLocale(request.headers['accept-language']) : null) ?? house.settings.locale;
    },

    /**
     * A write must come from our own pages, or from a program that is no browser (it sends neither header, and no
     * browser can be made to leave both away).
     * @throws Refused `foreign-origin`
     */
    mustBeOurs: (request: FastifyRequest): void => {
      // without a public address only this machine's own names count: a foreign name that was made to lead here is foreign
      if (!config.url && isLoopback(config.host) && !isLoopback(hostOf(request.headers.host))) throw refuseGenerally('foreign-origin');
      const site = request.headers['sec-fetch-site'];
      if (site === 'same-origin') return;
      const origin = request.headers.origin;
      if (origin !== undefined ? origin === originOf(request) : site === undefined) return;
      throw refuseGenerally('foreign-origin');
    },

    wrote,
  };
};

/** Tells the person's next requests which change they must already see. */
export const tellWritten = (reply: FastifyReply, change: number, config: Config): void => {
  const secure = config.url?.startsWith('https:') ? '; Secure' : '';
  if (change > 0) addCookies(reply, [`${wroteCookie}=${change}; Path=/; Max-Age=10; HttpOnly; SameSite=Lax${secure}`]);
};

export const addCookies = (reply: FastifyReply, values: string[]): void => {
  const there = reply.getHeader('set-cookie');
  const list = there === undefined ? [] : Array.isArray(there) ? there : [String(there)];
  const names = new Set(values.map((value) => value.split('=', 1)[0]));
  // the last word on a cookie is the only one
  reply.removeHeader('set-cookie');
  reply.header('set-cookie', [...list.filter((value) => !names.has(value.split('=', 1)[0])), ...values]);
};
