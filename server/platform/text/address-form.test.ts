/** Mail addresses that are fine, and those that are made to be taken for others. */
import { describe, expect, test } from 'vitest';
import { addressProblem, normalAddress } from './address-form.ts';

const problem = (address: string) => addressProblem(normalAddress(address), 'hollin.example');

test.each([
  'joss@example.com',
  'joss.p+hollin@example.co.uk',
  'admin@example.com',
  'support@riders.example',
  "o'brien@example.com",
  '李娜@例子.广告',
  'иван.петров@почта.рф',
  'вова@почта.рф',
  'josé@example.com',
  'm.müller@straße.example',
  'joss@xn--fiqs8s.example',
  'nell@hollin.example',
  'rn@modern.example',
])('%s is fine', (address) => {
  expect(problem(address)).toBeNull();
});

describe.each([
  [
    'invisible-signs',
    ['jo\u200bss@example.com', 'joss\u00ad@example.com', 'joss@exam\u2060ple.com', '\u202ejoss@example.com', 'joss\ufeff@example.com'],
  ],
  [
    'look-alikes',
    [
      // Cyrillic а, о, е among Latin letters; whole words of them; full-width letters; the same in a host, also as xn--
      'jоss@example.com',
      'раура@example.com',
      'joss@раураl.com',
      'joss@аррӏе.com',
      'ｊoss@example.com',
      'joss@exаmple.com',
      'joss@xn--exmple-4nf.com',
      'jo\ufb01@example.com',
    ],
  ],
  [
    'imitates-staff',
    [
      'admin@hollin.example',
      'Support@Hollin.example',
      'official+1@hollin.example',
      'joss@hoIIin.example',
      'joss@ho11in.example',
      'adm1n@hollin.example',
    ],
  ],
  ['nobodys', ['joss@phone.invalid', 'joss@x.localhost', 'joss@printer.local']],
] as const)('%s', (name, addresses) => {
  test.each(addresses)('%s', (address) => {
    expect(problem(address)).toBe(name);
  });
});

test('is stored in one form', () => {
  expect(normalAddress(' Jose\u0301@Example.COM ')).toBe('josé@example.com');
});

test('without a host of its own, no host is taken for the house', () => {
  expect(addressProblem('admin@localhost.example', null)).toBeNull();
});
