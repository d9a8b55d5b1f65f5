import { JsonFault, walkJson } from './json-fault';
import { RuleFileError } from './refusal';

/** A rule file as it was read: its path (for messages) and its content. */
export interface RuleFile {
  readonly path: string;
  readonly json: unknown;
}

/** Reads the text of a rule file; throws RuleFileError with line and column (from 1) where it is no JSON or names a key twice. */
export function parseRuleFile(path: string, text: string): RuleFile {
  const source = text.replace(/^\uFEFF/, '');
  try {
    walkJson(source);
  } catch (fault) {
    if (fault instanceof JsonFault) throw new RuleFileError([refusalOf(path, source, fault)]);
    throw fault;
  }
  return { path, json: JSON.parse(source) as unknown };
}

function refusalOf(file: string, source: string, { at, allowed }: JsonFault) {
  const before = source.slice(0, at).split(/\r\n|\r|\n/);
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const rest = source.slice(at).split(/[\r\n]/)[0] ?? '';
  return {
    file,
    place: `第 ${line} 行第 ${column} 列 / line ${line}, column ${column}`,
    found: at >= source.length ? '（文件到此为止 / the file ends here）' : rest.slice(0, 20) || '（行尾 / the end of the line）',
    allowed,
  };
}
