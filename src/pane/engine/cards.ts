import type { Finding } from '../../judge/finding';
import type { Language, Messages } from '../../messages/messages';
import { clauseKey } from '../../report/clause-list';
import { decisionLine } from '../../report/decision-line';
import { levelWords } from '../../report/finding-cells';
import { shown, titleOf } from '../../report/judged';
import { clauseName, sentenceOf } from '../../report/places';
import { reviewWords } from '../../report/review-words';
import { shortfallOf } from '../../report/shortfall';
import { standingRemark } from '../../report/standing-remark';
import { standsOf } from '../../review/basis';
import type { EarlierRow } from '../../review/earlier';
import { standingsOf } from '../../review/standing';
import { fullAddress } from '../../workbook/addresses';
import type { Card, Thread } from './engine';
import type { Checked, Listed } from './finding-list';
import type { KnownTable } from './known-table';

/** The words of our tables in every language. */
const WORDS = reviewWords();

/** What is known of findings beside the check: the rows of the workbook's table, and threads of comments of ours, both by number. */
export interface Beside {
  readonly rows: KnownTable['rows'];
  readonly threads: ReadonlyMap<string, Thread>;
}

/** A finding as it is shown: what stands there, what is required, by how much the one misses the other, and the guide's words. */
export function cardOf({ number, level, finding, of }: Listed, lang: Language, messages: Messages, { rows, threads }: Beside): Card {
  const thread = threads.get(number);
  const { rule, outcome, evidence, decision } = finding;
  const { actual, required, gap } = shortfallOf(finding, messages);
  const remark = remarkOf(finding, rows.get(number), actual, messages);
  return {
    number,
    outcome,
    level,
    levelName: level === 'met' ? messages.labels.outcome.met : levelWords({ finding, level }, messages),
    rule: rule.id,
    proposal: of && proposalOf(of),
    message: sentenceOf(finding, messages),
    actual,
    required,
    gap,
    // A cell that several fields were read from is shown once.
    cells: [...new Map(evidence.map(({ cell, found }) => [fullAddress(cell), { cell, found }])).values()],
    clause: { key: clauseKey(rule.clause), name: clauseName(rule.clause), quote: rule.clause.quote },
    ...(thread === undefined ? {} : { thread }),
    ...(decision === undefined ? {} : { decision: decisionLine(decision, messages) }),
    ...(remark === '' ? {} : { remark }),
    ...(rule.note === undefined ? {} : { note: rule.note[lang] }),
  };
}

/** Why a reviewer's word on a finding does not count; empty where it does, or there is none. */
function remarkOf(finding: Finding, rows: readonly EarlierRow[] | undefined, actual: string, messages: Messages): string {
  if (rows === undefined || finding.outcome === 'met') return '';
  const standings = standingsOf(standsOf(finding), rows, WORDS);
  const said = standings.find(({ is }) => is !== 'open' && is !== 'decided');
  return said === undefined ? '' : standingRemark(said, actual, messages);
}

function proposalOf({ index, judged: { proposal } }: Checked): NonNullable<Card['proposal']> {
  return {
    index,
    id: shown(proposal.proposalId),
    title: titleOf(proposal),
    home: proposal.home,
  };
}
