import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOffice, handleFrom, nameProblem, normalName } from './name-form.ts';

const problem = (name: string, ...staff: string[]) => nameProblem(name, { staff });

describe('a name is brought into one form', () => {
  it.each([
    ['  Ann \t\n Lee  ', 'Ann Lee'],
    ['Ａｎｎ　Ｌｅｅ', 'Ann Lee'],
    ['ｶﾞﾘ', 'ガリ'],
    ['e\u0301', 'é'],
    ['A\u200bn\u200dn\ufeff', 'Ann'],
    ['A\u202en\u2066n\u00ad', 'Ann'],
    ['A\u0000n\u0007n\u0085', 'Ann'],
    ['An\ud800n', 'Ann'],
    ['\u3164\u115f', ''],
    ['O’Brien', "O'Brien"],
    ['让・雅克', '让·雅克'],
    ['\ufb01nn', 'finn'],
  ])('%j becomes %j', (input, output) => {
    expect(normalName(input)).toBe(output);
  });

  it('once is as good as twice, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(normalName(normalName(text))).toBe(normalName(text));
      }),
      { seed: 20260301, numRuns: 500 },
    );
  });
});

describe('names that are fine', () => {
  it.each([
    'Ann',
    'Al',
    '李',
    '李娜',
    'さ',
    '김',
    '김민수',
    'José Ángel',
    "Siobhán O'Brien-Smith",
    'J. R. R. Tolkien',
    'tea_fan 88',
    '让·雅克',
    'Нина Иванова',
    'Γιώργος',
    'محمد علي',
    'สมชาย',
    'हिन्दी नाम',
    'Nguyễn Thị Ánh',
    'Badminton Fan',
    'Officially Sam',
    'Supporter of tea',
    'Clara Modern',
    'Mod Singh',
    'Root Vegetable',
    'Manager of Tea',
    // who founded, owns or heads something else is a person
    'Founder Bakery',
    'Founder Anna',
    'Owner of cats',
    'Team Ann',
    'Ceola Brown',
    '命运营造',
    '小编织匠',
    '茶店老板',
    '王站起来',
    '管理学院小李',
    'a'.repeat(40),
    // words that only in other company speak for a house
    ...['Mario Moderato', 'Oficial Reyes', 'Billing Sund', 'Gift Okafor', 'Verity Trust', 'Md Rahman', 'Repair Cafe Bonn', 'Order of Tea'],
    ...['Annette Modera', 'Administer Kay', 'Everything in moderation', 'Guest of Honour', 'Deleted Scenes', 'Member of the Wedding'],
    ...['数学公式', '时间管理者', '管理人生', '家里的小管家婆', '公园小管', '运河管家', '공식품 박', '운영희', 'カンリ ニン', '佐藤 運'],
    ...['Priya Raman', 'Oluwaseun Adeyemi', 'Szymon Nowak', 'Thùy Linh', 'Ioan Popescu', 'Mairi NicDhòmhnaill', '欧阳娜娜', '田中 さくら'],
    ...['Sir Cedric', 'Dr. Okonkwo', 'Prof. Lee', 'J. K. Ma', 'T. S. Eliot', 'B. B. King', 'Ana Maria de Souza', 'Søren Kierkegård'],
  ])('%s', (name) => {
    expect(problem(name)).toBe(null);
  });
});

describe('names that are not', () => {
  it.each(['', ' ', 'A', '7', '\u200b\u200b', 'a\u200b', 'e\u0301', '\u3164\u3164'])('%j is too short', (name) => {
    expect(problem(name)).toBe('too-short');
  });

  it.each(['a'.repeat(41), '李'.repeat(41), 'ﷺ'.repeat(3)])('%s is too long', (name) => {
    expect(problem(name)).toBe('too-long');
  });

  it.each([
    '42',
    '..',
    '-_-',
    'Ann <b>',
    'Ann & Bob',
    'Ann/Bob',
    '@ann',
    'Ann#1',
    'tea🍵',
    'a:b',
    '"Ann"',
    'Ann;',
    '\u0301Ann',
    `A${'\u0330\u0489'.repeat(4)}nn`,
  ])('%s has bad characters', (name) => {
    expect(problem(name)).toBe('bad-characters');
  });
});

describe('names that pass for the staff', () => {
  it.each([
    'Admin',
    'ADMIN',
    'admins',
    'adm1n',
    'Adm\u00edn',
    'Ａｄｍｉｎ',
    'аdmin', // Cyrillic а
    'αdmin', // Greek α
    'ΑDΜΙΝ', // Greek capitals
    'ᴀᴅᴍɪɴ',
    'adrnin',
    'AdmlN',
    'a.d.m.i.n',
    'a d m i n',
    'admin_7',
    'Admin2',
    '007admin',
    'TeaAdmin',
    'The Moderator',
    'm0derat0r',
    'Moderators',
    'OFFlClAL',
    'Official Anna',
    'Tea-Support',
    '5upport',
    'Staff',
    'Админ',
    '官方',
    '龙井官方账号',
    '官⽅', // a radical that looks like 方
    '客服小王',
    '客 服',
    '管理员',
    '管理員一號',
    '版主',
    // what a manager is called beside their words
    'Community Manager',
    'community-manager 2',
    'The c0mmunity manager',
    '社区经理',
    '社群經理',
    'mod',
    'Mods',
    'System',
    'Founder',
    'The Founder',
    'Co-Founder',
    'CEO',
    'Help Desk',
    'Team',
    '运营',
    '運營',
    '營運',
    '社区运营',
    '运营小王',
    '社区管理',
    '社區管理',
    '社群管理',
    '管理團隊',
    '站务',
    '站長',
    '创始人',
    '創辦人',
    '小编',
    // who says what is done here
    ...['Moderation Team', 'The Moderation Team', 'Trust and Safety', 'Trust-and-Safety Team', 'Administration', 'Help Center'],
    ...['Deleted member', 'Deleted user', 'Verified', 'Refunds', 'Team member'],
    // and in other languages
    ...['Modérateur', 'Anna Modératrice', 'Administrador', 'Moderadora Ana', 'Administrateur', 'Kundendienst', 'Администрация'],
    ...['公式', '社区小管家', '社區小管家', '小管家', '運営', '運営スタッフ', 'カフェ運営', 'スタッフ田中', 'モデレーター', '管理人'],
    ...['운영자', '관리자', '운영진 김', '고객센터', '공식'],
    // in the capitals of Lisu, Cherokee and the Canadian syllables
    'ꓮꓓꓟꓲꓠ',
    'ꓢꓔꓮꓝꓝ',
    'ᎪᎠᎷᎥᏁ',
    'ᗩᗪᗰIᑎ',
  ])('%s', (name) => {
    expect(problem(name)).toBe('imitates-staff');
  });

  it.each([
    ['Li Na', 'Li Na'],
    ['li-na', 'Li Na'],
    ['LiNa', 'Li Na'],
    ['L1 N4', 'Li Na'],
    ['Ll Na', 'Li Na'],
    ['Lí Nâ', 'Li Na'],
    ['Lі Nа', 'Li Na'],
    ['Bemd', 'Bernd'],
    ['王伟', '王伟'],
    ['王·伟', '王伟'],
    // what makes no other person of it
    ['Ruth Ackroyd Jr', 'Ruth Ackroyd'],
    ['Ruth Ackroyd, Jr.'.replace(',', ''), 'Ruth Ackroyd'],
    ['Ackroyd Ruth', 'Ruth Ackroyd'],
    ['R u t h A c k r o y d', 'Ruth Ackroyd'],
    ['R.u.t.h A.c.k.r.o.y.d', 'Ruth Ackroyd'],
    ['Ｒｕｔｈ Ａｃｋｒｏｙｄ', 'Ruth Ackroyd'],
    ['𝐑𝐮𝐭𝐡 𝐀𝐜𝐤𝐫𝐨𝐲𝐝', 'Ruth Ackroyd'],
    ['The real Ruth Ackroyd', 'Ruth Ackroyd'],
    ['Ackroyd Ruth III', 'Ruth Ackroyd'],
    ['Ruth Ackroyd Jr 2', 'Ruth Ackroyd'],
    ['Wei Wang', 'Wang Wei'],
    ['王伟本人', '王伟'],
    ['王伟博士', '王伟'],
    ['Tom Sagar PhD', 'Tom Sagar'],
    ['Tom Sagar at work', 'Tom Sagar'],
    ['Sir Tom Sagar', 'Tom Sagar'],
    ['Ruth A. Ackroyd', 'Ruth Ackroyd'],
    ['R. Ruth Ackroyd', 'Ruth Ackroyd'],
    ['Ackroyd, Ruth B.'.replace(',', ''), 'Ruth Ackroyd'],
    ['王伟小号', '王伟'],
  ])('%s is taken for the staff member %s', (name, staff) => {
    expect(problem(name, 'Someone Else', staff)).toBe('imitates-staff');
  });

  it.each([
    ['Lina Berg', 'Li Na'],
    ['Anna 2', 'Anna'],
    ['王伟明', '王伟'],
    ['Ruth Ackroydson', 'Ruth Ackroyd'],
    ['Ruth Baker Jr', 'Ruth Ackroyd'],
    ['Ann Ackroyd', 'Ruth Ackroyd'],
    ['Sam Davis Jr', 'Ruth Ackroyd'],
    ['Dr Anna', 'Anna'],
    ['Ruth Ann Ackroyd', 'Ruth Ackroyd'],
    ['王小伟', '王伟'],
    ['小王伟', '王伟'],
    ['王老师', '王伟'],
    ['Lee Ann Wong', 'Ann Lee'],
    ['Md Tom Sagar', 'Tom Sagar'],
    ['Ruth Ackroyd Ma', 'Ruth Ackroyd'],
    ['A. Sagar', 'Tom Sagar'],
    ['J. Anna', 'Anna'],
    ['Tom Worksop', 'Tom Sagar'],
  ])('%s is not taken for %s', (name, staff) => {
    expect(problem(name, staff)).toBe(null);
  });

  it('an empty name among the staff hinders nobody', () => {
    expect(problem('Ann', '', ' ', '🍵')).toBe(null);
  });
});

describe('a line under a name that claims an office', () => {
  it.each([
    'Moderator',
    'M o d e r a t o r',
    'm.o.d.e.r.a.t.o.r',
    'Ｍｏｄｅｒａｔｏｒ',
    '𝐌𝐨𝐝𝐞𝐫𝐚𝐭𝐨𝐫 here',
    'A D M I N',
    'Community manager at Hollin',
    'Community manager, Hollin',
    'The Hollin team',
    'H o l l i n  t e a m',
    '官 方 客 服',
    'Founder of Hollin',
    'Hollin CEO',
    '运营',
    'Hollin运营',
    ...['Staff of this house', 'Moderator here', 'Founder of the house', 'Community manager of our house', 'Team member'],
    ...['Verified ✓', '✅ Verified account', 'Modérateur', 'Administradora', '運営', '公式', 'Hollin refunds', 'Hollin公式'],
  ])('%s', (line) => {
    expect(claimsOffice(line, 'Hollin')).toBe(true);
  });

  it.each([
    'Rides in all weathers',
    'I moderate my own temper, and little else',
    'Hollin fan since 2009',
    'Baker at Hollin Mill',
    'A B C of tea',
    'Manager of a tea shop in Leeds',
    'Founder of three bakeries in Leeds',
    '在一家互联网公司做运营，周末骑车',
    '互联网运营',
    '喜欢喝茶的人',
    ...['Always at home here', 'Verified tea drinker since birth', 'Repairs and tea', 'Team sports and tea', 'Everything in moderation'],
    ...['Mother of this house', 'Guest of the house', 'カフェの運営をしています', '수학 공식을 좋아해요', '数学公式爱好者'],
    '',
  ])('%j does not', (line) => {
    expect(claimsOffice(line, 'Hollin')).toBe(false);
  });

  it('and where the house has no name yet, only words are looked at', () => {
    expect([claimsOffice('The Hollin team'), claimsOffice('Official')]).toEqual([false, true]);
  });
});

describe('names that pass for the brand itself', () => {
  it.each([
    'Hollin',
    'HOLLIN',
    'H0llin',
    'The Hollin team',
    'hollin-team',
    'HollinTeam',
    'H.o.l.l.i.n',
    'Hollin 2',
    'Hollin Customer Care',
    'Team Hollin',
    'Hollin 团队',
    'Founder of Hollin',
    'Hollin Founder',
    'CEO at Hollin',
    'The head of Hollin',
    'Hollin Support',
    'hollinsupport',
    'hollinofficial',
    'Hollin Ambassador',
    'Hollin官方',
    'Hollin客服',
    'Hollin运营',
    'Hollin 運營',
    'Hollin 創辦人',
    'Hollin小編',
    'Hollin老闆',
    // what one gives an order number to
    ...[
      'Hollin Refunds',
      'Hollin Repairs',
      'Hollin Help Center',
      'Hollin Payments',
      'Hollin Orders',
      'Hollin Returns Desk',
      'Hollin Warranty',
    ],
    ...[
      'Hollins',
      'Hollin’s Repairs',
      'Hollin Trust and Safety',
      'Hollin Moderation',
      'Hollin Modérateur',
      'Order Desk Hollin',
      'Hollin UK',
    ],
    ...['Hollin退款', 'Hollin售后部', 'Hollin 訂單', 'Hollin公式', 'Hollin運営', 'Hollin고객센터', 'Hollin管家'],
  ])('%s', (name) => {
    expect(nameProblem(name, { staff: [], brand: 'Hollin' })).toBe('imitates-staff');
  });

  it.each([
    ['青禾', '青禾'],
    ['青禾小助手', '青禾'],
    ['The Moot', 'The Moot'],
    ['Moot', 'The Moot'],
    ['Studio54', 'Studio 54'],
  ])('%s at %s', (name, brand) => {
    expect(nameProblem(name, { staff: [], brand })).toBe('imitates-staff');
  });

  it.each([
    ['Hollin Baker', 'Hollin'],
    ['Ann Hollins', 'Hollin'],
    ['Hollin fan', 'Hollin'],
    ['Friend of Hollin', 'Hollin'],
    ['Founder Hollins', 'Hollin'],
    ...['Hollins Baker', 'Dr Hollins', 'Hollin Gift', 'Hollin Mason', 'Hollin Pay', 'Hollin France', 'Orderly Hollin'].map((name) => [
      name,
      'Hollin',
    ]),
    ['Lis', 'Li'],
    ['云雾深处', '云雾'],
    ['云雾会员', '云雾'],
    ['Hollin Mod Singh', 'Hollin'],
    ['Hollin老友', 'Hollin'],
    ['青禾老友', '青禾'],
    ['青禾的猫', '青禾'],
    ['Ann', 'A'],
    ['Team Ann', ''],
  ])('%s at %j is a person', (name, brand) => {
    expect(nameProblem(name, { staff: [], brand })).toBeNull();
  });
});

describe('a handle is made from a name', () => {
  it.each([
    ['Ann Lee', 'ann-lee'],
    ['José Ángel', 'jose-angel'],
    ["Siobhán O'Brien", 'siobhan-obrien'],
    ['J. R. R. Tolkien', 'j-r-r-tolkien'],
    ['Łukasz Straße Øre', 'lukasz-strasse-ore'],
    ['tea_fan 88', 'tea-fan-88'],
    ['Ｔｅａ', 'tea'],
    ['李娜 Lina', 'lina'],
    ['李娜', ''],
    ['Нина', ''],
    ['李 88', ''],
    ['A 李', ''],
    ['🍵 --', ''],
    ['a'.repeat(40), 'a'.repeat(24)],
    [`${'a'.repeat(23)} b`, 'a'.repeat(23)],
  ])('%s gives %j', (name, handle) => {
    expect(handleFrom(name)).toBe(handle);
  });

  it('is a handle or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(handleFrom(text)).toMatch(/^(?:|[a-z0-9](?:[a-z0-9-]{0,22}[a-z0-9]))$/);
      }),
      { seed: 20260302, numRuns: 500 },
    );
  });
});

describe('signs that nobody sees', () => {
  it.each(['Ad\u200bam', 'Ann\u00adeke', 'Ni\u2060na', 'Je\u202ess', '林\u200b晓雨', 'Jo\u200dhn', 'An\ufe0fn'])(
    'inside %j are refused',
    (name) => {
      expect(problem(name)).toBe('invisible-signs');
    },
  );
  it.each(['\ufeffAnn', 'Ann\u200e', ' Ann\t', 'Ann  Lee', 'علی\u200cرضا', 'क्\u200dषमा'])(
    'around %j, and where a script joins by them, they are not',
    (name) => {
      expect(problem(name)).toBeNull();
    },
  );
});

it.each(['Hollin Tom Sagar', 'Tom Sagar Hollin', 'Hollin Tom', 'Tom Hollin', 'Customer Care'])(
  'passes for staff of the house: %s',
  (name) => {
    expect(nameProblem(name, { staff: ['Tom Sagar', 'Tom'], brand: 'Hollin' })).toBe('imitates-staff');
  },
);

it.each(['Hollin Baker', 'Tomas Hollinger', 'Sagar Patel', 'Tom Careless'])('is a person beside the staff: %s', (name) => {
  expect(nameProblem(name, { staff: ['Tom Sagar', 'Tom'], brand: 'Hollin' })).toBeNull();
});
