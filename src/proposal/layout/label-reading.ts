import { remembering } from '../../text/remembering';
import { normalize } from '../../text/width';
import { beginningOf, evenedLabel } from './evened-label';
import { NUMERALS, type LabelIndex } from './label-index';
import type { Label } from './label';

const LONGEST = 60;
const NUMBERING = /^(?:[\s*★☆●■◆※#·]+|\(?\d{1,2}(?:\.\d{1,2})*\)?[.、:)\s]*|\(?[一二三四五六七八九十]{1,3}\)?[、.:)]\s*|\([一二三四五六七八九十]{1,3}\)\s*)/;
const OPTIONS = /^[^/、|]{1,12}(?:[/、|][^/、|]{1,12})+$/;
const INSTRUCTION = /^(?:请|如|按|填|不超过|不少于|限|含|例|详见|参见|please|e\.g\.)/i;

/** A reader of labels: what a text means as one, undefined where no word of the vocabulary is met whole. */
export function labelReader(index: LabelIndex): (text: string) => Label | undefined {
  const read = remembering((text) => labelOf(text, index));
  // What a quick look tells is not worth being remembered: the titles of a list are as many as its rows.
  return (text) => (text.length > LONGEST || !mayBegin(text, index) ? undefined : read(text));
}

/** A quick look that spares most values the whole reading: every label begins with the first two letters of some word, or is numbered. */
function mayBegin(text: string, index: LabelIndex): boolean {
  if (!index.mayBegin(text)) return false;
  const start = beginningOf(text);
  return start !== '' && (index.beginnings.has(start) || NUMERALS.includes(start.charAt(0)));
}

function labelOf(text: string, index: LabelIndex): Label | undefined {
  const bare = withoutNumbering(normalize(text));
  // 外方-项目负责人 is what the foreign form says, 外方项目负责人 the foreign leader himself: the separator goes first.
  return separated(text, bare, index) ?? lookUp(text, bare, {}, index) ?? qualified(text, bare, index) ?? ofForm(text, bare, index);
}

function withoutNumbering(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(NUMBERING, '');
  }
  return bare;
}

type Said = Pick<Label, 'saidPart' | 'saidSide' | 'unit'>;

/** The label whose words are met whole; what was said beside it goes with it. */
function lookUp(text: string, bare: string, said: Said, index: LabelIndex): Label | undefined {
  const word = evenedLabel(bare);
  if (word === '') return undefined;
  const party = index.party.get(word);
  const block = index.block.get(word) ?? index.block.get(blockWord(word));
  const side = index.side.get(word);
  const part = index.part.get(word);
  const keys = index.keys.get(word) ?? [];
  const target = index.target.get(word);
  const otherTable = index.otherTables.has(word);
  const ignored = index.ignored.has(word);
  const meanings = [party, block, side, part, target];
  if (keys.length === 0 && !ignored && !otherTable && meanings.every((meaning) => meaning === undefined)) return undefined;
  return {
    text: text.trim(), keys, ignored, otherTable, ...said,
    ...(target === undefined ? {} : { target }),
    ...(party === undefined ? {} : { party }),
    ...(block === undefined ? {} : { block }),
    ...(side === undefined ? {} : { side }),
    ...(part === undefined ? {} : { part }),
  };
}

/** A block's word without what headings add: 参与单位2, 外方单位基本信息. */
function blockWord(word: string): string {
  return word.replace(/(?:基本)?(?:信息|情况)$/, '').replace(/(?:\d{1,2}|[一二三四五六七八九十])$/, '');
}

/** A label with brackets or a unit behind a slash, each of which must be understood: 经费（万元）, 项目名称（英文）. */
function qualified(text: string, bare: string, index: LabelIndex): Label | undefined {
  const inners: string[] = [];
  const say = (inner: string): string => {
    inners.push(inner.trim());
    return '';
  };
  const rest = bare
    .replace(/[([【〔「<]([^()[\]【】〔〕「」<>]*)[)\]】〕」>]/g, (_, inner: string) => say(inner))
    .replace(/[/,、,](?:单位:)?([^/,、,]+)$/, (tail, inner: string) => (index.unit.has(evenedLabel(inner)) ? say(inner) : tail));
  if (inners.length === 0) return undefined;
  let said: Said = {};
  for (const inner of inners) {
    const more = saidBy(inner, index);
    if (more === undefined) return undefined;
    said = { ...said, ...more };
  }
  return separated(text, rest, index, said) ?? lookUp(text, rest, said, index) ?? ofForm(text, rest, index, said);
}

function saidBy(inner: string, index: LabelIndex): Said | undefined {
  const word = evenedLabel(inner.replace(/^单位\s*:/, ''));
  const unit = index.unit.get(word);
  if (unit !== undefined) return { unit };
  const saidPart = index.part.get(word);
  if (saidPart !== undefined) return { saidPart };
  const saidSide = index.side.get(word);
  if (saidSide !== undefined) return { saidSide };
  return word === '' || index.hints.has(word) || OPTIONS.test(inner) || INSTRUCTION.test(inner) ? {} : undefined;
}

/** A label behind a side and a separator: 外方-项目负责人. */
function separated(text: string, bare: string, index: LabelIndex, said: Said = {}): Label | undefined {
  const [, head = '', rest = ''] = /^([^-:/·_|]+?)\s*[-:/·_|]+\s*(.+)$/.exec(bare) ?? [];
  const side = index.side.get(evenedLabel(head));
  return side === undefined ? undefined : lookUp(text, rest, { ...said, saidSide: { who: side.who, scope: 'form' } }, index);
}

/** A label behind a form's name: 外方申报书项目负责人. */
function ofForm(text: string, bare: string, index: LabelIndex, said: Said = {}): Label | undefined {
  const word = evenedLabel(bare);
  for (const [prefix, form] of index.side) {
    if (form.scope !== 'form' || !word.startsWith(prefix)) continue;
    const label = lookUp(text, word.slice(prefix.length).replace(/^(?:中的|中|的)/, ''), { ...said, saidSide: form }, index);
    if (label !== undefined) return label;
  }
  return undefined;
}
