import { NS } from './namespaces';
import { attributeOf } from './write-tags';
import { XmlScanner } from './xml';

/** An element with all that is in it; for small parts and pieces of parts, which are read in one go. */
export interface XmlNode {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** The start tag as written. */
  readonly tag: string;
  readonly children: readonly XmlNode[];
  /** Its own text and that of all elements in it, in order. */
  readonly text: string;
}

/** The element whose opening the scanner has just read; it then stands on its close. Throws XlsxError broken-xml. */
export function treeHere(scanner: XmlScanner): XmlNode {
  const { name, namespace, start, end, depth } = scanner;
  const tag = scanner.text.slice(start, end);
  const children: XmlNode[] = [];
  let text = '';
  for (let piece = scanner.next(); piece !== 'close' || scanner.depth >= depth; piece = scanner.next()) {
    if (piece === 'text') text += scanner.characterData();
    else if (piece === 'open') {
      const child = treeHere(scanner);
      children.push(child);
      text += child.text;
    }
  }
  return { name, namespace, tag, children, text };
}

/** A whole part. Throws XlsxError broken-xml. */
export function treeOf(text: string, part: string): XmlNode {
  const scanner = new XmlScanner(text, part);
  scanner.next();
  return treeHere(scanner);
}

/** An attribute without prefix. */
export function attr(node: XmlNode | undefined, name: string): string | undefined {
  return node === undefined ? undefined : attributeOf(node.tag, name);
}

/** The first element of that name in another; SpreadsheetML's unless told otherwise. */
export function child(node: XmlNode | undefined, name: string, namespace: string = NS.main): XmlNode | undefined {
  return node?.children.find((one) => one.name === name && one.namespace === namespace);
}

/** All elements of that name in another; SpreadsheetML's unless told otherwise. */
export function childrenNamed(node: XmlNode | undefined, name: string, namespace: string = NS.main): readonly XmlNode[] {
  return node?.children.filter((one) => one.name === name && one.namespace === namespace) ?? [];
}
