import { NS, X14 } from './namespaces';
import { scannerAt, type Element, type Outline } from './write-outline';
import { attributeOf, attributeSpan } from './write-tags';
import type { XmlScanner } from './xml';

/** A stretch of a part's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A conditional format's rule, as it stands in a sheet's part. */
export interface Rule {
  readonly element: Stretch;
  /** The element that holds it, and perhaps others. */
  readonly around: Stretch;
  /** ST_CfType as it stands: expression, dataBar …; '' where it says none. */
  readonly type: string;
  /** The first formula; '' where it has none. */
  readonly formula: string;
  /** Its priority's value and place; undefined where it has none that can be counted with. */
  readonly priority: (Stretch & { readonly value: number }) | undefined;
}

/** All rules of a sheet that have to do with one another's priority, those in the extension list too, where Excel 2010 keeps what refers to other sheets. */
export function conditionalRules(outline: Outline): Rule[] {
  return outline.children.filter(({ namespace }) => namespace === NS.main).flatMap((child) => {
    if (child.name === 'conditionalFormatting') return rulesIn(outline, child, NS.main);
    return child.name === 'extLst' ? rulesIn(outline, child, X14) : [];
  });
}

function rulesIn(outline: Outline, around: Element, namespace: string): Rule[] {
  const rules: Rule[] = [];
  const scanner = scannerAt(outline, around);
  for (let piece = scanner.next(); piece !== 'close' || scanner.depth > 1; piece = scanner.next()) {
    if (piece === 'open' && scanner.is('cfRule', namespace)) rules.push(readRule(scanner, around));
  }
  return rules;
}

/** Reads the rule whose opening the scanner stands on, to its close. */
function readRule(scanner: XmlScanner, around: Element): Rule {
  const { start, depth } = scanner;
  const tag = scanner.text.slice(start, scanner.end);
  const priority = readPriority(tag, start);
  const type = attributeOf(tag, 'type') ?? '';
  let formula = '';
  for (let piece = scanner.next(); piece !== 'close' || scanner.depth >= depth; piece = scanner.next()) {
    if (piece === 'open' && formula === '' && scanner.is('formula')) formula = scanner.content();
  }
  return { element: { start, end: scanner.end }, around, type, formula, priority };
}

function readPriority(tag: string, offset: number): Rule['priority'] {
  const span = attributeSpan(tag, 'priority');
  const value = span === undefined ? '' : tag.slice(span.start, span.end);
  // Anything written otherwise could not be put back as it was: it is left alone.
  if (span === undefined || !/^(?:0|-?[1-9]\d{0,8})$/.test(value)) return undefined;
  return { start: offset + span.start, end: offset + span.end, value: Number(value) };
}
