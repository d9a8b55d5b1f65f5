import { normalize } from '../text/width';
import type { LabelsVocabulary } from './labels-vocabulary';
import type { RawKey } from './raw';
import type { TargetColumnKey } from './targets/targets-vocabulary';

export type PartyPart = keyof LabelsVocabulary['party'];
export type BlockKind = keyof LabelsVocabulary['blocks'];
export type Part = 'chinese' | 'english' | 'start' | 'end';

/**
 * A side of the cooperation. `party`: one of the two parties named (单位名称（外方）); `form`: what that side's application
 * says, beside the other's (columns, groups, 外方-…); `sheet`: a whole sheet is that side's application.
 */
export interface Side {
  readonly who: 'own' | 'foreign';
  readonly scope: 'party' | 'form' | 'sheet';
}

/** All that a text can mean as a label, before its place on the sheet decides. */
export interface Label {
  /** The label as it stands, without a value behind a colon. */
  readonly text: string;
  readonly keys: readonly RawKey[];
  readonly party?: PartyPart;
  readonly block?: BlockKind;
  /** The whole text is a side's word: 外方, 中方申报书. */
  readonly side?: Side;
  /** The whole text is a part's word: 中文, 起始. */
  readonly part?: Part;
  /** A target column of a bulk sheet: 联合发表论文. */
  readonly target?: TargetColumnKey;
  /** Known, and of no concern: 联系电话. */
  readonly ignored: boolean;
  /** Heads a table whose rows are no proposals: 课题名称. */
  readonly otherTable: boolean;
  /** What brackets or a prefix add: 项目名称（英文）, 外方-领域方向. */
  readonly saidPart?: Part;
  readonly saidSide?: Side;
  readonly unit?: string;
}

/** A labels vocabulary made ready for look-ups. */
export interface Labels {
  /** What a text means as a label; undefined where no word of the vocabulary is met whole. */
  read(text: string): Label | undefined;
  /** The side a title or a sheet's name speaks of (申报书（外方）, 韩方), if one alone. */
  sideOfTitle(text: string): Side | undefined;
  /** The unit that a text ends with in brackets, or names as 单位：万元; undefined where there is none. */
  unitOf(text: string): string | undefined;
  readonly words: LabelsVocabulary;
}

/** The words for a bulk sheet's target columns. */
export type TargetColumnWords = Readonly<Partial<Record<TargetColumnKey, readonly string[]>>>;

/** A label's letters and digits alone, in one width and case: what labels are compared by. */
export function evenedLabel(text: string): string {
  return normalize(text).toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, '');
}

const LONGEST = 60;
const NUMBERING = /^(?:[\s*★☆●■◆※#·]+|\(?\d{1,2}(?:\.\d{1,2})*\)?[.、:)\s]*|\(?[一二三四五六七八九十]{1,3}\)?[、.:)]\s*|\([一二三四五六七八九十]{1,3}\)\s*)/;
const OPTIONS = /^[^/、|]{1,12}(?:[/、|][^/、|]{1,12})+$/;
const INSTRUCTION = /^(?:请|如|按|填|不超过|不少于|限|含|例|详见|参见|please|e\.g\.)/i;

/** Makes a labels vocabulary ready: every word evened out and indexed once. */
export function labelsOf(words: LabelsVocabulary, targetColumns: TargetColumnWords): Labels {
  const index = indexOf(words, targetColumns);
  return {
    words,
    unitOf: (text) => unitOf(text, index),
    read: (text) => (text.length > LONGEST || !mayBegin(text, index) ? undefined : readLabel(text, index)),
    sideOfTitle: (text) => sideOfTitle(text, index),
  };
}

type Index = ReturnType<typeof indexOf>;

function indexOf(words: LabelsVocabulary, targetColumns: TargetColumnWords) {
  const keys = new Map<string, RawKey[]>();
  for (const [key, labels] of Object.entries(words.fields) as [RawKey, string[]][]) {
    for (const label of labels) {
      const known = keys.get(evenedLabel(label));
      if (known === undefined) keys.set(evenedLabel(label), [key]);
      else if (!known.includes(key)) known.push(key);
    }
  }
  const { own, foreign, ownForm, foreignForm } = words.sides;
  const { chinese, english, start, end } = words.parts;
  const maps = { party: mapOf(words.party), block: mapOf(words.blocks), part: mapOf({ chinese, english, start, end }), target: mapOf(targetColumns) };
  const side = (who: Side['who'], scope: Side['scope']): Side => ({ who, scope });
  const sides = new Map<string, Side>([
      ...own.map((word) => [evenedLabel(word), side('own', 'party')] as const),
      ...foreign.map((word) => [evenedLabel(word), side('foreign', 'party')] as const),
      ...ownForm.map((word) => [evenedLabel(word), side('own', 'form')] as const),
      ...foreignForm.map((word) => [evenedLabel(word), side('foreign', 'form')] as const),
  ]);
  const ignored = new Set(words.ignored.map(evenedLabel));
  const otherTables = new Set(words.otherTables.map(evenedLabel));
  const all = [keys, maps.party, maps.block, maps.part, maps.target, sides, ignored, otherTables].flatMap((known) => [...known.keys()]);
  return {
    ...maps, keys, ignored, otherTables,
    side: sides,
    beginnings: new Set(all.map((word) => word[0])),
    unit: new Map(words.units.map((word) => [evenedLabel(word), normalize(word)])),
    hints: new Set(words.hints.map(evenedLabel)),
  };
}

function mapOf<K extends string>(lists: Readonly<Partial<Record<K, readonly string[]>>>): ReadonlyMap<string, K> {
  const entries = Object.entries(lists) as [K, readonly string[]][];
  return new Map(entries.flatMap(([key, list]) => list.map((word) => [evenedLabel(word), key] as const)));
}

function readLabel(text: string, index: Index): Label | undefined {
  const bare = withoutNumbering(normalize(text));
  // 外方-项目负责人 is what the foreign form says, 外方项目负责人 the foreign leader himself: the separator goes first.
  return separated(text, bare, index) ?? lookUp(text, bare, {}, index) ?? qualified(text, bare, index) ?? ofForm(text, bare, index);
}

/** A quick look that spares most values the whole reading: every label begins with a letter of some word, or is numbered. */
function mayBegin(text: string, index: Index): boolean {
  const letter = /\p{L}/u.exec(text)?.[0].normalize('NFKC').toLowerCase()[0];
  return letter !== undefined && (index.beginnings.has(letter) || '一二三四五六七八九十'.includes(letter));
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
function lookUp(text: string, bare: string, said: Said, index: Index): Label | undefined {
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
function qualified(text: string, bare: string, index: Index): Label | undefined {
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

function saidBy(inner: string, index: Index): Said | undefined {
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
function separated(text: string, bare: string, index: Index, said: Said = {}): Label | undefined {
  const [, head = '', rest = ''] = /^([^-:/·_|]+?)\s*[-:/·_|]+\s*(.+)$/.exec(bare) ?? [];
  const side = index.side.get(evenedLabel(head));
  return side === undefined ? undefined : lookUp(text, rest, { ...said, saidSide: { who: side.who, scope: 'form' } }, index);
}

/** A label behind a form's name: 外方申报书项目负责人. */
function ofForm(text: string, bare: string, index: Index, said: Said = {}): Label | undefined {
  const word = evenedLabel(bare);
  for (const [prefix, form] of index.side) {
    if (form.scope !== 'form' || !word.startsWith(prefix)) continue;
    const label = lookUp(text, word.slice(prefix.length).replace(/^(?:中的|中|的)/, ''), { ...said, saidSide: form }, index);
    if (label !== undefined) return label;
  }
  return undefined;
}

function unitOf(text: string, index: Index): string | undefined {
  const bare = normalize(text);
  const inner = /单位\s*:\s*([^\s()]{1,12})/.exec(bare)?.[1] ?? /[(\[【]([^()[\]【】]{1,16})[)\]】]$/.exec(bare)?.[1];
  return inner === undefined ? undefined : index.unit.get(evenedLabel(inner));
}

function sideOfTitle(text: string, index: Index): Side | undefined {
  const whole = evenedLabel(text);
  const parts = normalize(text).split(/[^\p{L}\p{N} ]+/u).map((part) => evenedLabel(part).replace(/^\d+|\d+$/g, ''));
  const met = new Set<Side['who']>();
  for (const [word, { who, scope }] of index.side) {
    // A form's full name may stand inside a longer title; a mere 外方 must stand by itself.
    if (parts.includes(word) || (scope === 'form' && whole.includes(word))) met.add(who);
  }
  const [who] = met;
  return met.size === 1 && who !== undefined ? { who, scope: 'sheet' } : undefined;
}
