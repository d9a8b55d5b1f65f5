import type { Tally } from '../../judge/tally';
import { messagesIn, type Language, type Messages } from '../../messages/messages';
import { chosenSentence } from '../../report/chosen';
import { levelOf } from '../../report/level';
import { clauseName, sentenceOf } from '../../report/places';
import { competitionOf, nameOf } from '../../report/portfolio-figures';
import type { CheckResult } from './check';
import type { ShownLevel } from './shown-levels';

/** The portfolio: its figures, and what the guide's rules on the chosen come to. */
export interface PortfolioView {
  /** Whether only a part of the workbook was checked: then no rule on the chosen is met. */
  readonly isPart: boolean;
  /** The sentence that names proposals chosen though they are not compliant. */
  readonly chosenNotCompliant?: string;
  /** Directions, their fields where the guide counts by field, and the programme, as far as anybody applied. */
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly isField: boolean;
    readonly applied: number;
    readonly compliant: number;
    readonly undecided: number;
    readonly competition: string;
    readonly asked: string;
    readonly amounts: readonly Amount[];
  }[];
  readonly rules: readonly { readonly rule: string; readonly clause: string; readonly level: ShownLevel; readonly outcome: string; readonly message: string }[];
}

/** An amount in words, and as a share (0 to 1) of its limit where there is one. */
export interface Amount {
  /** How many are chosen of the places, or for how much of the funds. */
  readonly what: 'chosen' | 'funds';
  readonly amount: string;
  readonly limit?: string;
  readonly share?: number;
  readonly isOver: boolean;
}

/** The portfolio of what was checked, in words: figures by direction and field, and what each rule on the chosen comes to. `titles` are the directions' by code. */
export function portfolioOf({ judged, isPart }: CheckResult, titles: ReadonlyMap<string, string>, lang: Language): PortfolioView {
  const messages = messagesIn(lang);
  const { say, labels } = messages;
  const chosen = chosenSentence(judged, messages);
  return {
    isPart,
    ...(chosen === undefined ? {} : { chosenNotCompliant: chosen }),
    rows: judged.tallies.filter(({ applied, chosen: marked = 0 }) => applied > 0 || marked > 0).map((tally) => ({
      code: tally.whole === 'programme' ? say({ key: 'report.programme', params: {} }) : (tally.direction ?? ''),
      name: nameOf(tally, titles, messages).trim(),
      isField: tally.field !== undefined,
      applied: tally.applied,
      compliant: tally.compliant,
      undecided: tally.undecided,
      competition: competitionOf(tally, messages) ?? '',
      asked: messages.measures.amountWords(tally.fundsAsked, 'money'),
      amounts: amountsOf(tally, messages),
    })),
    rules: judged.portfolio.filter(({ outcome }) => outcome !== 'not-applicable').map((finding) => ({
      rule: finding.rule.id,
      clause: clauseName(finding.rule.clause),
      level: finding.outcome === 'met' ? 'met' : (levelOf(finding) ?? 'met'),
      outcome: labels.outcome[finding.outcome],
      message: sentenceOf(finding, messages),
    })),
  };
}

/** Who is chosen of how many places, and for how much of the funds; nothing where nobody chooses. */
function amountsOf(tally: Tally, { say, measures }: Messages): Amount[] {
  const { chosen, maybeChosen, quota, fundsChosen, funds } = tally;
  if (chosen === undefined) return [];
  const number = maybeChosen === 0 ? String(chosen) : say({ key: 'report.chosen-maybe', params: { chosen, maybe: maybeChosen } });
  return [
    { what: 'chosen', amount: number, ...limitOf(chosen, quota, String(quota)) },
    { what: 'funds', amount: measures.amountWords(fundsChosen, 'money'), ...limitOf(fundsChosen.min, funds, measures.amountWords({ min: funds ?? 0, max: funds ?? 0 }, 'money')) },
  ];
}

/** What is known for certain, as a share of the limit. */
function limitOf(amount: number, limit: number | undefined, words: string): Pick<Amount, 'limit' | 'share' | 'isOver'> {
  return limit === undefined ? { isOver: false } : { limit: words, share: Math.min(1, amount / limit), isOver: amount > limit };
}
