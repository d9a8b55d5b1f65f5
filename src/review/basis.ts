import type { Finding } from '../judge/finding';
import { onceFor } from '../once';
import { shortHash } from './short-hash';

/** What a decision on a finding is held against: how the finding came out, by which kind of rule, and what it rests on. */
export interface Stands {
  readonly outcome: Finding['outcome'];
  readonly severity: Finding['rule']['severity'];
  /** Changes when the values read or the rule do: `7K2Q9M-41XAB`, six letters and digits of the values, five of the rule. */
  readonly basis: string;
}

const VALUES_LENGTH = 6;

/** What a decision on a finding is held against. Values count wherever they stand: sorted rows and moved cells change nothing. */
export function standsOf({ outcome, evidence, rule }: Finding): Stands {
  const found = evidence.map((one) => evened(one.found));
  const values = shortHash(found.length === 0 ? outcome : `${outcome}\n${found.sort().join('\n')}`);
  return { outcome, severity: rule.severity, basis: `${valuesIn(values)}-${ruleHash(rule)}` };
}

/** What of a basis is the rule's, which all of its findings share. */
const ruleHash = onceFor(({ version }: Finding['rule']) => ruleIn(shortHash(version)));

/** What of a basis is no longer as it was; undefined where both are the same. */
export function changedIn(basis: string, before: string): 'values' | 'rule' | undefined {
  if (valuesIn(basis) !== valuesIn(before)) return 'values';
  return ruleIn(basis) === ruleIn(before) ? undefined : 'rule';
}

const valuesIn = (basis: string): string => basis.slice(0, VALUES_LENGTH);
const ruleIn = (basis: string): string => basis.slice(VALUES_LENGTH + 1);

// Width and white space are no change of what was said.
const evened = (text: string): string => (EVEN.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, ' ').trim());

/** ASCII and the usual Chinese characters, which NFKC leaves as they are, with single spaces between them. */
const EVEN = /^[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*$/;
