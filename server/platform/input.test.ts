/** Input on its way in: what forms and addresses say as text, and what is said about a field at fault. */
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { contracts, fields } from '../../shared/endpoint.ts';
import { HandleAsked, Id } from '../../shared/kinds.ts';
import { newId } from './id.ts';
import { fits, folded, readStrings, splitInput, validInput } from './input.ts';
import { Refused } from './refusal.ts';

const body = fields({
  title: Type.String({ minLength: 1, maxLength: 10 }),
  code: Type.Optional(Type.String({ minLength: 3, pattern: '^[a-z]+$' })),
  many: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  from: Type.Optional(Type.Integer({ minimum: 2 })),
  any: Type.Optional(Type.Integer()),
  share: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  agreed: Type.Boolean(),
  loud: Type.Optional(Type.Boolean()),
  kind: Type.Optional(Type.Enum(['a', 'b'])),
  names: Type.Optional(fields({ en: Type.String({ maxLength: 3 }), zh: Type.String() })),
});
const { command, query } = contracts('probe');
const Try = command('Try', 'POST /api/try/:id', {
  access: 'anyone',
  summary: '',
  params: fields({ id: Id }),
  body,
  returns: fields({}),
  quiet: 'a test',
});
const Look = query('Look', 'GET /api/look', {
  access: 'anyone',
  summary: '',
  query: fields({ from: Type.Optional(Type.Integer({ minimum: 1 })) }),
  returns: fields({}),
});
const id = newId();
const fine = { title: 'x', agreed: true };

const refused = (run: () => unknown): Refused => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('it was taken');
};
const faults = (rest: unknown) => refused(() => validInput(Try, { id }, rest)).faults;

describe('what a form sends', () => {
  it('becomes what the schema asks for', () => {
    expect(readStrings(body, { title: '7', many: '3', share: '0.5', agreed: 'on', loud: 'true', kind: 'a' }, 'form')).toEqual({
      title: '7',
      many: 3,
      share: 0.5,
      agreed: true,
      loud: true,
      kind: 'a',
    });
    expect(readStrings(body, { agreed: '1', loud: 'off' }, 'form')).toEqual({ agreed: true, loud: false });
  });

  it('leaves away what is empty and need not be there, and keeps what must be', () => {
    expect(readStrings(body, { title: '', code: '', many: '', kind: '' }, 'form')).toEqual({ title: '', agreed: false });
  });

  it('has a box that was not ticked, and names of its own that go to nobody', () => {
    expect(readStrings(body, { title: 'x', _back: '/t', _csrf: '1' }, 'form')).toEqual({ title: 'x', agreed: false });
  });

  it('keeps what it can not turn, so that the field is told of', () => {
    const read = readStrings(body, { ...fine, many: 'three', agreed: 'on', other: 'x' }, 'form');
    expect(faults(read)).toEqual([
      { field: 'other', fault: 'unknown-field', values: { name: 'other' } },
      { field: 'many', fault: 'whole-number-between', values: { least: 1, most: 5 } },
    ]);
    expect(faults(readStrings(body, { ...fine, many: ' ' }, 'form'))).toEqual([
      { field: 'many', fault: 'whole-number-between', values: { least: 1, most: 5 } },
    ]);
  });

  it('is not what an address says: there nothing is added, and a name with _ is a name', () => {
    expect(readStrings(body, { _x: '1', many: '2', loud: 'false' }, 'query')).toEqual({ _x: '1', many: 2, loud: false });
    expect(readStrings(Look.query, { from: ['1', '2'] }, 'query')).toEqual({ from: ['1', '2'] });
  });
});

describe('the one strict validation', () => {
  it('takes what fits, and the path wins over the body', () => {
    expect(validInput(Try, { id }, { ...fine, many: 5 })).toEqual({ ...fine, many: 5, id });
    const { params, rest } = splitInput(Try, { ...fine, id });
    expect(params).toEqual({ id });
    expect(rest).toEqual(fine);
    // a body that names the field of the path as well is taken apart before, see api-routes
    expect(validInput(Look, {}, undefined)).toEqual({});
  });

  it('has no such thing where only the path is wrong', () => {
    for (const wrong of ['', 'x', `${id}x`, '0'.repeat(22), 'l'.repeat(22)])
      expect(refused(() => validInput(Try, { id: wrong }, fine))).toMatchObject({ type: 'not-found', status: 404 });
  });

  it.each<[string, object, object[]]>([
    ['a field that must be there', { agreed: true }, [{ field: 'title', fault: 'missing' }]],
    [
      'every field that must be there',
      {},
      [
        { field: 'title', fault: 'missing' },
        { field: 'agreed', fault: 'missing' },
      ],
    ],
    ['an empty one', { ...fine, title: '' }, [{ field: 'title', fault: 'missing', values: { limit: 1 } }]],
    ['a long one', { ...fine, title: 'x'.repeat(11) }, [{ field: 'title', fault: 'too-long', values: { limit: 10 } }]],
    ['a short one', { ...fine, code: 'ab' }, [{ field: 'code', fault: 'too-short', values: { limit: 3 } }]],
    ['one of another form', { ...fine, code: 'ABC' }, [{ field: 'code', fault: 'wrong-form' }]],
    ['one with two faults', { ...fine, code: 'AB' }, [{ field: 'code', fault: 'too-short', values: { limit: 3 } }]],
    ['a number that is too great', { ...fine, many: 6 }, [{ field: 'many', fault: 'whole-number-between', values: { least: 1, most: 5 } }]],
    ['a number that is too small', { ...fine, many: 0 }, [{ field: 'many', fault: 'whole-number-between', values: { least: 1, most: 5 } }]],
    ['a number at an open end', { ...fine, share: 0 }, [{ field: 'share', fault: 'out-of-range', values: { limit: 0 } }]],
    ['a part of a number', { ...fine, many: 1.5 }, [{ field: 'many', fault: 'whole-number-between', values: { least: 1, most: 5 } }]],
    ['text for a number', { ...fine, many: '1' }, [{ field: 'many', fault: 'whole-number-between', values: { least: 1, most: 5 } }]],
    ['text for a number with one bound', { ...fine, from: 'x' }, [{ field: 'from', fault: 'whole-number-from', values: { least: 2 } }]],
    ['text for a number of any size', { ...fine, any: 'x' }, [{ field: 'any', fault: 'whole-number' }]],
    ['text for a yes', { ...fine, agreed: 'yes' }, [{ field: 'agreed', fault: 'wrong-kind' }]],
    ['nothing at all', { ...fine, title: null }, [{ field: 'title', fault: 'wrong-kind' }]],
    ['one that is not among the options', { ...fine, kind: 'c' }, [{ field: 'kind', fault: 'not-one-of', values: { options: 'a, b' } }]],
    ['one that nobody asked for', { ...fine, x: 1 }, [{ field: 'x', fault: 'unknown-field', values: { name: 'x' } }]],
    [
      'what is wrong inside of one',
      { ...fine, names: { en: 'long', zh: '' } },
      [{ field: 'names.en', fault: 'too-long', values: { limit: 3 } }],
    ],
    ['what is missing inside of one', { ...fine, names: { en: 'x' } }, [{ field: 'names.zh', fault: 'missing' }]],
  ])('tells of %s, once, at its field', (_what, rest, expected) => {
    expect(faults(rest)).toEqual(expected);
  });

  it('does not give a long name back whole', () => {
    const [fault] = faults({ ...fine, ['x'.repeat(5000)]: 1 });
    expect(fault).toEqual({ field: 'x'.repeat(60), fault: 'unknown-field', values: { name: 'x'.repeat(60) } });
  });

  it('tells whether something fits, where a misfit is simply no such page', () => {
    expect(fits(Look.query, { from: 1 })).toBe(true);
    expect(fits(Look.query, { from: 0 })).toBe(false);
    expect(fits(Try.params, { id: 'x' })).toBe(false);
  });

  it('reads a handle as people write it, wherever somebody is looked for by one', () => {
    const shape = fields({ who: HandleAsked, maybe: Type.Optional(Type.Union([HandleAsked, Type.Literal('')])) });
    expect(folded(shape, { who: '@Priya', maybe: 'NELL' })).toEqual({ who: 'priya', maybe: 'nell' });
    expect(folded(shape, { who: '@Ye ah', maybe: '' })).toEqual({ who: '@Ye ah', maybe: '' });
    expect(fits(shape, { who: '@' })).toBe(false);
  });
});
