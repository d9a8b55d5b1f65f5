import { areaAddress, parseArea } from '../../src/workbook/addresses';
import type { Area } from '../../src/workbook/cells';
import { joinAreas } from '../../src/report/areas';

const area = (address: string): Area => {
  const parsed = parseArea(address);
  if (parsed === undefined) throw new Error(address);
  return parsed;
};
const joined = (...addresses: string[]): string[] => joinAreas(addresses.map(area)).map(areaAddress);

test.each([
  ['a row', ['C3', 'A3', 'B3'], ['A3:C3']],
  ['a column', ['B2', 'B4', 'B3'], ['B2:B4']],
  ['a block', ['A1', 'B1', 'A2', 'B2'], ['A1:B2']],
  ['cells apart', ['A1', 'C1', 'A3'], ['A1', 'C1', 'A3']],
  ['an L keeps two parts', ['A1', 'A2', 'B2'], ['A1', 'A2:B2']],
  ['merged areas of one width', ['B4:D4', 'B5:D5'], ['B4:D5']],
  ['a merged area and a cell beside it of another height', ['A1:A2', 'B1'], ['A1:A2', 'B1']],
  ['none', [], []],
])('%s', (_name, given, expected) => {
  expect(joined(...given)).toEqual(expected);
});
