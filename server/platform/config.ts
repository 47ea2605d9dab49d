/** Every setting, with its default and one sentence. A wrong value stops the start and names the fix. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { type Locale, locales } from '../../shared/locales.ts';

export type Config = {
  host: string;
  port: number;
  /** Absolute path. */
  data: string;
  databaseUrl: string | null;
  demo: boolean;
  /** NODE_ENV=production: strangers reach it, perhaps through a proxy that does not say so. */
  production: boolean;
  theme: string;
  locale: Locale;
  zone: string;
  /** Which of these the environment sets: they win over what is chosen in the house. */
  fixed: { theme: boolean; locale: boolean; zone: boolean };
  /** The public address without a slash at the end; null: taken from each request's own host. */
  url: string | null;
  secret: string;
  smtpUrl: string | null;
  /** Where short messages are posted to; null: they are files. */
  smsUrl: string | null;
  /** Who mails are from; the name is the brand's where it is null. */
  mailFrom: { name: string | null; address: string };
  logLevel: string;
  /** Who shows it may read /metrics from anywhere; null: this machine alone, and nobody behind a proxy. */
  metricsToken: string | null;
  /** Behind how many proxies the server stands: their X-Forwarded-For is believed. */
  proxies: number;
};

/** name, default, sentence: what the README's table and every complaint are made of. */
export const settings = {
  HOST: ['127.0.0.1', 'Where to listen. With the demo on it must be loopback, see FOLKMOOT_DEMO.'],
  PORT: ['3000', 'The port, 0 to 65535; 0 takes any free one.'],
  FOLKMOOT_DATA: ['./data', 'The folder for the database, files and the secret.'],
  FOLKMOOT_DATABASE_URL: ['', 'A PostgreSQL address (postgres://user:password@host/name). Empty: SQLite in the data folder.'],
  FOLKMOOT_DEMO: [
    '1, with NODE_ENV=production 0',
    '1: a demo community with sign-ins that everybody knows, on loopback only. 0: none. open-to-everybody: the demo on any HOST.',
  ],
  FOLKMOOT_THEME: ['chosen in the house, else folkmoot', 'A folder of themes/. Set here, it can not be changed in the house.'],
  FOLKMOOT_LOCALE: [
    "chosen in the house, else the theme's, else en",
    "The brand's language: en, zh-Hans or zh-Hant. Set here, it can not be changed in the house.",
  ],
  FOLKMOOT_ZONE: [
    "chosen in the house, else the theme's, else UTC",
    "The brand's IANA time zone (Europe/London, Asia/Shanghai): days begin there. Set here, it can not be changed in the house.",
  ],
  FOLKMOOT_URL: [
    '',
    'The public address, https://… without a slash at the end. Must be set behind a proxy. Empty: each request’s own host.',
  ],
  FOLKMOOT_SECRET: ['made at the first start, kept in the data folder', 'At least 32 characters: signs the sessions.'],
  SMTP_URL: ['', 'Where mail goes out: smtp://user:password@host:587, or smtps://… Empty: mails are files in mail/ of the data folder.'],
  MAIL_FROM: [
    'community@ the host of FOLKMOOT_URL',
    'Who mails are from: an address, or Name <address>. Without a name the brand’s; without FOLKMOOT_URL community@localhost.',
  ],
  SMS_URL: [
    '',
    'Where codes for telephones go: an address that takes POST {"to":"+44…","text":"…"} as JSON and answers 2xx. Empty: files in sms/ of the data folder.',
  ],
  FOLKMOOT_LOG: ['warn, with NODE_ENV=production info', 'fatal, error, warn, info, debug or trace. JSON lines on standard error.'],
  FOLKMOOT_METRICS_TOKEN: [
    '',
    'At least 16 characters: whoever sends them (Authorization: Bearer …) may read /metrics. Empty: only this machine itself may, and with a public FOLKMOOT_URL or FOLKMOOT_PROXIES nobody.',
  ],
  FOLKMOOT_PROXIES: [
    '0, with an https FOLKMOOT_URL 1',
    'How many proxies stand before the server, 0 to 5: their X-Forwarded-For is believed.',
  ],
} as const;
export type SettingName = keyof typeof settings;

/** A setting that can't be used. The message names the setting, what was received and what to do. */
export class WrongSetting extends Error {}
const wrong = (name: SettingName, got: string, fix: string): WrongSetting => new WrongSetting(`${name} is ${JSON.stringify(got)}: ${fix}`);

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

const secretIn = (folder: string): string => {
  const file = join(folder, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const made = randomBytes(32).toString('base64url');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
};

/** Reads `folkmoot.env` beside the project, if there is one; the environment wins over it. */
export const readEnvironment = (folder: string, environment: NodeJS.ProcessEnv): Record<string, string | undefined> => {
  const file = join(folder, 'folkmoot.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  for (const name of Object.keys(fromFile)) {
    if (!Object.hasOwn(settings, name) && name !== 'NODE_ENV')
      throw new WrongSetting(`folkmoot.env sets ${name}, which is no setting: remove it or see the table in README.md`);
  }
  return { ...fromFile, ...environment };
};

const readTheme = (file: string, theme: string): { zone?: string; locale?: string } => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw wrong('FOLKMOOT_THEME', theme, `put right what is no JSON in themes/${theme}/theme.json: ${(error as Error).message}`);
  }
};

/**
 * @param env names and values, as from `process.env`; `folder` is what relative paths start from
 * @throws WrongSetting for the first value that can't be used
 */
export const readConfig = (env: Record<string, string | undefined>, folder: string): Config => {
  const text = (name: SettingName, otherwise: string): string => (env[name] ?? '').trim() || otherwise;
  const isSet = (name: SettingName): boolean => text(name, '') !== '';
  const production = env.NODE_ENV === 'production';
  for (const name of Object.keys(env)) {
    if (name.startsWith('FOLKMOOT_') && !Object.hasOwn(settings, name) && !name.startsWith('FOLKMOOT_TEST_'))
      throw new WrongSetting(`${name} is no setting: see the table in README.md`);
  }

  const portText = text('PORT', '3000');
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65535) throw wrong('PORT', portText, 'use a number from 0 to 65535');

  const demoText = text('FOLKMOOT_DEMO', production ? '0' : '1');
  if (!['0', '1', 'open-to-everybody'].includes(demoText)) throw wrong('FOLKMOOT_DEMO', demoText, 'use 0, 1 or open-to-everybody');
  const host = text('HOST', '127.0.0.1');
  if (!/^[a-zA-Z0-9.:_-]+$/.test(host)) throw wrong('HOST', host, 'use an address or a host name');
  if (demoText === '1' && !isLoopback(host)) {
    throw wrong(
      'HOST',
      host,
      'the demo has sign-ins that everybody knows, so it listens on loopback only. Set FOLKMOOT_DEMO=0, or FOLKMOOT_DEMO=open-to-everybody if that is what you want',
    );
  }

  const databaseUrl = text('FOLKMOOT_DATABASE_URL', '') || null;
  if (databaseUrl && !/^postgres(ql)?:\/\/[^\s]+$/.test(databaseUrl))
    throw wrong('FOLKMOOT_DATABASE_URL', '(hidden)', 'use postgres://user:password@host:5432/name');

  const theme = text('FOLKMOOT_THEME', 'folkmoot');
  if (!/^[a-z0-9-]+$/.test(theme) || !existsSync(join(folder, 'themes', theme, 'theme.json')))
    throw wrong('FOLKMOOT_THEME', theme, 'use the name of a folder in themes/ that has a theme.json');
  const themeFile = readTheme(join(folder, 'themes', theme, 'theme.json'), theme);

  const locale = text('FOLKMOOT_LOCALE', themeFile.locale ?? 'en');
  if (!(locales as readonly string[]).includes(locale)) throw wrong('FOLKMOOT_LOCALE', locale, `use one of ${locales.join(', ')}`);

  const zone = text('FOLKMOOT_ZONE', themeFile.zone ?? 'UTC');
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw wrong('FOLKMOOT_ZONE', zone, 'use an IANA time zone such as Europe/London or Asia/Shanghai');
  }

  const url = text('FOLKMOOT_URL', '').replace(/\/$/, '') || null;
  if (url && !/^https?:\/\/[^/\s?#]+$/.test(url))
    throw wrong('FOLKMOOT_URL', url, 'use the address without a path, such as https://community.example.org');

  const urlHost = url ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
  if (demoText === '1' && url && !isLoopback(urlHost)) {
    throw wrong(
      'FOLKMOOT_URL',
      url,
      'a public address, and the demo has sign-ins that everybody knows. Set FOLKMOOT_DEMO=0, or FOLKMOOT_DEMO=open-to-everybody if that is what you want',
    );
  }

  const smtpUrl = text('SMTP_URL', '') || null;
  if (smtpUrl && !/^smtps?:\/\/[^\s]+$/.test(smtpUrl))
    throw wrong('SMTP_URL', '(hidden)', 'use smtp://user:password@host:587 or smtps://…');

  // links in mails need an address of ours, and what a request calls us is not to be trusted with a reset of a password
  if (smtpUrl && !url && !isLoopback(host))
    throw wrong('FOLKMOOT_URL', '', 'with SMTP_URL and a HOST that others reach, set the public address: the links in mails lead there');

  const smsUrl = text('SMS_URL', '') || null;
  if (smsUrl && !(URL.canParse(smsUrl) && /^https?:\/\/[^\s]+$/.test(smsUrl)))
    throw wrong('SMS_URL', '(hidden)', 'use the address of a gateway, such as https://user:password@gateway.example.org/sms');
  if (smsUrl?.startsWith('http:') && !isLoopback(new URL(smsUrl).hostname))
    throw wrong('SMS_URL', '(hidden)', 'use https: codes that let people in must not be read on their way (http: only to this machine)');

  const fromText = text('MAIL_FROM', `community@${urlHost && !/^[\d.:]+$/.test(urlHost) ? urlHost : 'localhost'}`);
  const from = /^(?:"?([^"<>\r\n]{1,80}?)"?\s*<([^\s<>@"]+@[^\s<>@"]+)>|([^\s<>@"]+@[^\s<>@"]+))$/.exec(fromText);
  if (!from) throw wrong('MAIL_FROM', fromText, 'use an address such as community@example.org, or Name <community@example.org>');
  const mailFrom = { name: from[1]?.trim() || null, address: (from[2] ?? from[3]) as string };

  const logLevel = text('FOLKMOOT_LOG', production ? 'info' : 'warn');
  if (!['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(logLevel))
    throw wrong('FOLKMOOT_LOG', logLevel, 'use fatal, error, warn, info, debug or trace');

  // this server speaks no https itself: with such an address there is a proxy, and all people would seem to be one
  const behindProxy = url?.startsWith('https:') ?? false;
  const proxiesText = text('FOLKMOOT_PROXIES', behindProxy ? '1' : '0');
  if (!/^[0-5]$/.test(proxiesText)) throw wrong('FOLKMOOT_PROXIES', proxiesText, 'use a number from 0 to 5');
  if (behindProxy && proxiesText === '0')
    throw wrong('FOLKMOOT_PROXIES', '0', 'FOLKMOOT_URL is https, so a proxy stands before this server: say how many do, 1 to 5');

  const data = resolve(folder, text('FOLKMOOT_DATA', './data'));
  const metricsToken = text('FOLKMOOT_METRICS_TOKEN', '') || null;
  if (metricsToken && metricsToken.length < 16) throw wrong('FOLKMOOT_METRICS_TOKEN', '(hidden)', 'use at least 16 characters');
  const longEnough = (secret: string): string => {
    if (secret.length < 32) throw wrong('FOLKMOOT_SECRET', '(hidden)', 'use at least 32 characters, or remove it and one is made');
    return secret;
  };
  const given = text('FOLKMOOT_SECRET', '') && longEnough(text('FOLKMOOT_SECRET', ''));
  // one that is there is looked at now, with all else that stops a start
  let made = !given && existsSync(join(data, 'secret')) ? longEnough(secretIn(data)) : undefined;

  return {
    host,
    port,
    data,
    databaseUrl,
    demo: demoText !== '0',
    production,
    theme,
    locale: locale as Locale,
    zone,
    fixed: { theme: isSet('FOLKMOOT_THEME'), locale: isSet('FOLKMOOT_LOCALE'), zone: isSet('FOLKMOOT_ZONE') },
    url,
    // made where it is asked for: a command that was wrongly used leaves no data folder behind
    get secret() {
      made ??= given || secretIn(data);
      return made;
    },
    smtpUrl,
    smsUrl,
    mailFrom,
    logLevel,
    metricsToken,
    proxies: Number(proxiesText),
  };
};
