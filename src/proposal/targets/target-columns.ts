import type { Interval } from '../../text/interval';
import { onceFor } from '../../text/once';
import { remembering } from '../../text/remembering';
import type { Evidence, Field, Target, TargetKind } from '../model';
import type { Placed } from '../raw';
import type { Vocabulary } from '../vocabulary';
import { companyOf } from './facts';
import { lexiconOf } from './lexicon';
import { BLANK, unreadable } from './parsed';
import { segmentsOf } from './segments';
import { startDoubt } from './start-doubt';
import { keyOf } from './table-header';
import { fieldOf, readNumber } from './target-values';
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
  const ends = new Map<TargetColumnKey, Placed[]>();
  const starts = new Map<TargetColumnKey, Placed[]>();
  for (const { key, placed } of columns) {
    const stage = stageOf(placed, vocabulary);
    if (stage === undefined || stage === 'atEnd') add(ends, key, placed);
    else if (stage === 'atStart') add(starts, key, placed);
  }
  const targets: Target[] = [];
  for (const { key, kind, kinds, invention, visit } of COUNTING) {
    const counted = ends.get(key);
    const [first] = counted ?? [];
    if (counted === undefined || first === undefined) continue;
    const read = (other: TargetColumnKey, ofKind: TargetKind, what: Counted): Field<Interval> => (kind === ofKind ? readOne(ends.get(other) ?? [], what) : UNSAID);
    const count = readOne(counted, kind);
    const people = read('people', 'seminar', 'people');
    const enterprisePeople = read('enterprisePeople', 'seminar', 'people');
    const months = read('visitorMonths', 'visit', 'months');
    const domestic = read('domesticPapers', 'paper', 'paper');
    const evidence: Evidence[] = [];
    for (const field of [count, people, enterprisePeople, months, domestic]) for (const one of field.evidence) evidence.push(one);
    const startsHere = starts.get(key);
    const target = { kinds, count, jointly: true, countries: countriesOf(first.label, vocabulary), people, enterprisePeople, months, domestic, doubts: startsHere?.flatMap(startDoubt) ?? [], evidence };
    // Of a long list this is done for every row: spreading parts together would take most of the time.
    targets.push(invention !== undefined ? { ...target, invention } : visit !== undefined ? { ...target, visit } : target);
  }
  return targets;
}

/** What no column of the kind is asked for. */
const UNSAID: Field<Interval> = { state: 'blank', evidence: [] };

function add(cells: Map<TargetColumnKey, Placed[]>, key: TargetColumnKey, placed: Placed): void {
  const known = cells.get(key);
  if (known === undefined) cells.set(key, [placed]);
  else known.push(placed);
}

/** The stage of the project that a header's group names (中期指标值, 立项时, 完成时); only the end counts. */
const stageOf = ({ label }: Placed, vocabulary: Vocabulary): TableColumnKey | undefined => stages(vocabulary)(label);

const stages = onceFor(({ targets }: Vocabulary) => remembering((label) =>
  label.split('-').slice(0, -1).map((group) => keyOf(group, targets)).findLast((key) => key === 'atStart' || key === 'atMidterm' || key === 'atEnd')));

/** One number from the cells that state it. Several (a column a year, a row a meeting) may add up or repeat each other: which, nobody can tell. */
function readOne(cells: readonly Placed[], what: Counted): Field<Interval> {
  const [one, ...others] = cells.filter(({ content }) => content !== undefined);
  if (one === undefined) return fieldOf(BLANK, cells.slice(0, 1));
  if (others.length === 0) return fieldOf(readNumber(one, what), [one]);
  const repeats = ({ label, cell, content }: Placed): boolean => label === one.label && cell.row === one.cell.row && content?.text === one.content?.text;
  if (others.every(repeats)) return fieldOf(readNumber(one, what), [one]);
  const all = [one, ...others];
  return fieldOf(unreadable({ key: 'target.contradiction', params: { words: all.map(({ content }) => content?.text.trim()).join('、') } }), all);
}

/** The countries a header names: 韩方来华人数. */
const countriesOf = (header: string, vocabulary: Vocabulary): readonly string[] => countries(vocabulary)(header);

const countries = onceFor((vocabulary: Vocabulary) => remembering((header): readonly string[] =>
  segmentsOf(tokensOf(header, lexiconOf(vocabulary))).flatMap((segment) => companyOf(segment).countries)));
