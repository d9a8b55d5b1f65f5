import { onceFor } from '../../once';
import { remembering } from '../../text/remembering';
import { normalize } from '../../text/width';
import { wordBeginnings } from '../../text/word-beginnings';
import { evenedLabel } from '../layout/evened-label';
import { labelOf } from '../layout/item-label';
import type { Cells, Item } from '../layout/layout-cells';
import type { Reader } from '../layout/reader';
import type { TableColumnKey, TargetsVocabulary } from './targets-vocabulary';
import { TABLE_COLUMN_KEYS } from './targets-vocabulary';

/** A column of a targets table: what it holds, where, and the unit its header names. */
export interface TableColumn {
  readonly key: TableColumnKey;
  readonly column: number;
  readonly label: string;
  readonly unit?: string;
  /** The header's own cell. */
  readonly item: Item;
}

/** The header of a targets table, one row or two. */
export interface TableHeader {
  readonly columns: readonly TableColumn[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Words that only a targets table has in its header; others (名称, 数量) need its title above. */
const TELLING = /指标|预期成果|目标值|target|baseline/i;

/** Reads the header that begins in a row; undefined where none does. `titled` where the table's title stands above. */
export function readHeader(cells: Cells, reader: Reader, words: TargetsVocabulary, row: number, titled: boolean): TableHeader | undefined {
  const upper = cells.inRow(row);
  const single = columnsOf(upper, reader, words);
  if (single.length === 0) return undefined;
  const double = columnsOf([...upper.filter(({ area }) => !hasBelow(cells, area.left, area.right, area.bottom, row)), ...cells.inRow(row + 1)], reader, words);
  const isDouble = double.length > single.length && columnsOf(cells.inRow(row + 1), reader, words).length > 0;
  const columns = isDouble ? double : single;
  if (!isHeader(columns, titled)) return undefined;
  const items = isDouble ? [...upper, ...cells.inRow(row + 1)] : upper;
  const own = withoutList(items, columns, reader);
  return {
    columns,
    top: row,
    bottom: Math.max(...(isDouble ? items : items.filter(({ area }) => columns.some(({ column }) => column === area.left))).map(({ area }) => area.bottom), row),
    left: Math.min(...own.map(({ area }) => area.left)),
    right: Math.max(...own.map(({ area }) => area.right)),
  };
}

/** Fewer fields beside a table's columns only say whose its rows are: 申报编号, 项目名称, 牵头单位. */
const LIST_FIELDS = 5;

/** The header's items without those of a list of proposals beside them, whose rows are merged over their targets. */
function withoutList(items: readonly Item[], columns: readonly TableColumn[], reader: Reader): readonly Item[] {
  const fields = items.filter((item) => (labelOf(reader, item)?.keys.length ?? 0) > 0);
  if (fields.length < LIST_FIELDS) return items;
  const own = items.filter(({ area }) => columns.some(({ column, key }) => column === area.left && !BESIDE.has(key)));
  // A second number is the table's own; one alone is the list's, merged over its targets.
  const [, ...numbers] = fields.filter((item) => labelOf(reader, item)?.keys.includes('proposalId'));
  return [...own, ...numbers.filter(({ area }) => columns.some(({ column }) => column === area.left))];
}

/** Columns that a list of proposals has as well. */
const BESIDE: ReadonlySet<TableColumnKey> = new Set<TableColumnKey>(['proposalId', 'number', 'remark']);

/** A group such as 考核指标 stands above its columns, and names none itself. */
function hasBelow(cells: Cells, left: number, right: number, bottom: number, row: number): boolean {
  return bottom === row && cells.inRow(row + 1).some(({ area }) => area.left >= left && area.right <= right);
}

function isHeader(columns: readonly TableColumn[], titled: boolean): boolean {
  const keys = new Set(columns.map(({ key }) => key));
  const names = (['type', 'name', 'resultName', 'resultType'] as const).some((key) => keys.has(key));
  return keys.has('atEnd') && names && keys.size >= 2 && (titled || columns.some(({ key, label }) => key !== 'proposalId' && TELLING.test(label)));
}

function columnsOf(items: readonly Item[], reader: Reader, words: TargetsVocabulary): readonly TableColumn[] {
  const named = items.flatMap((item): TableColumn[] => {
    const { area, content } = item;
    const key = keyOfItem(item, words);
    const unit = reader.labels.unitOf(content.text);
    return key === undefined ? [] : [{ key, column: area.left, label: content.text.trim(), item, ...(unit === undefined ? {} : { unit }) }];
  });
  const own = named.findIndex(({ key }) => !BESIDE.has(key));
  const number = named.slice(0, Math.max(own, 0)).findLast(({ key }) => key === 'proposalId') ?? named.find(({ key }) => key === 'proposalId');
  // The same column twice is none: which of the two counts, nobody knows but by its order. Of two numbers the nearer is the table's, the other a list's beside it.
  return named.filter((one, index) => (one.key === 'proposalId' ? one === number : named.findIndex(({ key }) => key === one.key) === index));
}

/** The column a header's cell names; what an officer said it means goes before its words. */
function keyOfItem({ content, mapped }: Item, words: TargetsVocabulary): TableColumnKey | undefined {
  if (mapped !== undefined) return mapped === 'proposalId' ? mapped : undefined;
  return content.kind === 'text' ? keyOf(content.text, words) : undefined;
}

/** The column a header names, whole or without what it says in brackets. */
export function keyOf(text: string, words: TargetsVocabulary): TableColumnKey | undefined {
  return keyReader(words)(text);
}

/** What tells the columns that headers name, for whoever asks it of cell after cell. */
export const keyReader = onceFor((words: TargetsVocabulary) => {
  const byWord = keysByWord(words);
  const beginnings = new Set([...byWord.keys()].map((word) => word.charAt(0)));
  const mayBegin = wordBeginnings(byWord.keys());
  const read = remembering((text) => byWord.get(evenedLabel(text)) ?? byWord.get(evenedLabel(normalize(text).replace(/\([^()]*\)|\[[^[\]]*\]/g, ''))));
  // A quick look spares the values of long lists the whole comparison, and being remembered.
  return (text: string) => (text.length > LONGEST || !mayBegin(text) || !beginnings.has(firstLetter(text)) ? undefined : read(text));
});

/** A text's first letter or digit, in one width and case. */
function firstLetter(text: string): string {
  const code = text.charCodeAt(0);
  if (code >= FIRST_HAN && code <= LAST_HAN) return text.charAt(0);
  return /[\p{L}\p{N}]/u.exec(text)?.[0].normalize('NFKC').toLowerCase().charAt(0) ?? '';
}

const FIRST_HAN = 0x4e00, LAST_HAN = 0x9fff;

/** No header is longer. */
const LONGEST = 80;

/** A vocabulary's headers evened out, and what each names. */
function keysByWord(words: TargetsVocabulary): ReadonlyMap<string, TableColumnKey> {
  const byWord = new Map<string, TableColumnKey>();
  for (const key of TABLE_COLUMN_KEYS) {
    for (const word of words.tableColumns[key] ?? []) if (!byWord.has(evenedLabel(word))) byWord.set(evenedLabel(word), key);
  }
  return byWord;
}
