import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, judgeTogether } from '../../src/cli/check-workbook';
import { readTools } from '../../src/cli/tools';
import type { Finding } from '../../src/judge/finding';
import { readProposals } from '../../src/proposal/read';
import { reportEdits } from '../../src/report/edits';
import type { Judged } from '../../src/report/judged';
import { reviewWords } from '../../src/report/review-words';
import { earlierFindings } from '../../src/review/earlier';
import { nodeCodec } from '../../src/xlsx/node-codec';
import { applyEdits } from '../../src/xlsx/write';
import { openXlsx, type XlsxFile } from '../../src/xlsx/xlsx-file';

const HOME = join(__dirname, '../..');
const SAMPLES = join(HOME, 'assets/samples');
const tools = readTools(join(HOME, 'rules'));

interface Outcomes {
  readonly violated: readonly string[];
  readonly undecided: readonly string[];
}

/** What the guide says of each sample, worked out by hand. */
const expected = JSON.parse(readFileSync(join(HOME, 'test/samples/expected.json'), 'utf8')) as Record<
  string,
  { readonly proposals: Record<string, Outcomes & { readonly verdict: string }>; readonly portfolio: Outcomes }
>;
const names = Object.keys(expected);

function outcomes(findings: readonly Finding[]): Outcomes {
  const ids = (outcome: string): string[] => findings.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule.id).sort();
  return { violated: ids('violated'), undecided: ids('undecided') };
}

const sorted = ({ violated, undecided }: Outcomes): Outcomes => ({ violated: [...violated].sort(), undecided: [...undecided].sort() });

function check(name: string): { file: XlsxFile; judged: Judged } {
  const { file, proposals } = checkWorkbook(join(SAMPLES, name), tools);
  return { file, judged: judgeTogether(proposals, true, tools) };
}

function annotated(file: XlsxFile, judged: Judged, now: string): Uint8Array {
  const earlier = earlierFindings(file.workbook, reviewWords());
  return applyEdits(file, reportEdits({ judged, rulebook: tools.rulebook, workbook: file.workbook, earlier, now, lang: 'zh' }));
}

test('every sample has its expectations, and every expectation its sample', () => {
  expect(readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx') && !name.endsWith('.checked.xlsx') && name !== '核验汇总.xlsx').sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const { file, judged } = check(name);
  const { proposals, portfolio } = expected[name] ?? { proposals: {}, portfolio: { violated: [], undecided: [] } };

  test('its proposals are found, and no others', () => {
    expect(judged.proposals.map(({ proposal }) => (proposal.proposalId.state === 'present' ? proposal.proposalId.value : ''))).toEqual(Object.keys(proposals));
  });

  test.each(Object.entries(proposals))('%s comes out as the guide says', (id, { verdict, ...outcome }) => {
    const found = judged.proposals.find(({ proposal }) => proposal.proposalId.state === 'present' && proposal.proposalId.value === id);
    expect({ verdict: found?.verdict, ...outcomes(found?.findings ?? []) }).toEqual({ verdict, ...sorted(outcome) });
  });

  test('the portfolio comes out as the guide says', () => {
    expect(outcomes(judged.portfolio)).toEqual(sorted(portfolio));
  });

  test('its annotated copy, checked again, holds the same findings and no more proposals', () => {
    const copy = openXlsx(annotated(file, judged, '2025-11-22 09:30'), nodeCodec);
    expect(readProposals(copy.workbook, tools.context).proposals).toHaveLength(judged.proposals.length);
    const again = openXlsx(annotated(copy, judged, '2025-11-22 10:00'), nodeCodec);
    const numbers = (each: XlsxFile): unknown[] => earlierFindings(each.workbook, reviewWords()).rows.map((row) => [row.number, row.cells.rule?.value]);
    expect(numbers(again)).toEqual(numbers(copy));
    expect(again.workbook.sheets.map((sheet) => sheet.name)).toEqual(copy.workbook.sheets.map((sheet) => sheet.name));
  });
});
