/** The languages of the house. Apart from the schemas, so that a page or an island may have them without the schema library. */
export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof locales)[number];
