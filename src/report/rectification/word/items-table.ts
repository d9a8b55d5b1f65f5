import { ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph, type ParagraphChild } from 'docx';
import type { RectificationWords } from '../../../messages/rectification-words';
import type { NoticeEntry, NoticeItem } from '../notice';
import { HEADER_FILL, TEXT_WIDTH } from './looks';
import { paragraph, run } from './texts';

const NUMBER = 640;
const CLAUSE = 2750;
const FORM = 2500;
const ITEM_WIDTHS = [NUMBER, CLAUSE, FORM, TEXT_WIDTH - NUMBER - CLAUSE - FORM] as const;
const NAME = 1900;
const FACT_WIDTHS = [NAME, TEXT_WIDTH - NAME] as const;

/** The things asked, a row each; the header stands again on every page. Each row says all of itself, since it may stand on a page alone. */
export function itemsTable(items: readonly NoticeItem[], words: RectificationWords): Table {
  const { columns } = words;
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [columns.number, columns.clause, columns.form, columns.what].map((text) => shaded([paragraph('Header', text)])),
  });
  const rows = items.map((item, index) => rowOf([paragraph('Centred', String(index + 1))], clauseLines(item, words), formLines(item, words), whatLines(item, words)));
  return tableOf(ITEM_WIDTHS, [header, ...rows]);
}

/** The facts of a proposal, name and value beside each other. */
export function factsTable(facts: readonly (readonly [string, string])[]): Table {
  return tableOf(FACT_WIDTHS, facts.map(([name, value]) => new TableRow({ cantSplit: true, children: [shaded([paragraph('Cell', name)]), new TableCell({ children: [paragraph('Cell', value)] })] })));
}

function tableOf(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 90, right: 90 },
    rows: [...rows],
  });
}

const rowOf = (...cells: Paragraph[][]): TableRow => new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) });
const shaded = (children: Paragraph[]): TableCell => new TableCell({ children, shading: { type: ShadingType.CLEAR, fill: HEADER_FILL, color: 'auto' } });

const clauseLines = ({ clause, quote }: NoticeItem, { quoted }: RectificationWords): Paragraph[] => [paragraph('Cell', [run(clause, 'Strong')]), paragraph('Quote', quoted(quote))];

/** Each label once for the cells that follow each other under it. */
function formLines({ entries, more }: NoticeItem, words: RectificationWords): Paragraph[] {
  return [
    ...entries.flatMap((entry, index) => [
      ...(entry.label === entries[index - 1]?.label ? [] : [paragraph('Cell', [run(entry.label, 'Strong')])]),
      paragraph('Cell', entryRuns(entry, words)),
    ]),
    ...(more > 0 ? [paragraph('Cell', [run(words.moreCells(more), 'Place')])] : []),
  ];
}

function entryRuns({ cell: place, found }: NoticeEntry, { noSuchCell, stands, blank }: RectificationWords): ParagraphChild[] {
  if (place === '') return [run(noSuchCell)];
  return [run(stands(found === '' ? blank : found)), run(`  ${place}`, 'Place')];
}

function whatLines({ required, gap, what }: NoticeItem, words: RectificationWords): Paragraph[] {
  return [
    paragraph('Cell', [run(words.required, 'Strong'), run(required)]),
    ...(gap === '' ? [] : [paragraph('Cell', [run(`${words.gap}${gap}`, 'Strong')])]),
    paragraph('Cell', what),
  ];
}
