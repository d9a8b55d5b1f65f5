import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run, type ExitStatus } from '../../src/cli/run';
import { cellAddress } from '../../src/workbook/addresses';
import { escaped, workbookParts, zipOf } from './packages';

/** A workbook file of texts and numbers, first row first; '' for an empty cell. */
export function workbookFile(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Uint8Array {
  return zipOf(workbookParts({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map(rowXml).join('') })) }));
}

function rowXml(values: readonly (string | number)[], row: number): string {
  const cells = values.map((value, column) => {
    const address = cellAddress({ row, column });
    if (value === '') return '';
    return typeof value === 'number' ? `<c r="${address}"><v>${String(value)}</v></c>` : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${String(row + 1)}">${cells.join('')}</row>`;
}

/** A form for direction 1.4 that meets every rule the guide has for it; `change` replaces values by label. */
export function cambodiaForm(change: Readonly<Record<string, string>> = {}): Uint8Array {
  const pairs: Record<string, string> = {
    申报编号: 'KH-001',
    项目名称: '水稻种质资源数据共享研究',
    指南方向: '1.4',
    项目牵头申报单位: '云南大学',
    申报单位性质: '高校',
    外方合作单位: 'Royal University of Phnom Penh',
    项目负责人: '李敏',
    外方项目负责人: 'Sok Dara',
    '申请国拨经费（万元）': '150',
    课题数: '0',
    外方是否同步申报: '是',
    ...change,
  };
  const sides = [
    ['', '中方', '外方'],
    ['项目英文名称', 'Rice Germplasm Data Sharing', 'Rice Germplasm Data Sharing'],
    ['领域方向', '数据科学', '数据科学'],
    ['合作单位', '云南大学；Royal University of Phnom Penh', '云南大学；Royal University of Phnom Penh'],
    ['项目负责人', '李敏；Sok Dara', '李敏；Sok Dara'],
    ['项目实施周期', '2年', '2年'],
  ];
  const targets = [
    ['指标类型', '指标名称', '指标值', '单位', '我国科技期刊论文数'],
    ['联合论文', '与柬方共同发表论文', '2', '篇', '1'],
    ['联合专利', '与柬方共同申请发明专利', '1', '项', ''],
    ['国际研讨会', '与柬方共同举办国际研讨会', '1', '次', ''],
    ['人才培养', '与柬方联合培养研究生', '3', '人', ''],
    ['合作平台', '与柬方共建联合实验室', '1', '个', ''],
  ];
  return workbookFile({ 申报书: [...Object.entries(pairs), [], ...sides], 项目合作目标表: [['项目合作目标、成果与考核指标表'], ...targets] });
}

/** What a call of the command line printed and returned. */
export interface Called {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line as a person would, without a terminal, at a fixed time. */
export async function call(...words: string[]): Promise<Called> {
  let out = '';
  let err = '';
  const status = await run(words, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    home: resolve(__dirname, '..', '..'),
    now: () => new Date(2025, 10, 22, 9, 30),
    // Workers are built: test/cli/workers.test.ts has them.
    cores: 1,
  });
  return { status, out, err };
}

/** A folder for one test, and how to take it away again. */
export function temporaryFolder(): { readonly path: string; readonly in: (name: string) => string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'clausecheck-'));
  return { path, in: (name) => join(path, name), remove: () => { rmSync(path, { recursive: true, force: true }); } };
}
