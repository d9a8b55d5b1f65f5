import { readFields } from '../../../src/proposal/fields/fields';
import type { Proposal } from '../../../src/proposal/model';
import type { ParticipantRow } from '../../../src/proposal/raw';
import { CONTEXT } from '../../support/context';
import { type Given, placedAt, rawOf } from '../../support/raw-proposals';

const read = (given: Given, rows?: readonly ParticipantRow[], foreign?: string): Proposal['participants'] =>
  readFields(rawOf({ ...(given === undefined && rows !== undefined ? {} : { participants: given }), ...(foreign === undefined ? {} : { foreignOrganization: foreign }) }, rows === undefined ? {} : { participantsTable: rows }), CONTEXT).participants;
const row = (name: Given, type: Given, ...country: Given[]): ParticipantRow => ({
  name: placedAt(20, name),
  type: placedAt(21, type),
  ...(country.length === 0 ? {} : { country: placedAt(22, country[0]) }),
});

test('a list with types in brackets', () => {
  expect(read('甲公司（企业）；乙大学（高校）；丙所')).toMatchObject({
    state: 'present',
    value: [{ name: '甲公司', type: 'enterprise' }, { name: '乙大学', type: 'university' }, { name: '丙所' }],
    evidence: [{ found: '甲公司（企业）；乙大学（高校）；丙所' }],
  });
});

test('「无」 is nobody, a blank cell is blank', () => {
  expect(read('无')).toMatchObject({ state: 'present', value: [] });
  expect(read(undefined)).toHaveProperty('state', 'blank');
});

test('a foreign firm is not taken for Chinese', () => {
  expect(read('三星电子（韩国，企业）')).toHaveProperty('value', [{ name: '三星电子', type: 'enterprise', country: 'korea' }]);
  expect(read('韩国电力公司（企业）')).toHaveProperty('value', [{ name: '韩国电力公司', type: 'enterprise', country: 'unclear' }]);
  expect(read('Samsung SDI（企业）')).toHaveProperty('value', [{ name: 'Samsung SDI', type: 'enterprise', country: 'unclear' }]);
  expect(read('三星电子（企业）', undefined, '三星电子')).toHaveProperty('value', [{ name: '三星电子', type: 'enterprise', country: 'unclear' }]);
  expect(read('内蒙古某公司（企业）')).toHaveProperty('value', [{ name: '内蒙古某公司', type: 'enterprise' }]);
});

test('a table of participants', () => {
  expect(read(undefined, [row('甲公司', '企业', '中国'), row('首尔大学', '高校', '韩国'), row('丙院', '事业单位', '中国'), row('丁公司', undefined, '月球'), row('戊公司', '企业', undefined)])).toMatchObject({
    state: 'present',
    value: [
      { name: '甲公司', type: 'enterprise', country: 'china' },
      { name: '首尔大学', type: 'university', country: 'korea' },
      { name: '丙院', type: 'unclear', country: 'china' },
      { name: '丁公司', country: 'unclear' },
      { name: '戊公司', type: 'enterprise', country: 'unclear' },
    ],
  });
});

test('a table without countries lists the Chinese side', () => {
  expect(read(undefined, [row('甲公司', '☑企业 □高校')])).toHaveProperty('value', [{ name: '甲公司', type: 'enterprise' }]);
});

test('empty rows are nobody, rows without a name prove nothing', () => {
  expect(read(undefined, [row(undefined, undefined)])).toHaveProperty('state', 'blank');
  expect(read(undefined, [row('无', undefined)])).toMatchObject({ state: 'present', value: [] });
  expect(read(undefined, [row(undefined, '企业')])).toHaveProperty('value', [{ name: '', type: 'enterprise', country: 'unclear' }]);
  expect(read(undefined, [row({ kind: 'error', text: '#N/A' }, '企业')])).toHaveProperty('why.key', 'cell.error');
});

test('a list and a table that name the same firm', () => {
  expect(read('甲公司（企业）、乙大学（高校）', [row('甲公司', '企业')])).toHaveProperty('value', [{ name: '甲公司', type: 'enterprise' }, { name: '乙大学', type: 'university' }]);
  expect(read('甲公司（企业）', [row('甲公司', '高校')])).toHaveProperty('value', [{ name: '甲公司', type: 'unclear' }]);
  expect(read('甲公司（企业）', [row('甲公司', undefined)])).toHaveProperty('value', [{ name: '甲公司', type: 'enterprise' }]);
});
