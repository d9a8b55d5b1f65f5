import { loadRulebook } from '../../src/rulebook/load';
import type { RuleFile } from '../../src/rulebook/parse';
import { RuleFileError, type Refusal } from '../../src/rulebook/refusal';
import { sectionsOf } from '../../src/rulebook/rulebook';

const call = { id: 'c', title: '一份指南', binds: '二、方向' };
const common = { code: '二', title: '方向', clauses: [{ quote: '二、方向', explanatory: true }, { quote: '不下设课题。', rules: [noSubprojects('common-no-subprojects')] }] };

function noSubprojects(id: string) {
  return { id, severity: 'mandatory', check: { kind: 'amount', field: 'subprojects', atMost: 0 } };
}

function direction(code: string, rules: readonly object[], more: object = {}) {
  return { code, title: '甲', partner: 'korea', clauses: [{ number: '（1）', quote: '须好。', rules, ...more }] };
}

const person = (id: string, more: object = {}) => ({ id, severity: 'mandatory', check: { kind: 'for-a-person' }, ...more });

function files(...directions: readonly object[]): RuleFile[] {
  return [
    { path: 'r/call.json', json: call },
    { path: 'r/common.json', json: common },
    ...directions.map((json, at) => ({ path: `r/${at}.json`, json })),
  ];
}

function refusals(given: readonly RuleFile[]): readonly Refusal[] {
  try {
    loadRulebook(given);
  } catch (error) {
    if (error instanceof RuleFileError) return error.refusals;
    throw error;
  }
  return [];
}

describe('loadRulebook', () => {
  test('finds the directions in the files, in the order of their codes', () => {
    const book = loadRulebook(files(direction('1.10', [person('1.10-a')]), direction('1.2', [person('1.2-a')])));
    expect(sectionsOf(book).map(({ code }) => code)).toEqual(['二', '1.2', '1.10']);
    expect(book).toMatchObject({ id: 'c', title: '一份指南', binds: '二、方向' });
  });

  test('refuses a folder without call.json or common.json', () => {
    expect(refusals([]).map(({ file }) => file)).toEqual(['call.json', 'common.json']);
  });

  test.each<[string, object, Partial<Refusal>[]]>([
    ['an unknown kind', person('1.1-a', { check: { kind: 'near' } }), [{ place: 'clauses[0].rules[0].check.kind', found: '"near"', allowed: expect.stringContaining('"amount" | "declared"') as string }]],
    ['a check that is none', person('1.1-a', { check: 'quota' }), [{ place: 'clauses[0].rules[0].check', found: '"quota"' }]],
    ['an unknown parameter', person('1.1-a', { check: { kind: 'quota', value: 2, most: 3 } }), [{ place: 'clauses[0].rules[0].check.most', found: 'most', allowed: 'kind | value | by' }]],
    ['an unknown parameter further down', person('1.1-a', { check: { kind: 'target-at-least', target: 'seminar', value: 2, each: { persons: 50 } } }), [{ place: 'clauses[0].rules[0].check.each.persons', allowed: 'people | enterprisePeople | months' }]],
    ['a number that is a text', person('1.1-a', { check: { kind: 'quota', value: '2' } }), [{ place: 'clauses[0].rules[0].check.value', found: '"2"', allowed: '数字 / a number' }]],
    ['a number out of bounds', person('1.1-a', { check: { kind: 'quota', value: 0 } }), [{ place: 'clauses[0].rules[0].check.value', found: '0', allowed: '大于 0 / more than 0' }]],
    ['parameters that belong together', person('1.1-a', { check: { kind: 'amount', field: 'period' } }), [{ place: 'clauses[0].rules[0].check' }]],
    ['an unknown severity', person('1.1-a', { severity: '强制' }), [{ place: 'clauses[0].rules[0].severity', found: '"强制"', allowed: '"invalidating" | "mandatory" | "advisory"' }]],
    ['a rule without an id', { severity: 'advisory', check: { kind: 'for-a-person' } }, [{ place: 'clauses[0].rules[0].id', found: '（没有写 / nothing）', allowed: '文字 / a text' }]],
    ['a note in one language', person('1.1-a', { note: { zh: '好' } }), [{ place: 'clauses[0].rules[0].note.en' }]],
    ['an unknown key of a rule', person('1.1-a', { severty: 'advisory' }), [{ place: 'clauses[0].rules[0].severty', allowed: 'id | severity | derived | check | note' }]],
    ['an id of another section', person('1.2-a'), [{ place: 'clauses[0].rules[0].id', found: '"1.2-a"', allowed: '"1.1-…"' }]],
    ['a derived figure from nowhere', person('1.1-a', { derived: true }), [{ place: 'clauses[0].rules[0].check' }]],
  ])('refuses %s', (_what, rule, expected) => {
    const found = refusals(files(direction('1.1', [rule])));
    expect(found).toEqual(expected.map((one) => expect.objectContaining({ file: 'r/0.json', ...one }) as Refusal));
  });

  test('tells all that is wrong at once, in words that name file, place, what stood there and what is allowed', () => {
    const wrong = files(direction('1.1', [person('1.1-a', { severity: 1 })], { numbr: 1 }), { ...direction('1.2', [person('1.2-a')]), partner: '' });
    expect(() => loadRulebook(wrong)).toThrow(
      [
        'r/0.json  clauses[0].rules[0].severity\n  这里是 / found:   1\n  应为 / allowed:  "invalidating" | "mandatory" | "advisory"',
        'r/0.json  clauses[0].numbr\n  这里是 / found:   numbr\n  应为 / allowed:  number | quote | explanatory | rules',
        'r/1.json  partner\n  这里是 / found:   ""\n  应为 / allowed:  不能为空 / not empty',
      ].join('\n'),
    );
  });

  test('refuses ids, codes and clause numbers used twice, and names the first place', () => {
    const one = direction('1.1', [person('1.1-a'), person('1.1-a')]);
    const other = { ...direction('1.1', [person('1.1-b')]), clauses: [{ number: '（1）', quote: '一。', rules: [person('1.1-b')] }, { number: '（1）', quote: '二。', explanatory: true }] };
    expect(refusals(files(one, other)).map(({ file, place, allowed }) => [file, place, allowed.split('stands already in ')[1]])).toEqual([
      ['r/1.json', 'code', 'r/0.json code'],
      ['r/0.json', 'clauses[0].rules[1].id', 'r/0.json clauses[0].rules[0].id'],
      ['r/1.json', 'clauses[1].number', 'r/1.json clauses[0].number'],
    ]);
  });

  test('refuses a clause that is explanatory and has rules, or is neither', () => {
    expect(refusals(files(direction('1.1', [person('1.1-a')], { explanatory: true })))).toHaveLength(1);
    expect(refusals(files({ ...direction('1.1', []), clauses: [{ quote: '须好。' }] }))).toHaveLength(1);
  });

  test('holds a derived request to the funds it follows from', () => {
    const rules = (atMost: number) => [
      { id: '1.1-request', severity: 'advisory', derived: true, check: { kind: 'amount', field: 'grantRequested', atMost } },
      { id: '1.1-funds', severity: 'mandatory', check: { kind: 'funds', value: 1500 } },
    ];
    expect(refusals(files(direction('1.1', rules(1500))))).toEqual([]);
    expect(refusals(files(direction('1.1', rules(1501))))).toMatchObject([{ place: 'clauses[0].rules[0].check', allowed: expect.stringContaining('1500') as string }]);
  });
});

describe('the version of a rule', () => {
  const version = (rule: object, quote = '须好。') => {
    const json = { ...direction('1.1', []), clauses: [{ quote, rules: [rule] }] };
    return loadRulebook(files(json)).directions[0]?.clauses[0]?.rules[0]?.version;
  };
  const quota = (more: object) => ({ id: '1.1-a', severity: 'mandatory', check: { kind: 'quota', value: 2 }, ...more });

  test('stays when only layout, a note or the order of keys changes', () => {
    const first = version(quota({}));
    expect(version(quota({}), '须 好。')).toBe(first);
    expect(version(quota({ note: { zh: '一', en: 'one' } }))).toBe(first);
    expect(version(quota({ check: { value: 2, kind: 'quota' } }))).toBe(first);
  });

  test('changes with the number, the severity and the words of the clause', () => {
    const all = [version(quota({})), version(quota({ check: { kind: 'quota', value: 3 } })), version(quota({ severity: 'advisory' })), version(quota({}), '须更好。')];
    expect(new Set(all).size).toBe(4);
  });
});
