import { compareTexts, evened, type Likeness, sameWords } from './compare';

/** What came of comparing two lists of names: how alike they are, and the names that nothing on the other side explains. */
export interface SetComparison {
  readonly likeness: Likeness;
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/**
 * Compares two lists of names as sets (domain.md, part 2): the same where each name has its equal, unclear where names
 * that cannot be told apart for certain pair up, or neither side names any, different where one is left over.
 */
export function compareSets(a: readonly string[], b: readonly string[]): SetComparison {
  const namesA = distinct(a);
  const namesB = distinct(b);
  if (namesA.length === 0 || namesB.length === 0) {
    return { likeness: namesA.length === namesB.length ? 'unclear' : 'different', onlyA: namesA, onlyB: namesB };
  }
  const left = { a: namesA.filter((name) => !namesB.some((other) => isSame(name, other))), b: namesB.filter((name) => !namesA.some((other) => isSame(name, other))) };
  if (left.a.length === 0 && left.b.length === 0) return { likeness: 'same', onlyA: [], onlyB: [] };
  const paired = pair(left.a, left.b);
  const onlyA = left.a.filter((_, index) => !paired.a.has(index));
  const onlyB = left.b.filter((_, index) => !paired.b.has(index));
  // Lists that part the same words differently ("Kim, Park" as one name or as two) prove nothing.
  const likeness = (onlyA.length === 0 && onlyB.length === 0) || sameWords(joined(left.a), joined(left.b)) ? 'unclear' : 'different';
  return { likeness, onlyA, onlyB };
}

/**
 * Compares two names: as `compareTexts`, but unclear too where one only adds a bracket or a title
 * (张伟教授, "Seoul National University (SNU)").
 */
export function compareNames(a: string, b: string): Likeness {
  const likeness = compareTexts(a, b);
  if (likeness !== 'different') return likeness;
  const formsA = forms(a);
  return forms(b).some((form) => formsA.some((other) => compareTexts(form, other) !== 'different')) && !bothBracketed(a, b) ? 'unclear' : 'different';
}

const BRACKET = /[(（]([^()（）]*)[)）]/g;
const TITLES = /教授|副教授|研究员|副研究员|高级工程师|博士|院士|先生|女士|\b(?:prof|professor|dr|mr|mrs|ms)\b\.?/giu;

/** A name without its titles, as it stands, without its bracket, and the bracket alone. */
function forms(name: string): string[] {
  const plain = name.replace(TITLES, ' ');
  return [plain, plain.replace(BRACKET, ' '), ...[...plain.matchAll(BRACKET)].map(([, inner = '']) => inner)].filter((form) => evened(form) !== '');
}

/** Two brackets that differ tell two names apart: 中国石油大学（北京） and 中国石油大学（华东）. */
const bothBracketed = (a: string, b: string): boolean => a.search(BRACKET) >= 0 && b.search(BRACKET) >= 0;

/** The comparison of evened texts, which is quick, settles most pairs. */
const isSame = (a: string, b: string): boolean => evened(a) === evened(b) && compareTexts(a, b) === 'same';
const joined = (names: readonly string[]): string => names.join(' ').replace(/[和及与]|\band\b|&/gi, ' ');

function distinct(names: readonly string[]): string[] {
  const seen = new Set(['']);
  return names.filter((name) => {
    const known = seen.size;
    return seen.add(evened(name)).size > known;
  });
}

/** Pairs as many names as can be one another, each at most once (augmenting paths), so that none is left over needlessly. */
function pair(a: readonly string[], b: readonly string[]): { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> } {
  const candidates = a.map((name) => b.flatMap((other, index) => (compareNames(name, other) === 'different' ? [] : [index])));
  const partnerOf = new Map<number, number>();
  const assign = (from: number, seen: Set<number>): boolean =>
    (candidates[from] ?? []).some((to) => {
      if (seen.has(to)) return false;
      seen.add(to);
      const taken = partnerOf.get(to);
      if (taken !== undefined && !assign(taken, seen)) return false;
      partnerOf.set(to, from);
      return true;
    });
  a.forEach((_, index) => assign(index, new Set()));
  return { a: new Set(partnerOf.values()), b: new Set(partnerOf.keys()) };
}
