import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { openXlsx } from '../../src/xlsx/xlsx-file';
import { partsButForMeans } from '../support/but-for-means';
import { call, temporaryFolder } from '../support/files';
import { EVERYTHING, sessionOver } from '../support/sessions';

const SAMPLES = join(__dirname, '../../assets/samples');
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx') && !name.endsWith('.checked.xlsx') && name !== '核验汇总.xlsx');
const folder = temporaryFolder();
afterAll(() => { folder.remove(); });

describe.each(names)('%s', (name) => {
  const path = join(SAMPLES, name);
  const original = readFileSync(path);

  test('written by the pane, it is the command line’s copy, part for part', async () => {
    await call(path, '--out', folder.path);
    const { port, session } = sessionOver(original);
    await session.open();
    await session.check('workbook');
    await session.write(EVERYTHING);
    expect(session.state().notice).toMatchObject({ tone: 'success', message: { key: 'notice.written', params: { marks: true, sheets: ['核验汇总', '核验结果', '核验条款'], renamed: [] } } });
    expect(session.state().checked?.isWritten).toBe(true);
    expect(partsButForMeans(port.bytes())).toEqual(partsButForMeans(readFileSync(folder.in(name.replace('.xlsx', '.checked.xlsx')))));
  });

  test('with everything removed, it holds what it held before', async () => {
    const { port, session } = sessionOver(original);
    await session.chooseDirection('1.3');
    await session.write(EVERYTHING);
    expect(port.workbook().sheets.length).toBe(openXlsx(original, nodeCodec).workbook.sheets.length + 4);
    expect(port.workbook().remembered).toBe('{"direction":"1.3","mappings":[]}');
    await session.removeEverything();
    expect(session.state().notice?.message.key).toBe('notice.removed');
    expect(port.workbook()).toEqual(openXlsx(original, nodeCodec).workbook);
    expect(session.state().remembered).toEqual({ mappings: [] });
    expect(session.state().checked).toBeUndefined();
  });
});
