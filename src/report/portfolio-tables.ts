import type { Finding } from '../judge/finding';
import type { Tally } from '../judge/tally';
import type { Messages } from '../messages/messages';
import type { Written } from '../workbook/edits';
import { chosenSentence } from './chosen';
import type { Judged } from './judged';
import { levelOf, MARKS } from './level';
import * as looks from './looks';
import { clauseName, sentenceOf } from './places';
import { putLine, putTable, type SheetDraft } from './sheet';

/** Writes the portfolio below what a sheet holds: the figures by direction and field, then what the rules on the chosen say. */
export function putPortfolio(draft: SheetDraft, sheet: string, judged: Judged, titles: ReadonlyMap<string, string>, messages: Messages): void {
  const { say, labels } = messages;
  const { tallies, portfolio } = judged;
  heading(draft, sheet, say({ key: 'report.portfolio-title', params: {} }));
  putTable<Tally>(draft, sheet, {
    name: 'ClauseCheck_Portfolio',
    rows: tallies,
    header: looks.HEADER,
    body: looks.BODY,
    looks: tallies.flatMap(({ field }, row) => (field === undefined ? [] : [{ row, column: 0, style: looks.FADED }])),
    columns: [
      { header: labels.portfolio.direction, style: looks.CENTRED, cell: ({ direction }) => direction },
      { header: labels.portfolio.field, cell: ({ direction, field }) => (field === undefined ? titles.get(direction) : `　${field}`) },
      ...(['applied', 'compliant', 'undecided', 'chosen', 'quota'] as const).map((key) => ({ header: labels.portfolio[key], style: looks.COUNT, cell: (tally: Tally) => tally[key] })),
      { header: labels.portfolio.fundsAsked, style: looks.FIGURE, cell: ({ fundsAsked }) => sum(fundsAsked, messages) },
      { header: labels.portfolio.fundsChosen, style: looks.FIGURE, cell: ({ chosen, fundsChosen }) => (chosen === undefined ? undefined : sum(fundsChosen, messages)) },
      { header: labels.portfolio.funds, style: looks.FIGURE, cell: ({ funds }) => funds },
    ],
  });
  draft.next++;
  heading(draft, sheet, say({ key: 'report.portfolio-rules-title', params: {} }));
  const chosen = chosenSentence(judged, messages);
  if (chosen !== undefined) putLine(draft, sheet, chosen, { ...looks.NOTE, color: MARKS.violated.color });
  putTable<Finding>(draft, sheet, {
    name: 'ClauseCheck_PortfolioRules',
    rows: portfolio,
    header: looks.HEADER,
    body: looks.BODY,
    looks: portfolio.flatMap((finding, row) => {
      const level = levelOf(finding);
      return level === undefined ? [] : [{ row, column: 3, style: looks.LEVEL_LOOKS[level] }];
    }),
    columns: [
      { header: labels.portfolioRules.rule, style: looks.CENTRED, cell: ({ rule }) => rule.id },
      { header: labels.portfolioRules.message, cell: (finding) => sentenceOf(finding, messages) },
      { header: labels.portfolioRules.clause, style: looks.CENTRED, cell: ({ rule }) => clauseName(rule.clause) },
      { header: labels.portfolioRules.outcome, style: looks.CENTRED, cell: ({ outcome }) => labels.outcome[outcome] },
    ],
  });
}

function heading(draft: SheetDraft, sheet: string, text: string): void {
  putLine(draft, sheet, text, looks.SECTION);
}

/** A sum as a number; in words where it is known in part only. */
function sum(interval: Tally['fundsAsked'], { measures }: Messages): Written {
  return interval.min === interval.max ? interval.min : measures.amountWords(interval, 'money');
}
