import type { AmountSaid } from '../../checks/amount';
import type { Measured } from '../../checks/check';
import type { QuotaSaid } from '../../checks/quota';
import type { SaidRow } from '../../checks/target-at-least';
import type { CheckMessage } from '../../checks/checks';
import type { JudgeMessages } from '../../judge/finding';
import type { ParamsByKey, Places, Say, Words } from '../words';
import { labels } from './labels';
import { amountWords, gapWords, requiredWords } from './measures';
import { areasWords, groupsWords, SIDES, targetWords, typesWords } from './phrases';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A reason without its full stop, to stand within a sentence. */
const unended = (text: string): string => text.replace(/[。.]$/, '');
const quoted = (text: string): string => `“${text}”`;
const listed = (texts: readonly string[]): string => texts.map(quoted).join(', ');

/** required: at least 2 patents, 1 patent short */
function required(measured: Measured): string {
  const gap = gapWords(measured);
  return `required: ${requiredWords(measured)}${gap === undefined ? '' : `, ${gap}`}`;
}

const amountSaid = ({ field, measured }: AmountSaid, where: string): string =>
  `${capital(labels.field[field])}${where} is ${amountWords(measured.actual, measured.unit)}; ${required(measured)}`;

/** D7 not said to be invention patents; D9 … — of many rows the first few. */
function rows(all: readonly SaidRow[], places: Places, say: Say): string {
  const said = all.slice(0, 5).map(({ evidence, reasons: why }) => `${evidence === undefined ? '' : `${places.cell(evidence.cell)} `}${why.map((one) => unended(say(one))).join(', ')}`);
  return said.join('; ') + (all.length > 5 ? `; ${all.length} places in all` : '');
}

const quotaSaid = ({ field }: QuotaSaid): string => (field === undefined ? 'Proposals chosen for support' : `Proposals chosen for support in ${field}`);
const open = (uncertain: number, whole: boolean, what: string): string =>
  [...(uncertain > 0 ? [`of ${uncertain} the ${what} cannot be read, or the number is listed before`] : []), ...(whole ? [] : ['these are not all of the proposals'])].join(', ');

/** What findings say in English: what stands there, what is required, by how much it falls short, what to do. */
export const findings: Words<ParamsByKey<CheckMessage> & JudgeMessages> = {
  'field.blank': ({ field }, { whereBlank }) => 
    whereBlank === '' ? `${capital(labels.field[field])} was not found and cannot be checked. Please fill it in.` : `${capital(labels.field[field])}${whereBlank} is blank and cannot be checked. Please fill it in.`,
  'field.unreadable': ({ field, why }, { where }, say) => `${capital(labels.field[field])}${where} cannot be judged: ${unended(say(why))}.`,

  'direction.known': ({ code }, { where }) => `The direction${where} is ${code}.`,
  'direction.unknown': ({ found, codes }, { where }) => `The direction${where} reads ${quoted(found)}, which is none of this call's. Please put one of ${codes.join(', ')}.`,

  'amount.met': (said, { where }) => `${amountSaid(said, where)}.`,
  'amount.violated': (said, { where }) => `${amountSaid(said, where)}. Please change it.`,
  'amount.undecided': (said, { where }) => `${amountSaid(said, where)}; as written this is not certain. Please state the exact figure.`,

  'declared.yes': ({ field }, { where }) => `${capital(labels.field[field])}${where}: declared “yes”. This is the applicant's declaration; the partner's list or a document decides.`,
  'counterpart.listed': ({ list }, { where }) => `The partner applies as well: ${list} has a project of the same title and leaders${where}. This rests on the counterpart's list, not on the applicant's declaration.`,
  'counterpart.listed-denied': ({ list }, { where }) => `The applicant declares that the partner does not apply, but ${list} has a project of the same title and leaders${where}. Find out which is right.`,
  'counterpart.unclear': ({ why }, _, say) => `It cannot be told whether the partner applies as well: ${say(why)}`,
  'counterpart.absent': ({ list, isDeclared }, { where }) => `${list} has neither this project nor one of a near title or the same leader${where}: the partner does not apply${isDeclared ? ', though the applicant declares so' : ''}. Ask the counterpart.`,
  'declared.no': ({ field }, { where }) => `${capital(labels.field[field])}${where}: declared “no”; the guide requires “yes”.`,
  'declared.void': ({ field, condition }, { where }) => `${capital(labels.field[condition])}${where}: declared “no”, so ${labels.field[field]} does not apply.`,

  'person.needed': () => 'Only a person can judge this. Please read the application and record a decision.',

  'organization.met': ({ types: needed, name }, { where }) => `${name ?? 'The lead organisation'}${where} is of the type ${typesWords(needed)}.`,
  'organization.lead-other': ({ types: needed }, { where }) => `The type of the lead organisation${where} is not ${typesWords(needed)}, which the guide requires.`,
  'organization.lead-blank': ({ types: needed, name }, { where }) =>
    `The type of the lead organisation${where} is blank${name === undefined ? '' : ` (its name is ${quoted(name)}, a hint but no proof)`}; required: ${typesWords(needed)}. Please fill in the type.`,
  'organization.none': ({ types: needed }, { where }) => `None of the organisations${where} is of the type ${typesWords(needed)}; the guide requires at least one.`,
  'organization.untold': ({ types: needed, names }, { where }) => {
    const known = names.filter((name) => name !== '');
    return `It is not certain that an organisation${where} is of the type ${typesWords(needed)}: ${known.length > 0 ? `the type of ${listed(known)}` : 'who takes part, and of what type,'} is not stated or not certain. Please add the type after the name, as in “甲公司（企业）”.`;
  },

  'sides.same': ({ item }, { where }) => `Both sides state the same ${SIDES[item]}${where}. The guide's list is open (等): please compare the rest as well.`,
  'sides.different': ({ item, own, counterpart }, { where }) => `The sides state a different ${SIDES[item]}${where}: Chinese side ${quoted(own)}, foreign side ${quoted(counterpart)}. Please make them the same.`,
  'sides.sets-differ': ({ item, onlyOwn, onlyCounterpart }, { where }) =>
    `The sides state a different ${SIDES[item]}${where}: ${[
      ...(onlyOwn.length > 0 ? [`only the Chinese side has ${listed(onlyOwn)}`] : []),
      ...(onlyCounterpart.length > 0 ? [`only the foreign side has ${listed(onlyCounterpart)}`] : []),
    ].join(', ')}. Please make them the same.`,
  'sides.unclear': ({ item, own, counterpart }, { where }) => `The sides write the ${SIDES[item]}${where} differently, and it may be the same: Chinese side ${quoted(own)}, foreign side ${quoted(counterpart)}. Please confirm, or write it alike.`,
  'sides.participants-only': ({ names }, { where }) => `The lists of organisations${where} differ only by Chinese participants: ${listed(names)}. Please confirm.`,
  'sides.other-days': ({ own, counterpart }, { where }) => `The project periods${where} are of equal length but on other days: Chinese side ${quoted(own)}, foreign side ${quoted(counterpart)}. Please confirm.`,

  'target.met': (said, { where }) => `${capital(targetWords(said.target, said.each))}${where}: ${amountWords(said.measured.actual, said.measured.unit)}; ${required(said.measured)}.`,
  'target.short': (said, places, say) =>
    `${capital(targetWords(said.target, said.each))}${places.where}: ${amountWords(said.measured.actual, said.measured.unit)}; ${required(said.measured)}.${said.rows.length === 0 ? '' : ` Not counted: ${rows(said.rows, places, say)}.`}`,
  'target.none': (said, { where }) => `The table of targets${where} has no “${targetWords(said.target, said.each)}”; ${required(said.measured)}. Please add this target.`,
  'target.unproved': (said, places, say) =>
    `${capital(targetWords(said.target, said.each))}${places.where}: certain are ${amountWords({ min: said.measured.actual.min, max: said.measured.actual.min }, said.measured.unit)}; required: ${requiredWords(said.measured)}. Not certain: ${rows(said.rows, places, say)}. Please state it.`,
  'target.untold': (said, { where }) => `Neither a column${where} nor a table of targets says anything of “${targetWords(said.target, said.each)}”; required: ${requiredWords(said.measured)}. Please add it.`,

  'cover.met': ({ groups: all }, { where }) => `The targets${where} cover ${groupsWords(all)}.`,
  'cover.missing': ({ groups: all }, { where }) => `The targets${where} have none for ${groupsWords(all)}. Please consider adding some.`,
  'cover.unclear': ({ groups: all }, { where }) => `It is not certain that the targets${where} cover ${groupsWords(all)}. Please state kind and number.`,

  'measurable.met': ({ targets }) => `All ${targets} targets have a completion value that can be measured.`,
  'measurable.blank': ({ targets }, { where }) => `${targets} of the targets have a blank completion value${where}. Please fill in a number.`,
  'measurable.unclear': ({ targets }, { where }) => `${targets} of the targets have no number that can be measured${where}. Please state the number at completion.`,
  'measurable.none': () => 'There is no target to measure.',

  'share.met': ({ papers, domestic, measured }, { where }) => `Joint papers${where}: ${amountWords(papers, 'paper')}, of which ${amountWords(domestic, 'paper')} in Chinese journals; ${required(measured)}.`,
  'share.short': ({ papers, domestic, measured }, { where }) => `Joint papers${where}: ${amountWords(papers, 'paper')}, of which ${amountWords(domestic, 'paper')} in Chinese journals; ${required(measured)}.`,
  'share.unclear': ({ measured }, { where }) => `The share of joint papers${where} in Chinese journals is not certain; required: ${requiredWords(measured)}. Please state how many joint papers there are and how many of them in Chinese journals.`,
  'share.void': () => 'No joint papers are promised, so their share does not apply.',
  'share.untold': (_params, { where }) => `Neither a column${where} nor a table of targets says anything of joint papers, so their share in Chinese journals cannot be checked.`,

  'listed.met': ({ names }, { where }) => `The field of research${where} is ${listed(names)}.`,
  'listed.unclear': ({ found, areas: all }, { where }) => `The field of research${where} reads ${quoted(found)}, which may or may not be one that the direction lists: ${areasWords(all)}. Please use the guide's name.`,
  'listed.unlisted': ({ found, areas: all }, { where }) => `The field of research${where} reads ${quoted(found)}, which the direction does not list: ${areasWords(all)}.`,

  'choice.none': () => 'No proposal is marked for support yet, so quota and funds are not checked.',
  'quota.met': (said) => `${quotaSaid(said)}: ${amountWords(said.measured.actual, 'project')}; ${required(said.measured)}.`,
  'quota.over': (said) => `${quotaSaid(said)}: ${amountWords(said.measured.actual, 'project')}; ${required(said.measured)}. Please choose fewer.`,
  'quota.unclear': (said, { where }) => `${quotaSaid(said)}: ${amountWords(said.measured.actual, 'project')}; required: ${requiredWords(said.measured)}. Not certain: ${open(said.uncertain, said.whole, `mark, direction or field${where}`)}.`,
  'funds.met': ({ measured }) => `Grants of those chosen: ${amountWords(measured.actual, 'money')}; ${required(measured)}.`,
  'funds.over': ({ measured }) => `Grants of those chosen: ${amountWords(measured.actual, 'money')}; ${required(measured)}. Please adjust.`,
  'funds.unclear': ({ measured, uncertain, whole }, { where }) => `Grants of those chosen: ${amountWords(measured.actual, 'money')}; required: ${requiredWords(measured)}. Not certain: ${open(uncertain, whole, `mark, direction or amount${where}`)}.`,

  'rule.failed': ({ rule, error }) => `Rule ${rule} failed and gave no result: ${error}. Please check this one by hand and tell the maintainers.`,
};
