import type { Remedies } from '../remedies';
import { SIDES, typesWords } from './phrases';

const quoted = (text: string): string => `“${text}”`;

/** What findings ask of an applicant, in English. */
export const remedies: Remedies = {
  'field.blank': 'said',
  'field.unreadable': 'said',
  'direction.unknown': 'said',
  'amount.violated': 'said',
  'amount.undecided': 'said',
  'declared.no': { add: () => 'Please look into it; if it was filled in by mistake, correct it and enclose the document that shows it.' },
  // What else stands on the counterpart's list is other applicants' affair.
  'counterpart.listed-denied': { instead: () => 'The proposal declares that the partner does not apply, which is not what the counterpart agency says. Find out which is right, and correct it where it is wrong.' },
  'counterpart.unclear': { instead: () => "By what the counterpart agency says it is not certain that the partner applies as well. Ask the partner whether English title and leaders are those of its own application, and attach proof." },
  'counterpart.absent': { instead: () => "The counterpart agency's list does not have this project. Ask the partner whether it has applied, and attach proof if it has." },
  'organization.lead-other': { add: () => 'Please check the type; if it was filled in by mistake, correct it and enclose the document that shows it.' },
  'organization.lead-blank': { instead: ({ types }, { where }) => `The type of the lead organisation${where} is blank; required: ${typesWords(types)}. Please fill in the type.` },
  'organization.none': { add: () => 'Please check who takes part; if such an organisation does, state its name and type.' },
  'organization.untold': 'said',
  'sides.different': 'said',
  'sides.sets-differ': 'said',
  'sides.unclear': {
    instead: ({ item, own, counterpart }, { where }) =>
      `The sides write the ${SIDES[item]}${where} differently, and it may be the same: Chinese side ${quoted(own)}, foreign side ${quoted(counterpart)}. Please confirm that they mean the same, and write them alike.`,
  },
  'sides.participants-only': { instead: ({ names }, { where }) => `The lists of organisations${where} differ only by Chinese participants: ${names.map(quoted).join(', ')}. Please confirm that both sides mean the same; if not, make them the same.` },
  'sides.other-days': {
    instead: ({ own, counterpart }, { where }) =>
      `The project periods${where} are of equal length but on other days: Chinese side ${quoted(own)}, foreign side ${quoted(counterpart)}. Please confirm that both sides mean the same; if not, make them the same.`,
  },
  'target.short': { add: () => 'Please add to the targets, or change them, until they meet the guide.' },
  'target.none': 'said',
  'target.unproved': 'said',
  'target.untold': 'said',
  'cover.missing': 'said',
  'cover.unclear': 'said',
  'measurable.blank': 'said',
  'measurable.unclear': 'said',
  'share.short': { add: () => 'Please change the targets until the share meets the guide.' },
  'share.unclear': 'said',
  'share.untold': { add: () => 'Please state how many joint papers there are and how many of them in Chinese journals.' },
  'listed.unclear': 'said',
  'listed.unlisted': { add: () => "Please check the field; if it was filled in by mistake, put the guide's name." },
};
