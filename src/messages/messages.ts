import type { CheckMessage } from '../checks/checks';
import type { ProofReason } from '../checks/target-proof';
import type { OfficeMessages } from '../judge/across/office-finding';
import type { JudgeMessages } from '../judge/finding';
import type { Message } from '../text/message';
import { counterpart as enCounterpart } from './en/counterpart';
import { fields as enFields } from './en/fields';
import { findings as enFindings } from './en/findings';
import { labels as enLabels } from './en/labels';
import * as enMeasures from './en/measures';
import { office as enOffice } from './en/office';
import { proofs as enProofs } from './en/proofs';
import { reading as enReading } from './en/reading';
import { remedies as enRemedies } from './en/remedies';
import { report as enReport } from './en/report';
import { requirements as enRequirements } from './en/requirements';
import { targets as enTargets } from './en/targets';
import { text as enText } from './en/text';
import type { Labels } from './labels';
import type { Remedies, Remedy } from './remedies';
import type { ReportMessages } from './report-messages';
import { sayRequirements, type Asked } from './requirements';
import type { ParamsByKey, Places, Say, Words } from './words';
import { counterpart as zhCounterpart } from './zh/counterpart';
import { fields as zhFields } from './zh/fields';
import { findings as zhFindings } from './zh/findings';
import { labels as zhLabels } from './zh/labels';
import * as zhMeasures from './zh/measures';
import { office as zhOffice } from './zh/office';
import { proofs as zhProofs } from './zh/proofs';
import { reading as zhReading } from './zh/reading';
import { remedies as zhRemedies } from './zh/remedies';
import { report as zhReport } from './zh/report';
import { requirements as zhRequirements } from './zh/requirements';
import { targets as zhTargets } from './zh/targets';
import { text as zhText } from './zh/text';

/** The languages that there are texts in. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** All there is to say. */
export type AnyMessage = CheckMessage | ProofReason | Message<JudgeMessages> | Message<OfficeMessages> | Message<ReportMessages>;

/** One language: its sentences, names and measures. */
export interface Messages {
  /** Says a message; a finding's with the places of its cells. */
  readonly say: (message: AnyMessage, places?: Places) => string;
  /** Says a finding's message as a letter to the applicant does: what is wrong or missing, and what to do. */
  readonly remedy: (message: AnyMessage, places: Places) => string;
  /** Says what a rule's check asks. */
  readonly asked: (check: Asked) => string;
  readonly labels: Labels;
  readonly measures: typeof zhMeasures;
}

/** A message that no cell stands behind. */
const NOWHERE: Places = { where: '', whereBlank: '', cell: () => '' };

const zhSay = sayWith({ ...zhText, ...zhFields, ...zhTargets, ...zhReading, ...zhCounterpart, ...zhProofs, ...zhFindings, ...zhOffice, ...zhReport });
const enSay = sayWith({ ...enText, ...enFields, ...enTargets, ...enReading, ...enCounterpart, ...enProofs, ...enFindings, ...enOffice, ...enReport });

const IN: { readonly [L in Language]: Messages } = {
  zh: {
    say: zhSay,
    remedy: remedyWith(zhRemedies, zhSay, ''),
    asked: sayRequirements(zhRequirements),
    labels: zhLabels,
    measures: zhMeasures,
  },
  en: {
    say: enSay,
    remedy: remedyWith(enRemedies, enSay, ' '),
    asked: sayRequirements(enRequirements),
    labels: enLabels,
    measures: enMeasures,
  },
};

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  return IN[language];
}

function sayWith(words: Words<ParamsByKey<AnyMessage>>): Messages['say'] {
  // A key and its parameters belong together by their type, which the compiler loses sight of in a union of so many.
  const say: Messages['say'] = ({ key, params }, places = NOWHERE) =>
    (words[key] as (params: object, places: Places, say: Say) => string)(params, places, (reason) => say(reason, places));
  return say;
}

/** Says messages with what they need for a letter to the applicant; `space` stands between two sentences. */
function remedyWith(remedies: Remedies, say: Messages['say'], space: string): Messages['remedy'] {
  return (message, places) => {
    const { key, params } = message;
    const sentence = say(message, places);
    if (!Object.hasOwn(remedies, key)) return sentence;
    // As in sayWith, key and parameters belong together.
    const remedy = remedies[key as keyof Remedies] as Remedy<object>;
    if (remedy === 'said') return sentence;
    return 'add' in remedy ? `${sentence}${space}${remedy.add(params)}` : remedy.instead(params, places);
  };
}
