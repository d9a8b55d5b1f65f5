import { onceFor } from '../../once';
import type { CellRef, Sheet } from '../../workbook/cells';
import type { OrganizationWords } from '../../text/organization-type';
import { remembering } from '../../text/remembering';
import { wordBeginnings } from '../../text/word-beginnings';
import type { Content } from '../content';
import type { ReadingContext } from '../context';
import { errorReason } from '../fields/read-field';
import type { Labels } from './labels';
import { evenedLabel } from './evened-label';
import { labelsIn } from './labels';
import { type MappedCells, mappedCells } from './mapped-cells';
import type { Problem, Reason } from '../model';
import { comparable, placeholderTest } from '../placeholders';
import type { Placed } from '../raw';

/** What a cell's text is: a value, a mark that keeps its place free (/, 待定), or 同上. */
export type Standing = 'value' | 'placeholder' | 'same-as-above';

/** What every layout needs while it reads: the words, the call's directions, and where to say what a person should know. */
export interface Reader {
  readonly labels: Labels;
  readonly directions: ReadingContext['directions'];
  readonly date1904: boolean;
  /** What an officer said a sheet's cells mean. */
  mappedOn(sheet: Sheet): MappedCells;
  standing(content: Content): Standing;
  /** Whether a text stands for the one above it: 同上. */
  isSameAsAbove(text: string): boolean;
  readonly organizationTypes: OrganizationWords;
  /** The words that head notes, and sums, evened out. */
  readonly notes: ReadonlySet<string>;
  readonly totals: readonly string[];
  /** How many columns of a list must be understood. */
  readonly fewestColumns: number;
  /** Hears now and then how much of a workbook is read, from 0 to 1. */
  progress(share: number): void;
  report(cell: CellRef, message: Reason): void;
  /** Begins a new section of what is reported, and gives it: it fills until the next one begins. */
  section(): Problem[];
  /** Does work whose reports go into a section that began before. */
  into<T>(section: Problem[], work: () => T): T;
}

/** Makes ready what the layouts of one workbook need. */
export function readerOf(context: ReadingContext, date1904: boolean, report: Reader['report'], sections: Pick<Reader, 'section' | 'into'> = IN_ONE): Reader {
  const { labels } = context.vocabulary;
  const isPlaceholder = placeholderTest(context.vocabulary);
  const sameAsAbove = new Set(labels.sameAsAbove.map(comparable));
  const mayStandFor = wordBeginnings([...labels.placeholders.map(comparable), ...sameAsAbove, ...PLACES_KEPT]);
  // The same texts recur by the thousand in a bulk sheet.
  const standingOf = remembering((text): Standing => {
    if (INSTRUCTION.test(text)) return 'placeholder';
    if (text.length > LONGEST) return 'value';
    if (sameAsAbove.has(comparable(text))) return 'same-as-above';
    return isPlaceholder(text) ? 'placeholder' : 'value';
  });
  return {
    labels: labelsIn(context.vocabulary),
    directions: context.directions,
    progress: (share) => context.progress?.(share),
    date1904,
    mappedOn: onceFor((sheet) => mappedCells(sheet, date1904, context.mappings ?? [])),
    report,
    ...sections,
    organizationTypes: context.vocabulary.organizationTypes,
    notes: new Set(labels.notes.map(evenedLabel)),
    totals: labels.totals.map(evenedLabel),
    fewestColumns: 3,
    standing: ({ kind, text }) => (kind === 'text' && mayStandFor(text) ? standingOf(text) : 'value'),
    isSameAsAbove: (text) => text.length <= LONGEST && mayStandFor(text) && standingOf(text) === 'same-as-above',
  };
}

/** A reader that reports nothing: for looking at what is read, and its problems told, elsewhere. */
export const quietly = onceFor((reader: Reader): Reader => ({ ...reader, report: () => undefined }));

/** Reports that are not told apart by sections. */
const IN_ONE: Pick<Reader, 'section' | 'into'> = { section: () => [], into: (_, work) => work() };

const LONGEST = 24;
/** What an instruction, or an empty date, begins with. */
const PLACES_KEPT = ['请', '年', '月', '日', '至', '到'];
/** What a template tells people to write: 请填写中文全称, （按指南填写）. */
const INSTRUCTION = /^\s*[（(【[]?请(?:填|选|按|输入|注明|勾选|从|在|写)|^\s*[（(【[][^（()）【】[\]]*(?:填写|填报|填入|选填|必填)[^（()）【】[\]]*[)）】\]]\s*$/;

/** A label's cell as read; a mark that only keeps the place free is blank, and said, as is a cell that nobody can read. */
export function placedOf(reader: Reader, label: { readonly text: string; readonly unit?: string }, cell: CellRef, content: Content | undefined, standing = content === undefined ? 'value' : reader.standing(content)): Placed {
  const { text, unit } = label;
  if (content !== undefined && standing === 'placeholder') {
    const placeholder = content.text.trim();
    reader.report(cell, { key: 'value.placeholder', params: { label: text, text: placeholder } });
    return { content: undefined, placeholder, cell, label: text, ...(unit === undefined ? {} : { unit }) };
  }
  const unreadable = content === undefined ? undefined : unreadableCell(content);
  if (unreadable !== undefined) reader.report(cell, unreadable);
  // Of a long list this is done for every cell: spreading parts together would take most of the time.
  return unit === undefined ? { content, cell, label: text } : { content, cell, label: text, unit };
}

/** Why a cell cannot be read as anything: an error, a formula never calculated, or "1-2" that became a date. */
function unreadableCell(content: Content): Reason | undefined {
  if (content.kind === 'error') return errorReason(content.text);
  return content.kind === 'date' && content.date === undefined ? { key: 'text.date-without-year', params: { words: content.text } } : undefined;
}
