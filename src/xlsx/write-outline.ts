import { NS } from './namespaces';
import type { ElementOrder } from './write-order';
import type { Splice } from './write-splice';
import { XmlScanner } from './xml';

/** Where an element stands in a part's text. `<a/>` has its content, of no length, at its end. */
export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly empty: boolean;
}

/** A part's text with the places of its root and of the root's children. */
export interface Outline {
  readonly text: string;
  readonly part: string;
  readonly root: Element;
  readonly children: readonly Element[];
  /** The root's prefix with its colon, or nothing: what is added must bear it too. */
  readonly prefix: string;
}

/** Finds the children of a part's root element. Throws XlsxError where the part is not well-formed. */
export function outlineOf(text: string, part: string): Outline {
  const scanner = new XmlScanner(text, part);
  scanner.next();
  const prefix = /^<([^\s/>:]+:)/.exec(text.slice(scanner.start, scanner.end))?.[1] ?? '';
  const children: Element[] = [];
  const root = elementHere(scanner, children);
  return { text, part, root, children, prefix };
}

/** A scanner that stands on the opening of one of the root's children, with the root's namespaces in force. */
export function scannerAt(outline: Outline, child: Element): XmlScanner {
  const scanner = new XmlScanner(outline.text, outline.part);
  scanner.next();
  scanner.resume(child.start);
  scanner.next();
  return scanner;
}

/** The elements inside one of the root's children. */
export function childrenOf(outline: Outline, child: Element): Element[] {
  const children: Element[] = [];
  elementHere(scannerAt(outline, child), children);
  return children;
}

/** The element whose opening the scanner has just read; it then stands on its close. Puts the elements inside into `children`. */
export function elementHere(scanner: XmlScanner, children?: Element[]): Element {
  const { name, namespace, start, end: contentStart, empty, depth } = scanner;
  if (scanner.is('sheetData')) skipSheetData(scanner);
  for (let piece = scanner.next(); piece !== 'close' || scanner.depth >= depth; piece = scanner.next()) {
    if (piece === 'open' && children !== undefined) children.push(elementHere(scanner));
  }
  return { name, namespace, start, contentStart, contentEnd: empty ? contentStart : scanner.start, end: scanner.end, empty };
}

/** The rows are by far the most of a part and hold nothing that is looked for here; only a comment or CDATA could hold what looks like their end. */
function skipSheetData(scanner: XmlScanner): void {
  if (scanner.empty) return;
  const { text, start, end } = scanner;
  const rawName = /^<([^\s/>]+)/.exec(text.slice(start, end))?.[1] ?? '';
  const close = text.indexOf(`</${rawName}`, end);
  const special = text.indexOf('<!', end);
  if (close >= 0 && (special < 0 || special > close)) scanner.resume(close);
}

/** The first of the root's children with that name, in SpreadsheetML's namespace unless told otherwise. */
export function childNamed(outline: Outline, name: string, namespace: string = NS.main): Element | undefined {
  return outline.children.find((child) => child.name === name && child.namespace === namespace);
}

/** Where a child of the root belongs by the schema: behind the last one that may stand before it. */
export function placeFor(outline: Outline, order: ElementOrder, name: string): number {
  const rank = order.get(name) ?? Infinity;
  const before = outline.children.findLast((child) => child.namespace === NS.main && (order.get(child.name) ?? Infinity) <= rank);
  return before?.end ?? outline.root.contentStart;
}

/** Adds a child at an element's end; `<a/>` is opened up for it. */
export function append(text: string, parent: Element, xml: string): Splice {
  if (!parent.empty) return { start: parent.contentEnd, end: parent.contentEnd, text: xml };
  const rawName = /^<([^\s/>]+)/.exec(text.slice(parent.start, parent.end))?.[1] ?? '';
  return { start: parent.end - 2, end: parent.end, text: `>${xml}</${rawName}>` };
}

/** An element's start tag. */
export function tagOf(text: string, element: Element): string {
  return text.slice(element.start, element.contentStart);
}
