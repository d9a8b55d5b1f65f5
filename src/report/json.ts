import type { Finding, JudgedProposal } from '../judge/finding';
import { messagesIn, type Language, type Messages } from '../messages/messages';
import type { Problem } from '../proposal/model';
import { cellAddress } from '../workbook/addresses';
import { shown, titleOf } from './judged';
import { sentenceOf } from './places';

/** What was judged and met in one workbook. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly proposals: readonly JudgedProposal[];
  readonly problems: readonly Problem[];
}

/** A finding in the JSON report; a portfolio's bears no clause. */
interface JsonFinding {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  readonly clause?: { readonly section: string; readonly item?: string; readonly quote: string };
  readonly evidence: readonly { readonly sheet: string; readonly address: string; readonly found: string }[];
  readonly message: string;
}

/** The JSON report, schema 1 (domain.md, part 4): a contract with whoever reads it. */
export interface JsonReport {
  readonly schema: 1;
  readonly call: string;
  readonly workbooks: readonly {
    readonly file: string;
    readonly proposals: readonly {
      readonly id: string;
      readonly title: string;
      readonly direction: string;
      readonly sheet: string;
      readonly verdict: string;
      readonly results: readonly JsonFinding[];
    }[];
    readonly problems: readonly { readonly sheet: string; readonly address: string; readonly code: string; readonly message: string }[];
  }[];
  readonly portfolio: readonly JsonFinding[];
}

/** Says all that was judged as JSON; what a proposal leaves blank (number, title, direction) is an empty text. */
export function jsonReport(call: string, workbooks: readonly CheckedWorkbook[], portfolio: readonly Finding[], lang: Language): JsonReport {
  const messages = messagesIn(lang);
  return {
    schema: 1,
    call,
    workbooks: workbooks.map(({ file, proposals, problems }) => ({
      file,
      proposals: proposals.map((judged) => jsonProposal(judged, messages)),
      problems: problems.map(({ cell, message }) => ({ sheet: cell.sheet, address: cellAddress(cell), code: message.key, message: messages.say(message) })),
    })),
    portfolio: portfolio.map((finding) => jsonFinding(finding, messages)),
  };
}

function jsonProposal({ proposal, direction, verdict, findings }: JudgedProposal, messages: Messages): JsonReport['workbooks'][number]['proposals'][number] {
  return {
    id: shown(proposal.proposalId),
    title: titleOf(proposal),
    direction: direction ?? shown(proposal.direction),
    sheet: proposal.home.sheet,
    verdict,
    results: findings.map((finding) => {
      const { section, number, quote } = finding.rule.clause;
      const { evidence, message, ...head } = jsonFinding(finding, messages);
      return { ...head, clause: number === undefined ? { section, quote } : { section, item: number, quote }, evidence, message };
    }),
  };
}

function jsonFinding(finding: Finding, messages: Messages): JsonFinding {
  const { rule, outcome, evidence } = finding;
  return {
    rule: rule.id,
    outcome,
    severity: rule.severity,
    evidence: evidence.map(({ cell, found }) => ({ sheet: cell.sheet, address: cellAddress(cell), found })),
    message: sentenceOf(finding, messages),
  };
}
