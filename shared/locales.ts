/** The languages of the house. Apart from the schemas, so that a page or an island may have them without the schema library. */
export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof locales)[number];
/** Each called as its own speakers call it. */
export const languageNames: Record<Locale, string> = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' };
/** As `Intl` knows them: how days, numbers and plurals are written. */
export const intlTags: Record<Locale, string> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };
