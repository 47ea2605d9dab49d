/** Which passwords are guessed at once. */
import { describe, expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { passwordProblem } from './password-form.ts';

const choosing = { name: 'Niamh O’Casey', email: 'n.casey@example.com', brand: 'Hollin' };

describe('everybody tries first', () => {
  test.each([
    ...['password', 'PASSWORD', 'Password1', 'password123!', 'p@ssw0rd', 'P@ssw0rd1', 'iloveyou', 'sunshine7', 'Dragon2024!', 'monkey123'],
    ...['12345678', '123456789', '87654321', 'abcdefgh', 'qwertyui', 'Qwerty123', 'asdfghjk', '1qaz2wsx', 'zxcvbnm1', 'a1b2c3d4'],
    ...['aaaaaaaaaa', 'abababab', '11111111', '12341234', 'abcabcabc', '1111 1111', 'passpass', '........', '88888888'],
    ...['woaini1314', '52013145201314', 'a123456789', 'wodemima', '１２３４５６７８', 'letmein99', 'trustno1', '147258369'],
  ])('%s', (password) => {
    expect(passwordProblem(password, choosing)).toBe('common');
  });
});

describe('everybody can read here', () => {
  test.each([
    ...['Niamh O’Casey', 'niamhocasey', 'NiamhOCasey1', 'ocaseyniamh', 'o’casey-niamh', 'niamh1990', 'n.casey@example.com', 'ncasey2024'],
    ...['hollin2026', 'Hollin123!', 'HollinNiamhOCasey', '!!Hollin!!'],
  ])('%s', (password) => {
    expect(passwordProblem(password, choosing)).toBe('yours');
  });

  test('in any script', () => {
    expect(passwordProblem('林晓雨19900101', { name: '林晓雨', email: 'lin@example.com', brand: '云雾' })).toBe('yours');
    expect(passwordProblem('云雾20260101', { name: '林晓雨', email: 'lin@example.com', brand: '云雾' })).toBe('yours');
  });
});

describe('is nobody’s first guess', () => {
  test.each([
    ...['a short sentence', 'another short sentence', 'correct horse battery', 'a long enough one', 'folkmoot-demo', 'my new secret'],
    ...[
      'Niamh rides north',
      'hollin bags are heavy',
      'dragonfly over reeds',
      'xiayuletashuohaoting',
      '春眠不觉晓处处闻',
      'tr0ub4dor&3',
      'j8#kQ2!x',
    ],
    ...['hunter of small snails', 'qwertyopolis north', '19:04 to Leeds', 'ababcdcd', '27182818'],
  ])('%s', (password) => {
    expect(passwordProblem(password, choosing)).toBeNull();
  });

  test('where name, address and brand say nothing', () => {
    expect(passwordProblem('a short sentence', { name: '', email: '', brand: '' })).toBeNull();
    expect(passwordProblem('1234 or not', { name: 'A 1', email: '1@example.com', brand: 'X' })).toBeNull();
  });
});

test('the list is short, and in small letters', () => {
  expect(commonPasswords.size).toBeGreaterThan(300);
  expect(commonPasswords.size).toBeLessThan(1000);
  expect([...commonPasswords].filter((word) => word !== word.toLowerCase())).toEqual([]);
});
