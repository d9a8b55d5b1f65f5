import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBJECTS } from '../../../src/preview/host/objects';
import type { AnyTable } from '../../../src/preview/host/object-table';

const TYPINGS = readFileSync(join(__dirname, '../../../node_modules/@types/office-js/index.d.ts'), 'utf8');
const EXCEL = TYPINGS.indexOf('declare namespace Excel {');

/** The set that the typings' comment on a member names. */
function setOf(kind: string, member: string): string {
  const start = TYPINGS.indexOf(`class ${kind}${kind === 'FunctionResult' ? '<T>' : ''} extends`, EXCEL);
  const text = TYPINGS.slice(start, TYPINGS.indexOf('\n    }', start));
  const name = member.slice(0, 1).toLowerCase() + member.slice(1);
  const at = text.search(new RegExp(`\\n        (?:readonly )?${name}[(:<]`));
  expect(at).toBeGreaterThan(0);
  return /\[Api set: ExcelApi ([\d.]+)/.exec(text.slice(text.lastIndexOf('/**', at), at))?.[1] ?? 'none';
}

const members = Object.entries(OBJECTS as Readonly<Record<string, AnyTable>>).flatMap(([kind, { properties, links, methods }]) =>
  Object.entries({ ...properties, ...links, ...methods }).map(([name, member]) => [`${kind}.${name}`, kind, name, member.since] as const));

test.each(members)('%s says which ExcelApi it came with', (_, kind, name, since) => {
  expect(since ?? '1.1').toBe(setOf(kind, name));
});

test('nothing needs more than ExcelApi 1.14, the oldest that the add-in works with', () => {
  expect(members.filter(([, , , since]) => Number((since ?? '1.1').split('.')[1]) > 14)).toEqual([]);
});
