import { messagesIn, type Language } from '../../messages/messages';
import type { Rulebook } from '../../rulebook/rulebook';
import type { CellRef } from '../../workbook/cells';
import type { ExportedTable } from '../exported';
import { rulesOf } from '../rules-of';
import { sarifMessage } from './message';
import { BASE, locationOf } from './places';
import { sarifResult, type RulePlaces } from './results';
import { sarifRule } from './rules';

/** What a log says beside the tables. */
export interface SarifOptions {
  readonly lang: Language;
  /** The folder that all workbooks lie in, as an absolute URI that ends in a slash. */
  readonly base: string;
  readonly endTime: Date;
  /** What could not be checked, by its path from that folder, and why. */
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  /** What reading met, and what people should know of the tables of earlier checks: of a workbook of the log by its file, of another by a cell that names it. */
  readonly remarks: readonly { readonly file?: string; readonly cell?: CellRef; readonly text: string }[];
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const DRIVER = 'ClauseCheck';

/**
 * The tables of findings of some workbooks as a SARIF 2.1.0 log (OASIS Standard), in pieces to be written one after the other: the
 * rulebook's rules, and a result for each finding that is there, or was there in the earlier table.
 */
export function* sarifReport(tables: readonly ExportedTable[], rulebook: Rulebook, options: SarifOptions): Generator<string> {
  const { lang } = options;
  const messages = messagesIn(lang);
  const all = rulesOf(rulebook);
  const places: RulePlaces = new Map(all.map((rule, index) => [rule.id, { index, rule }]));
  const head = {
    tool: { driver: { name: DRIVER, language: TAGS[lang], rules: all.map((rule) => sarifRule(rule, messages, lang)) } },
    language: TAGS[lang],
    automationDetails: { id: `${DRIVER}/${rulebook.id}/` },
    originalUriBaseIds: { [BASE]: { uri: options.base } },
    invocations: [invocation(options)],
  };
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${JSON.stringify(head).slice(0, -1)},"results":[`;
  let isFirst = true;
  for (const table of tables) {
    for (const row of table.compared) {
      const result = sarifResult(row, table, places, messages);
      if (result === undefined) continue;
      yield `${isFirst ? '' : ','}\n${JSON.stringify(result)}`;
      isFirst = false;
    }
  }
  yield ']}]}\n';
}

/** Whether a file begins as what `sarifReport` writes. */
export function isSarifReport(text: string): boolean {
  return /^\{"\$schema":"[^"]*","version":"2\.1\.0","runs":\[\{"tool":\{"driver":\{"name":"ClauseCheck"/.test(text);
}

/** Language tags (RFC 5646). */
const TAGS: { readonly [L in Language]: string } = { zh: 'zh-CN', en: 'en' };

function invocation({ endTime, unread, remarks }: SarifOptions): object {
  const told = (level: 'error' | 'warning') => ({ file, cell, text }: SarifOptions['remarks'][number]): object => ({ level, message: sarifMessage(text), locations: [locationOf(file, cell)] });
  const notifications = [...unread.map(({ file, why }) => ({ file, text: why })).map(told('error')), ...remarks.map(told('warning'))];
  return { executionSuccessful: unread.length === 0, endTimeUtc: endTime.toISOString(), ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }) };
}
