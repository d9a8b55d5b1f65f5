import type { Finding } from '../judge/finding';
import type { Tally } from '../judge/tally';
import type { Messages } from '../messages/messages';
import { chosenSentence } from './chosen';
import type { Judged } from './judged';
import { levelOf, MARKS } from './level';
import * as looks from './looks';
import { clauseName, sentenceOf } from './places';
import { COLUMNS, figureOf, portfolioBars, STYLES, tallyLooks } from './portfolio-figures';
import { putLine, putTable, type SheetDraft } from './sheet';

/** Writes the portfolio below what a sheet holds: the figures by direction and field, then what the rules on the chosen say. */
export function putPortfolio(draft: SheetDraft, sheet: string, judged: Judged, titles: ReadonlyMap<string, string>, messages: Messages): void {
  const { say, labels } = messages;
  const { tallies, portfolio } = judged;
  heading(draft, sheet, say({ key: 'report.portfolio-title', params: {} }));
  putLine(draft, sheet, say({ key: 'report.bars', params: {} }), looks.NOTE);
  const top = putTable<Tally>(draft, sheet, {
    name: 'ClauseCheck_Portfolio',
    rows: tallies,
    header: looks.HEADER,
    body: looks.BODY,
    looks: tallyLooks,
    columns: COLUMNS.map((key) => ({ header: labels.portfolio[key], style: STYLES[key], cell: (tally: Tally) => figureOf(key, tally, titles, messages) })),
  });
  for (const edit of portfolioBars(sheet, tallies, top + 1)) draft.edits.push(edit);
  draft.next++;
  heading(draft, sheet, say({ key: 'report.portfolio-rules-title', params: {} }));
  const chosen = chosenSentence(judged, messages);
  if (chosen !== undefined) putLine(draft, sheet, chosen, { ...looks.NOTE, color: MARKS.violated.color });
  putTable<Finding>(draft, sheet, {
    name: 'ClauseCheck_PortfolioRules',
    rows: portfolio,
    header: looks.HEADER,
    body: looks.BODY,
    looks: (finding) => {
      const level = levelOf(finding);
      return level === undefined ? [] : [{ column: 3, style: looks.LEVEL_LOOKS[level] }];
    },
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
