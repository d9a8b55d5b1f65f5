import { onceFor } from '../../once';
import type { Interval } from '../../text/interval';
import { remembering } from '../../text/remembering';
import { evidenceOf, NOTHING_STATED, readField } from '../fields/read-field';
import type { Field, Target, TargetKind } from '../model';
import type { Placed } from '../raw';
import type { Vocabulary } from '../vocabulary';
import { companyOf } from './facts';
import { lexiconOf } from './lexicon';
import { segmentsOf } from './segments';
import { startDoubt } from './start-doubt';
import { keyOf } from './table-header';
import { asNumber } from './target-values';
import type { Counted } from './target-values';
import type { TableColumnKey, TargetColumnKey } from './targets-vocabulary';
import { tokensOf } from './tokens';

/** A proposal's cell in a target column of a bulk sheet. */
export interface TargetColumn {
  readonly key: TargetColumnKey;
  readonly placed: Placed;
}

interface Counting extends Pick<Target, 'kinds' | 'invention' | 'visit'> {
  readonly key: TargetColumnKey;
  readonly kind: TargetKind;
}

/** The columns that count targets. Their headers say 联合, 共同 or 外方 (domain.md, "Counting targets"), so what they count is joint. */
const COUNTING: readonly Counting[] = [
  { key: 'papers', kind: 'paper', kinds: ['paper'] },
  { key: 'inventionPatents', kind: 'patent', kinds: ['patent'], invention: true },
  { key: 'patents', kind: 'patent', kinds: ['patent'] },
  { key: 'standards', kind: 'standard', kinds: ['standard'] },
  { key: 'seminars', kind: 'seminar', kinds: ['seminar'] },
  { key: 'visitors', kind: 'visit', kinds: ['visit'], visit: 'to-china' },
  { key: 'trainees', kind: 'training', kinds: ['training'] },
  { key: 'platforms', kind: 'platform', kinds: ['platform'] },
];

/** Reads the target columns of one proposal's row: one target a counting column, with the columns that say more of each. */
export function readTargetColumns(columns: readonly TargetColumn[], vocabulary: Vocabulary): readonly Target[] {
  const headers = headersOf(vocabulary);
  const ends: TargetColumn[] = [];
  const starts: TargetColumn[] = [];
  for (const column of columns) {
    const { stage } = headers(column.placed.label);
    if (stage === undefined || stage === 'atEnd') ends.push(column);
    else if (stage === 'atStart') starts.push(column);
  }
  const targets: Target[] = [];
  for (const { key, kind, kinds, invention, visit } of COUNTING) {
    const counted = cellsOf(ends, key);
    const [first] = counted;
    if (first === undefined) continue;
    const { countries } = headers(first.label);
    const count = readOne(counted, kind);
    const people = kind === 'seminar' ? readOne(cellsOf(ends, 'people'), 'people') : NOTHING_STATED;
    const enterprisePeople = kind === 'seminar' ? readOne(cellsOf(ends, 'enterprisePeople'), 'people') : NOTHING_STATED;
    const months = kind === 'visit' ? readOne(cellsOf(ends, 'visitorMonths'), 'months') : NOTHING_STATED;
    const domestic = kind === 'paper' ? readOne(cellsOf(ends, 'domesticPapers'), 'paper') : NOTHING_STATED;
    const details = people.evidence.length + enterprisePeople.evidence.length + months.evidence.length + domestic.evidence.length;
    const evidence = details === 0 ? count.evidence : [...count.evidence, ...people.evidence, ...enterprisePeople.evidence, ...months.evidence, ...domestic.evidence];
    const doubts = starts.length === 0 ? NO_DOUBTS : cellsOf(starts, key).flatMap(startDoubt);
    targets.push({ kinds, count, jointly: true, countries, people, enterprisePeople, months, domestic, doubts, evidence, invention, visit });
  }
  return targets;
}

const NO_DOUBTS: readonly never[] = [];

/** The cells of some columns that count the same. */
function cellsOf(columns: readonly TargetColumn[], key: TargetColumnKey): readonly Placed[] {
  const cells: Placed[] = [];
  for (const column of columns) if (column.key === key) cells.push(column.placed);
  return cells;
}

/** What a column's header says. */
interface Header {
  /** The stage of the project that its group names (中期指标值, 立项时, 完成时); only the end counts. */
  readonly stage: TableColumnKey | undefined;
  /** The countries it names: 韩方来华人数. */
  readonly countries: readonly string[];
}

const headersOf = onceFor((vocabulary: Vocabulary) => remembering((label): Header => ({
  stage: label.split('-').slice(0, -1).map((group) => keyOf(group, vocabulary.targets)).findLast((key) => key === 'atStart' || key === 'atMidterm' || key === 'atEnd'),
  countries: segmentsOf(tokensOf(label, lexiconOf(vocabulary))).flatMap((segment) => companyOf(segment).countries),
})));

/** One number from the cells that state it. Several (a column a year, a row a meeting) may add up or repeat each other: which, nobody can tell. */
function readOne(cells: readonly Placed[], what: Counted): Field<Interval> {
  if (cells.length < 2) return readField(cells, asNumber(what));
  const [one, ...others] = cells.filter(({ content }) => content !== undefined);
  if (one === undefined) return readField(cells.slice(0, 1), asNumber(what));
  const repeats = ({ label, cell, content }: Placed): boolean => label === one.label && cell.row === one.cell.row && content?.text === one.content?.text;
  if (others.every(repeats)) return readField([one], asNumber(what));
  const all = [one, ...others];
  return { state: 'unreadable', why: { key: 'target.contradiction', params: { words: all.map(({ content }) => content?.text.trim()).join('、') } }, evidence: all.map(evidenceOf) };
}
