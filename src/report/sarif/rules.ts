import type { Language, Messages } from '../../messages/messages';
import type { Rule } from '../../rulebook/rulebook';
import { clauseName } from '../places';

/** A rule as SARIF describes it (3.49, reportingDescriptor). */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'note' };
  readonly properties: { readonly clause: string; readonly severity: string; readonly version: string };
}

/** How grave it is to miss a rule: a note where the guide recommends, an error where it demands. */
export const levelOfRule = ({ severity }: Rule): 'error' | 'note' => (severity === 'advisory' ? 'note' : 'error');

/** A rule with what it asks, its clause, and the guide's words for help. */
export function sarifRule(rule: Rule, { asked, labels, say }: Messages, lang: Language): SarifRule {
  const { id, severity, version, clause, check, note } = rule;
  const what = asked(check);
  const clauseWords = say({ key: 'report.remarked', params: { word: clauseName(clause), remark: labels.severity[severity] } });
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: [clauseWords, what, ...(note === undefined ? [] : [note[lang]])].join('\n') },
    help: { text: clause.quote },
    defaultConfiguration: { level: levelOfRule(rule) },
    properties: { clause: clauseName(clause), severity, version },
  };
}
