import type { Tally } from '../../judge/tally';
import { messagesIn, type Language, type Messages } from '../../messages/messages';
import { chosenSentence } from '../../report/chosen';
import { levelOf } from '../../report/level';
import { clauseName, sentenceOf } from '../../report/places';
import { competitionOf, nameOf } from '../../report/portfolio-figures';
import type { CheckResult } from './check';
import type { Amount, PortfolioView } from './engine';

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
