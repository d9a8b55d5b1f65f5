import { z } from 'zod';
import { placeOf, shown, type Refusal } from './refusal';
import { parametersOf } from './schema';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字 / a text',
  number: '数字 / a number',
  int: '整数 / a whole number',
  boolean: 'true / false',
  array: '列表 / a list […]',
  object: '一组“名称: 值” / names with values {…}',
};

/** What a schema has against a rule file, in words for its author: one refusal an issue, an unknown key each by itself. */
export function refusalsOf(file: string, json: unknown, schema: z.ZodType, error: z.ZodError): Refusal[] {
  return error.issues.flatMap((issue): Refusal[] => {
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt(schema, json, issue.path);
      return issue.keys.map((key) => ({ file, place: placeOf([...issue.path, key]), found: key, allowed }));
    }
    return [{ file, place: placeOf(issue.path), found: shown(valueAt(json, issue.path)), allowed: allowedBy(issue) }];
  });
}

function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? '不能为空 / not empty'
        : `${issue.inclusive === true ? '不小于' : '大于'} ${String(issue.minimum)} / ${issue.inclusive === true ? 'at least' : 'more than'} ${String(issue.minimum)}`;
    case 'too_big':
      return `${issue.inclusive === true ? '不大于' : '小于'} ${String(issue.maximum)} / ${issue.inclusive === true ? 'at most' : 'less than'} ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), json);
}

/** The keys an object in a rule file may have, as a message. */
function keysAt(schema: z.ZodType, json: unknown, path: readonly PropertyKey[]): string {
  const keys = Object.keys(objectAt(schema, json, path)?.shape ?? {});
  const kind = path.at(-1) === 'check' ? ['kind'] : [];
  return [...kind, ...keys].join(' | ');
}

/** The object schema at a path, down through lists, options and the parameters of a check's kind. */
function objectAt(schema: unknown, json: unknown, path: readonly PropertyKey[]): z.ZodObject | undefined {
  let inner: unknown = schema;
  while (inner instanceof z.ZodOptional) inner = inner.unwrap();
  if (inner instanceof z.ZodPipe) {
    const kind = valueAt(json, ['kind']);
    inner = typeof kind === 'string' ? parametersOf(kind) : undefined;
  }
  const [step, ...rest] = path;
  if (step === undefined) return inner instanceof z.ZodObject ? inner : undefined;
  const below: unknown = inner instanceof z.ZodArray ? inner.element : inner instanceof z.ZodObject ? inner.shape[String(step)] : undefined;
  return below === undefined ? undefined : objectAt(below, valueAt(json, [step]), rest);
}
