import { messagesIn, type Language } from '../../messages/messages';
import { onceFor } from '../../once';
import { shown, titleOf } from '../../report/judged';
import { clauseName, sentenceOf } from '../../report/places';
import { fullAddress } from '../../workbook/addresses';
import type { Checked, Listed } from './finding-list';

/** Texts as they are compared in a search: in one width, small letters, no white space of other kinds. */
const evened = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a search: a finding is found where each of them stands in it, in any order. */
export function searchWords(search: string): string[] {
  return evened(search).split(/\s+/).filter((word) => word !== '');
}

/** Finds the words in findings, in one language; a finding's text is made when it is first looked into. */
export function searcherOf(lang: Language): (one: Listed, words: readonly string[]) => boolean {
  const messages = messagesIn(lang);
  const proposalText = onceFor(({ judged: { proposal, direction } }: Checked) =>
    [shown(proposal.proposalId), titleOf(proposal), shown(proposal.leadOrganization), direction ?? ''].join('\n'));
  const textOf = onceFor(({ finding, of }: Listed) => {
    const { rule, evidence } = finding;
    const cells = evidence.map(({ cell, found }) => `${fullAddress(cell)}\n${found}`);
    return evened([rule.id, clauseName(rule.clause), of === undefined ? '' : proposalText(of), sentenceOf(finding, messages), ...cells].join('\n'));
  });
  // Letters of a number (编号) mean nothing by themselves: it is found whole or not at all.
  return (one, words) => words.every((word) => textOf(one).includes(word) || word === one.number.toLowerCase());
}
