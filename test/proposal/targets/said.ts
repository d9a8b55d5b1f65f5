import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TargetKind } from '../../../src/proposal/model';
import type { ParsedTarget, Part } from '../../../src/proposal/targets/parsed';
import type { Interval } from '../../../src/text/interval';
import { CONTEXT } from '../../support/context';

const read = (path: string): string => readFileSync(join(__dirname, path), 'utf8');

/** The vocabulary people ship with. */
export const { vocabulary } = CONTEXT;

/** The rows of phrasings.tsv: phrase, expected reading, and why. */
export const phrasings: readonly (readonly [phrase: string, reading: string, why: string])[] = read('phrasings.tsv')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [phrase = '', reading = '', why = ''] = line.split('\t');
    return [phrase.replaceAll('\\n', '\n'), reading, why];
  });

const KINDS: { readonly [K in TargetKind]: string } = { paper: '论文', patent: '专利', standard: '标准', seminar: '研讨会', visit: '交流', training: '培养', platform: '平台', other: '其他' };
const WAYS = { 'to-china': '来华', abroad: '出访', both: '互访' };
const COUNTRIES: Partial<Record<string, string>> = { korea: '韩国', singapore: '新加坡', indonesia: '印尼', cambodia: '柬埔寨', japan: '日本', usa: '美国', germany: '德国' };

/** A target in the notation of phrasings.tsv, which its first lines explain. */
export function said(target: ParsedTarget): string {
  return [
    kindSaid(target),
    partSaid(target.count),
    ...(target.jointly ? ['联合'] : []),
    ...target.countries.map((code) => COUNTRIES[code] ?? code),
    ...labelled('每次', target.people),
    ...labelled('企业', target.enterprisePeople),
    ...labelled('每人', target.months, '月'),
    ...labelled('国内', target.domestic),
    ...(target.domesticShare === undefined ? [] : [`占比${numberSaid(target.domesticShare)}`]),
    ...(target.doubts.length > 0 ? ['存疑'] : []),
  ].join(' ');
}

function kindSaid({ kinds, invention, visit }: ParsedTarget): string {
  if (kinds.length === 0) return '不明';
  return kinds
    .map((kind) => (kind === 'visit' && visit !== undefined ? WAYS[visit] : `${kind === 'patent' && invention !== undefined ? (invention ? '发明' : '非发明') : ''}${KINDS[kind]}`))
    .join('或');
}

const labelled = (label: string, part: Part, unit = ''): string[] => (part.state === 'blank' ? [] : [`${label}${partSaid(part)}${part.state === 'present' ? unit : ''}`]);
const partSaid = (part: Part): string => (part.state === 'present' ? numberSaid(part.value) : part.state === 'blank' ? '空' : '?');

function numberSaid({ min, max }: Interval): string {
  const plain = (value: number): string => String(Number(value.toFixed(2)));
  if (max === Infinity) return `≥${plain(min)}`;
  return min === max ? plain(min) : min === 0 ? `≤${plain(max)}` : `${plain(min)}-${plain(max)}`;
}
