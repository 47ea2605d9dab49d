/** Settings: every wrong value stops the start with a sentence that names the setting and the fix. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../testing.ts';
import { readConfig, readEnvironment, type SettingName, settings, WrongSetting } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-config-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(data, { recursive: true, force: true }));

type Env = Record<string, string | undefined>;
const read = (env: Env = {}) => readConfig({ FOLKMOOT_DATA: data, ...env }, projectFolder);
const complaint = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof WrongSetting) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong with it');
};

/** Wrong values of each setting, and what the sentence must say to do. FOLKMOOT_DATA takes any path there is. */
const wrong: Record<Exclude<SettingName, 'FOLKMOOT_DATA'>, { values: string[]; fix: string }> = {
  HOST: {
    values: ['a b', 'http://x', '[::1]', '0.0.0.0/0'],
    fix: 'use an address or a host name',
  },
  PORT: { values: ['65536', '-1', 'http', '80.5', '1e3', '0x50', '100000'], fix: 'use a number from 0 to 65535' },
  FOLKMOOT_DATABASE_URL: {
    values: ['mysql://x/y', 'localhost', 'postgres://a b', './file.db'],
    fix: 'use postgres://user:password@host:5432/name',
  },
  FOLKMOOT_DEMO: { values: ['yes', 'true', '2', 'open'], fix: 'use 0, 1 or open-to-everybody' },
  FOLKMOOT_THEME: { values: ['nowhere', '../themes/folkmoot', 'Folkmoot', '/etc'], fix: 'use the name of a folder in themes/' },
  FOLKMOOT_LOCALE: { values: ['de', 'zh', 'EN', 'zh-CN'], fix: 'use one of en, zh-Hans, zh-Hant' },
  FOLKMOOT_ZONE: { values: ['London', 'Europe/Nowhere', 'UTC+25'], fix: 'use an IANA time zone such as Europe/London' },
  FOLKMOOT_URL: {
    values: ['example.org', 'https://x.org/community', 'ftp://x.org', 'https://x.org/?a=1'],
    fix: 'use the address without a path',
  },
  FOLKMOOT_SECRET: { values: ['short', 'x'.repeat(31)], fix: 'use at least 32 characters' },
  SMTP_URL: { values: ['mail.example.org', 'https://x', 'smtp://a b'], fix: 'use smtp://user:password@host:587' },
  SMS_URL: { values: ['nowhere', 'ftp://x', 'https://a b', 'http://sms.example.net/in'], fix: 'use' },
  MAIL_FROM: {
    values: ['us', 'Hollin', '<us@x.org', 'a b@x.org', 'us@x.org, them@x.org', 'us@'],
    fix: 'use an address such as community@example.org',
  },
  FOLKMOOT_LOG: { values: ['verbose', 'INFO', '3'], fix: 'use fatal, error, warn, info, debug or trace' },
  FOLKMOOT_METRICS_TOKEN: { values: ['short'], fix: '16 characters' },
  FOLKMOOT_PROXIES: { values: ['6', '-1', 'one', '1.5', 'true'], fix: 'use a number from 0 to 5' },
};

describe('settings', () => {
  it('have defaults that make a house on this machine alone', () => {
    const { secret, ...config } = read();
    expect(config).toEqual({
      host: '127.0.0.1',
      port: 3000,
      data,
      databaseUrl: null,
      demo: true,
      production: false,
      theme: 'folkmoot',
      locale: 'en',
      zone: expect.stringMatching(/\//),
      fixed: { theme: false, locale: false, zone: false },
      url: null,
      smtpUrl: null,
      smsUrl: null,
      mailFrom: { name: null, address: 'community@localhost' },
      logLevel: 'warn',
      metricsToken: null,
      proxies: 0,
    });
    expect(read({ NODE_ENV: 'production' })).toMatchObject({ demo: false, logLevel: 'info' });
  });

  it('are taken as they are meant', () => {
    const secret = 's'.repeat(32);
    const taken = read({
      HOST: '::1',
      PORT: '0',
      FOLKMOOT_DATABASE_URL: 'postgresql://u:p@h:5432/n',
      FOLKMOOT_DEMO: '0',
      FOLKMOOT_LOCALE: 'zh-Hant',
      FOLKMOOT_ZONE: 'Asia/Shanghai',
      FOLKMOOT_URL: 'https://community.example.org/',
      FOLKMOOT_SECRET: secret,
      SMTP_URL: 'smtps://u:p@h',
      FOLKMOOT_LOG: 'debug',
      FOLKMOOT_PROXIES: '2',
    });
    expect(taken).toMatchObject({ host: '::1', port: 0, databaseUrl: 'postgresql://u:p@h:5432/n', demo: false, locale: 'zh-Hant' });
    expect(taken).toMatchObject({
      zone: 'Asia/Shanghai',
      url: 'https://community.example.org',
      secret,
      smtpUrl: 'smtps://u:p@h',
      proxies: 2,
    });
    expect(read({ PORT: '', FOLKMOOT_LOCALE: ' ', FOLKMOOT_URL: '' })).toMatchObject({ port: 3000, locale: 'en', url: null });
    expect(readConfig({ FOLKMOOT_DATA: './there', FOLKMOOT_SECRET: secret }, projectFolder).data).toBe(join(projectFolder, 'there'));
  });

  it('are all in the list of wrong values below', () => {
    expect(Object.keys(wrong).sort()).toEqual(
      Object.keys(settings)
        .filter((name) => name !== 'FOLKMOOT_DATA')
        .sort(),
    );
  });

  it.each(Object.entries(wrong))('say of a wrong %s what was wrong and what to do', (name, { values, fix }) => {
    for (const value of values) {
      const said = complaint(() => read({ [name]: value }));
      expect(said.startsWith(`${name} is `), said).toBe(true);
      expect(said).toContain(fix);
      // what may hold a password is never said again
      const hidden = ['FOLKMOOT_DATABASE_URL', 'FOLKMOOT_SECRET', 'FOLKMOOT_METRICS_TOKEN', 'SMTP_URL', 'SMS_URL'].includes(name);
      expect(said.includes(JSON.stringify(value))).toBe(!hidden);
      expect(hidden && said.includes(value)).toBe(false);
    }
    expect(existsSync(data), 'nothing is made for a start that does not happen').toBe(false);
  });

  it('name the theme whose file is no JSON, and what is wrong with it', () => {
    const theme = join(folder, 'themes/moor');
    mkdirSync(theme, { recursive: true });
    writeFileSync(join(theme, 'theme.json'), '{ "name": "Moor", }');
    const said = complaint(() => readConfig({ FOLKMOOT_DATA: data, FOLKMOOT_THEME: 'moor' }, folder));
    expect(said).toMatch(/^FOLKMOOT_THEME is "moor": put right what is no JSON in themes\/moor\/theme.json: .*position/);
  });

  it('refuse names that are none, but not those of other programs', () => {
    expect(complaint(() => read({ FOLKMOOT_PORT: '80' }))).toMatch(/^FOLKMOOT_PORT is no setting: see the table in README/);
    expect(complaint(() => read({ FOLKMOOT_THEMES: '' }))).toMatch(/^FOLKMOOT_THEMES is no setting/);
    expect(read({ HOME: '/', SMTP_HOST: 'x' }).port).toBe(3000);
  });

  it('say who mails are from', () => {
    expect(read({ FOLKMOOT_DEMO: '0', FOLKMOOT_URL: 'https://talk.hollin.example' }).mailFrom.address).toBe(
      'community@talk.hollin.example',
    );
    expect(read({ FOLKMOOT_URL: 'http://127.0.0.1:3000' }).mailFrom.address).toBe('community@localhost');
    expect(read({ MAIL_FROM: 'Hollin, the house <hello@hollin.example>' }).mailFrom).toEqual({
      name: 'Hollin, the house',
      address: 'hello@hollin.example',
    });
    expect(read({ MAIL_FROM: 'hello@hollin.example' }).mailFrom).toEqual({ name: null, address: 'hello@hollin.example' });
  });

  it('send no mail whose links could lead anywhere', () => {
    const open = { HOST: '0.0.0.0', FOLKMOOT_DEMO: '0', SMTP_URL: 'smtp://mail.example.org' };
    expect(complaint(() => read(open))).toContain('FOLKMOOT_URL is "": with SMTP_URL');
    expect(read({ ...open, FOLKMOOT_URL: 'http://community.example.org' }).smtpUrl).toBe('smtp://mail.example.org');
    expect(read({ ...open, HOST: '127.0.0.1' }).smtpUrl).toBe('smtp://mail.example.org');
  });

  it('do not show a demo to the world by accident', () => {
    for (const host of ['0.0.0.0', '::', '192.168.0.7', 'example.org', '128.0.0.1', '127.0.0.1.example.org']) {
      const said = complaint(() => read({ HOST: host, FOLKMOOT_DEMO: '1' }));
      expect(said).toContain(`HOST is "${host}"`);
      expect(said).toContain('Set FOLKMOOT_DEMO=0, or FOLKMOOT_DEMO=open-to-everybody');
      expect(
        complaint(() => read({ HOST: host })),
        'the demo is the default',
      ).toBe(said);
      expect(read({ HOST: host, FOLKMOOT_DEMO: '0' })).toMatchObject({ host, demo: false });
      expect(read({ HOST: host, FOLKMOOT_DEMO: 'open-to-everybody' })).toMatchObject({ host, demo: true });
      expect(read({ HOST: host, NODE_ENV: 'production' })).toMatchObject({ host, demo: false });
    }
    for (const host of ['127.0.0.1', '127.8.8.8', 'localhost', '::1']) expect(read({ HOST: host, FOLKMOOT_DEMO: '1' }).demo).toBe(true);
  });
});

describe('the secret', () => {
  it('is made once, long, and for its owner alone', () => {
    const { secret } = read();
    expect(secret).toMatch(/^[\w-]{43}$/);
    const file = join(data, 'secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const written = readFileSync(file, 'utf8');
    expect(written.trim()).toBe(secret);
    expect(read().secret).toBe(secret);
    expect(readFileSync(file, 'utf8')).toBe(written);
    rmSync(file);
    expect(read().secret).not.toBe(secret);
  });

  it('of the environment wins, and then none is made', () => {
    expect(read({ FOLKMOOT_SECRET: 'e'.repeat(40) }).secret).toBe('e'.repeat(40));
    expect(existsSync(data)).toBe(false);
  });

  it('is refused when somebody cut the file short', () => {
    mkdirSync(data);
    writeFileSync(join(data, 'secret'), 'cut\n');
    const said = complaint(() => read());
    expect(said).toMatch(/^FOLKMOOT_SECRET is .*at least 32 characters/);
    expect(said).not.toContain('cut');
    expect(readdirSync(data)).toEqual(['secret']);
  });
});

describe('folkmoot.env', () => {
  const write = (text: string) => writeFileSync(join(folder, 'folkmoot.env'), text);

  it('is read, and the environment wins over it', () => {
    expect(readEnvironment(folder, { PORT: '1' })).toEqual({ PORT: '1' });
    write('# ours\nPORT=4000\nFOLKMOOT_LOCALE="zh-Hans"\nNODE_ENV=production\n');
    const env = readEnvironment(folder, { PORT: '5000', HOME: '/' });
    expect(env).toEqual({ PORT: '5000', FOLKMOOT_LOCALE: 'zh-Hans', NODE_ENV: 'production', HOME: '/' });
    expect(read(env)).toMatchObject({ port: 5000, locale: 'zh-Hans', demo: false });
  });

  it('is refused with a name that is no setting, whoever else may use it', () => {
    for (const name of ['SMPT_URL', 'FOLKMOOT_PROXY', 'HOME', 'toString']) {
      write(`PORT=4000\n${name}=x\n`);
      expect(complaint(() => readEnvironment(folder, {}))).toMatch(new RegExp(`^folkmoot.env sets ${name}, which is no setting`));
    }
  });
});
