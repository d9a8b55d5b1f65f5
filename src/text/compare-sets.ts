import { compareTexts, evened, type Likeness, sameWords, statesSomething } from './compare';
import { remembering } from './remembering';

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
  // Most lists name the same in the same letters, in whatever order.
  if (a.length > 0 && haveAll(a, b) && haveAll(b, a) && a.every(statesSomething)) return { likeness: 'same', onlyA: [], onlyB: [] };
  const namesA = distinct(a);
  const namesB = distinct(b);
  if (namesA.length === 0 || namesB.length === 0) {
    return { likeness: namesA.length === namesB.length ? 'unclear' : 'different', onlyA: namesA.map(({ name }) => name), onlyB: namesB.map(({ name }) => name) };
  }
  const leftA = without(namesA, namesB);
  const leftB = without(namesB, namesA);
  if (leftA.length === 0 && leftB.length === 0) return { likeness: 'same', onlyA: [], onlyB: [] };
  const paired = pair(leftA, leftB);
  const onlyA = leftA.filter((_, index) => !paired.a.has(index));
  const onlyB = leftB.filter((_, index) => !paired.b.has(index));
  // Lists that part the same words differently ("Kim, Park" as one name or as two) prove nothing.
  const likeness = (onlyA.length === 0 && onlyB.length === 0) || sameWords(joined(leftA), joined(leftB)) ? 'unclear' : 'different';
  return { likeness, onlyA, onlyB };
}

const haveAll = (names: readonly string[], others: readonly string[]): boolean => others.every((other) => names.includes(other));

/**
 * Compares two names: as `compareTexts`, but unclear too where one only adds a bracket or a title
 * (张伟教授, "Seoul National University (SNU)").
 */
export function compareNames(a: string, b: string): Likeness {
  const likeness = compareTexts(a, b);
  if (likeness !== 'different') return likeness;
  const formsA = forms(a);
  const isLike = (form: string, other: string): boolean => (form !== b || other !== a) && compareTexts(form, other) !== 'different';
  return forms(b).some((form) => formsA.some((other) => isLike(form, other))) && !bothBracketed(a, b) ? 'unclear' : 'different';
}

const BRACKET = /[(（]([^()（）]*)[)）]/g;
const TITLES = /教授|副教授|研究员|副研究员|高级工程师|博士|院士|先生|女士|\b(?:prof|professor|dr|mr|mrs|ms)\b\.?/giu;

/** A name without its titles, as it stands, without its bracket, and the bracket alone. */
const forms = remembering((name): readonly string[] => {
  const plain = name.replace(TITLES, ' ');
  const all = [plain, plain.replace(BRACKET, ' '), ...[...plain.matchAll(BRACKET)].map(([, inner = '']) => inner)];
  return [...new Set(all)].filter((form) => evened(form) !== '');
});

/** Two brackets that differ tell two names apart: 中国石油大学（北京） and 中国石油大学（华东）. */
const bothBracketed = (a: string, b: string): boolean => a.search(BRACKET) >= 0 && b.search(BRACKET) >= 0;

const joined = (names: readonly string[]): string => names.join(' ').replace(/[和及与]|\band\b|&/gi, ' ');

/** A name, and what is left of it when it is evened out, by which most are settled. */
interface EvenedName {
  readonly name: string;
  readonly even: string;
}

function distinct(names: readonly string[]): EvenedName[] {
  const seen: EvenedName[] = [];
  for (const name of names) {
    const even = evened(name);
    if (even !== '' && !holds(seen, even)) seen.push({ name, even });
  }
  return seen;
}

function holds(names: readonly EvenedName[], even: string): boolean {
  for (const one of names) if (one.even === even) return true;
  return false;
}

/** The names that have no equal among others; one that states nothing is equal to none. */
function without(names: readonly EvenedName[], others: readonly EvenedName[]): readonly string[] {
  const left: string[] = [];
  for (const { name, even } of names) if (!holds(others, even) || !statesSomething(name)) left.push(name);
  return left;
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
