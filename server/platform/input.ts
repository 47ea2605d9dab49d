/** Input on its way in: strings from forms and query strings become what the schema asks for, then one strict validation. */
import type { TObject, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { Endpoint } from '../../shared/endpoint.ts';
import { saysSomething } from '../../shared/kinds.ts';
import { isZone } from './local-time.ts';
import { type Fault, refuseGenerally, type Values } from './refusal.ts';
import { splitLines, splitTags } from './text/tag.ts';

type Bag = Record<string, unknown>;
type Property = TSchema & {
  type?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Property>;
  /** In a form one field holds all of them, one in each line. */
  lines?: boolean;
  /** A number that may be none: in a form an empty field says so, where one that is not sent says nothing. */
  orNone?: boolean;
  /** `@Priya` is read as `priya`. */
  folds?: boolean;
  /** The name of a time zone. */
  zone?: boolean;
};

const compiled = new WeakMap<TObject, Validator>();
const validatorOf = (schema: TObject): Validator => {
  let validator = compiled.get(schema);
  if (!validator) {
    validator = Compile(schema) as unknown as Validator;
    compiled.set(schema, validator);
  }
  return validator;
};

/** Strings to numbers, booleans, lists and groups (`names.en`) where the schema asks for them. What can't be turned stays, and fails the validation. */
export const readStrings = (schema: TObject, raw: Bag, kind: 'form' | 'query'): Bag => {
  const out: Bag = {};
  const properties = schema.properties as Record<string, Property>;
  const required = new Set<string>((schema as { required?: string[] }).required ?? []);
  for (const [name, value] of Object.entries(raw)) {
    if (kind === 'form' && name.startsWith('_')) continue;
    const [group = '', part] = name.split('.', 2);
    if (kind === 'form' && part && properties[group]?.type === 'object') {
      out[group] = { ...(out[group] as Bag | undefined), ...(value === '' ? {} : { [part]: value }) };
      continue;
    }
    const property = properties[name];
    if (kind === 'form' && property?.orNone && typeof value === 'string') {
      out[name] = value.trim() === '' ? null : Number(value);
      continue;
    }
    // an empty optional field is an absent one: a form always sends all its fields
    // … unless the schema says in so many words that nothing is something: so a form can take a line away
    if (
      value === '' &&
      !required.has(name) &&
      (property as { minLength?: number } | undefined)?.minLength !== 0 &&
      property?.type !== 'array'
    )
      continue;
    if (typeof value === 'string' && (property?.type === 'integer' || property?.type === 'number') && value.trim() !== '')
      out[name] = Number(value);
    else if (typeof value === 'string' && property?.type === 'boolean') out[name] = value === 'on' || value === 'true' || value === '1';
    else if (typeof value === 'string' && property?.type === 'array') out[name] = property.lines ? splitLines(value) : splitTags(value);
    else out[name] = value;
  }
  if (kind === 'form') {
    // a checkbox that is not ticked is not sent at all; of several of one name, none
    for (const name of required) {
      if (properties[name]?.type === 'boolean' && !(name in out)) out[name] = false;
      if (properties[name]?.type === 'array' && !(name in out)) out[name] = [];
    }
  }
  return out;
};

/** What is named by a handle is found however it was written. What does not fit stays as it is, and fails the validation. */
export const folded = (schema: TObject, raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw;
  let out = raw as Bag;
  for (const [name, property] of Object.entries(schema.properties as Record<string, Property & { anyOf?: Property[] }>)) {
    const value = out[name];
    if (typeof value !== 'string' || !(property.folds || property.anyOf?.some(({ folds }) => folds))) continue;
    if (/^@?[A-Z0-9-]*$/i.test(value)) out = { ...out, [name]: value.replace(/^@/, '').toLowerCase() };
  }
  return out;
};

type RawError = { keyword: string; instancePath: string; params: Record<string, unknown> };

type Choices = { enum?: unknown[]; const?: unknown; anyOf?: Choices[] };
/** What may stand there; nothing at all may, too, and is not said. */
const choicesOf = ({ enum: words, const: word, anyOf }: Choices = {}): unknown[] =>
  [...(words ?? []), ...(word === undefined ? [] : [word]), ...(anyOf ?? []).flatMap(choicesOf)].filter((choice) => choice !== '');

/** What goes into a field for a whole number: whoever typed a word, a part or too much reads what they may type. */
const wholeNumber = (field: string, { minimum: least, maximum: most }: Property): Fault => ({
  field,
  ...(least === undefined
    ? { fault: 'whole-number' }
    : most === undefined
      ? { fault: 'whole-number-from', values: { least } }
      : { fault: 'whole-number-between', values: { least, most } }),
});

/** Ajv-shaped errors to faults of fields. `platform.fault.<fault>` is the sentence. */
const faultOf = (error: RawError, schema: TObject): Fault[] => {
  // a field within a group is called as a form calls it: `names.en`
  const [first = '', within] = error.instancePath.slice(1).split('/');
  const outer = (schema.properties as Record<string, Property>)[first];
  const group = outer?.type === 'object';
  const field = group && within ? `${first}.${within}` : first;
  const property = within === undefined ? outer : group ? outer.properties?.[within] : undefined;
  const values: Values = {};
  const limit = error.params.limit;
  if (typeof limit === 'number') values.limit = limit;
  switch (error.keyword) {
    case 'required':
      return (error.params.requiredProperties as string[]).map((name) => ({ field: field ? `${field}.${name}` : name, fault: 'missing' }));
    case 'additionalProperties':
      return (error.params.additionalProperties as string[]).map((name) => ({
        field: name.slice(0, 60),
        fault: 'unknown-field',
        values: { name: name.slice(0, 60) },
      }));
    case 'maxItems':
      return [{ field, fault: 'too-many', values }];
    case 'maxLength':
      return [{ field, fault: 'too-long', values }];
    case 'minLength':
      return [{ field, fault: limit === 1 ? 'missing' : 'too-short', values }];
    case 'enum':
      return [
        {
          field,
          fault: 'not-one-of',
          values: { options: choicesOf((schema.properties as Record<string, Choices>)[field]).join(', ') },
        },
      ];
    case 'pattern':
      return [{ field, fault: error.params.pattern === saysSomething ? 'missing' : 'wrong-form' }];
    case 'format':
      return [{ field, fault: 'wrong-form' }];
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return [property?.type === 'integer' ? wholeNumber(field, property) : { field, fault: 'out-of-range', values }];
    case 'boolean':
      return []; // told again as additionalProperties
    case 'type':
      return [property?.type === 'integer' ? wholeNumber(field, property) : { field, fault: 'wrong-kind' }];
    default:
      return [{ field, fault: 'wrong-kind' }];
  }
};

/** PostgreSQL takes no NUL in a text, and no person writes one. */
const holdsNul = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\0') : typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);

/** Told of at most so many fields: nobody reads more, and an attacker chooses their number. */
const mostTold = 20;

const unknownFields = (schema: TObject, value: unknown): Fault[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value)
        .filter((name) => !Object.hasOwn(schema.properties, name))
        .slice(0, mostTold)
        .map((name) => ({ field: name.slice(0, 60), fault: 'unknown-field', values: { name: name.slice(0, 60) } }));

/** Zones that are none: said together with all else that is wrong. */
const zoneFaults = (schema: TObject, value: unknown): Fault[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(schema.properties as Record<string, Property>).flatMap(([field, { zone }]) => {
        const named = zone ? (value as Bag)[field] : undefined;
        return typeof named === 'string' && named !== '' && !isZone(named.trim()) ? [{ field, fault: 'no-zone' }] : [];
      });

const faultsIn = (schema: TObject, value: unknown): Fault[] => {
  const validator = validatorOf(schema);
  if (validator.Check(value))
    return [
      ...Object.entries(value as Bag).flatMap(([field, part]) => (holdsNul(part) ? [{ field, fault: 'wrong-form' }] : [])),
      ...zoneFaults(schema, value),
    ];
  // looked for here: the validator stops after its first errors, and unknown fields could hide the others
  const seen = new Map<string, Fault>(unknownFields(schema, value).map((fault) => [fault.field, fault]));
  const known =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(schema.properties, name)))
      : value;
  for (const error of validator.Errors(known) as unknown as RawError[])
    for (const fault of faultOf(error, schema)) if (!seen.has(fault.field)) seen.set(fault.field, fault);
  for (const fault of zoneFaults(schema, value)) if (!seen.has(fault.field)) seen.set(fault.field, fault);
  // a misfit that nobody can name is a misfit all the same
  return seen.size > 0 ? [...seen.values()].slice(0, mostTold) : [{ field: '', fault: 'wrong-kind' }];
};

/**
 * The validated input of an endpoint; the path wins over the body.
 * @throws Refused `invalid-input`, with the fields at fault; `not-found` when only the path is wrong (no such thing can exist)
 */
export const validInput = (contract: Endpoint, params: unknown, rest: unknown): Bag => {
  const path = folded(contract.params, params ?? {});
  const astray = faultsIn(contract.params, path);
  // a word out of a short list is a choice that stands in the path: whoever sent another is told the list
  if (astray.length > 0 && astray.every(({ fault }) => fault === 'not-one-of')) throw refuseGenerally('invalid-input', { faults: astray });
  if (astray.length > 0) throw refuseGenerally('not-found');
  const schema = contract.asks === 'query' ? contract.query : contract.body;
  const value = folded(schema, rest ?? {});
  const faults = faultsIn(schema, value);
  if (faults.length > 0) throw refuseGenerally('invalid-input', { faults });
  return { ...(value as Bag), ...(path as Bag) };
};

/** Does the value fit the schema? For page parameters, where a misfit is simply no such page. */
export const fits = (schema: TObject, value: unknown): boolean => validatorOf(schema).Check(value) && !holdsNul(value);

/** Takes apart what belongs to the path and what to the rest. */
export const splitInput = (contract: Endpoint, input: Bag): { params: Bag; rest: Bag } => {
  const params: Bag = {};
  const rest: Bag = {};
  for (const [name, value] of Object.entries(input)) (Object.hasOwn(contract.params.properties, name) ? params : rest)[name] = value;
  return { params, rest };
};
