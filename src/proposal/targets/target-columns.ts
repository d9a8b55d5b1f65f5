import type { Target, TargetKind } from '../model';
import type { Placed } from '../raw';
import { evidenceOf } from '../read-field';
import type { Vocabulary } from '../vocabulary';
import { companyOf } from './facts';
import { lexiconOf } from './lexicon';
import { BLANK } from './parsed';
import { segmentsOf } from './segments';
import { fieldOf, readNumber } from './target-values';
import type { Counted } from './target-values';
import type { TargetColumnKey } from './targets-vocabulary';
import { tokensOf } from './tokens';

/** A proposal's cell in a target column of a bulk sheet. */
export interface TargetColumn {
  readonly key: TargetColumnKey;
  readonly placed: Placed;
}

interface Counting {
  readonly key: TargetColumnKey;
  readonly kind: TargetKind;
  readonly more?: Partial<Target>;
}

/** The columns that count targets. Their headers say 联合, 共同 or 外方 (domain.md, "Counting targets"), so what they count is joint. */
const COUNTING: readonly Counting[] = [
  { key: 'papers', kind: 'paper' },
  { key: 'inventionPatents', kind: 'patent', more: { invention: true } },
  { key: 'patents', kind: 'patent' },
  { key: 'standards', kind: 'standard' },
  { key: 'seminars', kind: 'seminar' },
  { key: 'visitors', kind: 'visit', more: { visit: 'to-china' } },
  { key: 'trainees', kind: 'training' },
  { key: 'platforms', kind: 'platform' },
];

/** Reads the target columns of one proposal's row: one target a counting column, with the columns that say more of each. */
export function readTargetColumns(columns: readonly TargetColumn[], vocabulary: Vocabulary): readonly Target[] {
  const cell = (key: TargetColumnKey): Placed | undefined => columns.find((column) => column.key === key)?.placed;
  return COUNTING.flatMap(({ key, kind, more }) => {
    const counted = cell(key);
    if (counted === undefined) return [];
    const read = (other: TargetColumnKey, ofKind: TargetKind, what: Counted) => {
      const placed = kind === ofKind ? cell(other) : undefined;
      return placed === undefined ? fieldOf(BLANK, []) : fieldOf(readNumber(placed, what), [placed]);
    };
    const target: Target = {
      kinds: [kind],
      count: fieldOf(readNumber(counted, kind), [counted]),
      jointly: true,
      countries: countriesOf(counted.label, vocabulary),
      people: read('people', 'seminar', 'people'),
      enterprisePeople: read('enterprisePeople', 'seminar', 'people'),
      months: read('visitorMonths', 'visit', 'months'),
      domestic: read('domesticPapers', 'paper', 'paper'),
      doubts: [],
      evidence: [],
      ...more,
    };
    const evidence = [evidenceOf(counted), ...[target.people, target.enterprisePeople, target.months, target.domestic].flatMap((field) => field.evidence)];
    return [{ ...target, evidence }];
  });
}

/** The countries a header names: 韩方来华人数. */
function countriesOf(header: string, vocabulary: Vocabulary): readonly string[] {
  return segmentsOf(tokensOf(header, lexiconOf(vocabulary))).flatMap((segment) => companyOf(segment).countries);
}
