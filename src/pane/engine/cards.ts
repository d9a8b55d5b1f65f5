import type { Language, Messages } from '../../messages/messages';
import { clauseKey } from '../../report/clause-list';
import { decisionLine } from '../../report/decision-line';
import { levelWords } from '../../report/finding-cells';
import { shown, titleOf } from '../../report/judged';
import { clauseName, sentenceOf } from '../../report/places';
import { shortfallOf } from '../../report/shortfall';
import { fullAddress } from '../../workbook/addresses';
import type { Card } from './engine';
import type { Checked, Listed } from './finding-list';

/** A finding as it is shown: what stands there, what is required, by how much the one misses the other, and the guide's words. */
export function cardOf({ number, level, finding, of }: Listed, lang: Language, messages: Messages): Card {
  const { rule, outcome, evidence, decision } = finding;
  const { actual, required, gap } = shortfallOf(finding, messages);
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
    ...(decision === undefined ? {} : { decision: decisionLine(decision, messages) }),
    ...(rule.note === undefined ? {} : { note: rule.note[lang] }),
  };
}

function proposalOf({ index, judged: { proposal } }: Checked): NonNullable<Card['proposal']> {
  return {
    index,
    id: shown(proposal.proposalId),
    title: titleOf(proposal),
    home: proposal.home,
  };
}
