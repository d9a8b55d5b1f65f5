import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesIn, type Language } from '../messages/messages';
import { readmeOf, type ReadmeWords } from '../rulebook/readme';
import { verifyRulebook } from '../rulebook/verify';
import { sayVerification } from '../rulebook/verify-words';
import { callFolders, readRulebook } from './rule-files';

/** A wrong call, or a file that cannot be read, in words for the author. */
export class CallError extends Error {
  override readonly name = 'CallError';
}

const USAGE = `npm run rules:verify -- <guide.txt> [rules/2025-3]   核对规则的引文与指南 / compares the rules' quotes with a guide
npm run rules:readme [-- rules]                      重新生成 rules/README.md / writes rules/README.md anew`;

/** Runs one of the rule author's commands; returns the exit status (0 nothing to report, 1 something) and throws where it cannot run. */
export function runRules(args: readonly string[], say: (line: string) => void): 0 | 1 {
  const [command, ...rest] = args;
  if (command === 'verify' && (rest.length === 1 || rest.length === 2)) return verify(rest[0] ?? '', rest[1], say);
  if (command === 'readme' && rest.length <= 1) return readme(rest[0] ?? 'rules', say);
  throw new CallError(USAGE);
}

function verify(guidePath: string, folder: string | undefined, say: (line: string) => void): 0 | 1 {
  const rulebook = readRulebook(folder ?? theOnlyCall('rules'));
  const result = verifyRulebook(rulebook, readGuideText(guidePath));
  if (result === undefined) {
    throw new CallError(`${guidePath}：没有“${rulebook.binds}”这一标题行，不是 ${rulebook.id} 的指南 / no heading line “${rulebook.binds}”: not the guide of ${rulebook.id}`);
  }
  sayVerification(result).forEach(say);
  return result.missing.length > 0 || result.unquoted.some(({ binding }) => binding.length > 0) ? 1 : 0;
}

function theOnlyCall(rules: string): string {
  const [folder, ...others] = callFolders(rules);
  if (folder === undefined || others.length > 0) {
    throw new CallError(`请写明规则文件夹 / name the folder of rules: ${[folder, ...others].filter((one) => one !== undefined).join(' | ')}\n${USAGE}`);
  }
  return folder;
}

function readGuideText(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CallError(`${path}：不是 UTF-8 文本，请另存为 UTF-8 的 .txt / not UTF-8 text: save it as a .txt in UTF-8`);
  }
}

function readme(rules: string, say: (line: string) => void): 0 {
  const path = join(rules, 'README.md');
  writeFileSync(path, readmeText(rules));
  say(path);
  return 0;
}

/** What rules/README.md should hold, from all calls in the folder of rules. */
export function readmeText(rules: string): string {
  return readmeOf(callFolders(rules).map(readRulebook), wordsIn('zh'), wordsIn('en'));
}

function wordsIn(language: Language): ReadmeWords {
  const { labels, asked } = messagesIn(language);
  return { severity: labels.severity, requirement: asked };
}
