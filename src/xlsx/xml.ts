import { brokenXml } from './errors';
import { NS, transitional } from './namespaces';
import { nameEnd, readAttributes, type Attribute } from './xml-attributes';
import { unescapeXml } from './xml-text';

/** An element that is open: its name as written, and the namespaces in force inside. */
interface Open {
  readonly rawName: string;
  readonly name: string;
  readonly namespace: string;
  readonly scope: ReadonlyMap<string, string>;
}

/** Neither elements within elements nor namespaces in force come near to it in a workbook; without a limit a small file could fill the memory. */
const MAX_DEPTH = 1000;

const LT = 60, SLASH = 47, BANG = 33, QUESTION = 63;

/**
 * Reads XML piece by piece, with the position of every piece, so that a writer can splice text without touching the rest.
 * After each `next()`, `start` and `end` bound the piece just read in `text`, and `name`, `namespace` tell the element's.
 * An empty element `<a/>` is an open piece (`empty` true) and a close piece of the same bounds. Comments and processing
 * instructions are passed over. Strict OOXML namespaces are given by their transitional names.
 * Throws XlsxError broken-xml, with the part's name, for anything not well-formed, and for a DOCTYPE.
 */
export class XmlScanner {
  start = 0;
  end = 0;
  name = '';
  namespace = '';
  /** Whether the open piece is of the shape `<a/>`. */
  empty = false;
  private cdata = false;
  private closePending = false;
  private readonly open: Open[] = [];
  private attributes: Attribute[] = [];
  private rootSeen = false;

  constructor(readonly text: string, readonly part: string) {}

  /** How many elements are open: 1 after the root's open piece, 0 after its close. */
  get depth(): number {
    return this.open.length;
  }

  /** Whether the element of the present open or close piece has that name in the given namespace (SpreadsheetML's unless told). */
  is(name: string, namespace: string = NS.main): boolean {
    return this.name === name && this.namespace === namespace;
  }

  /**
   * Whether what follows is content of the innermost open element and unprefixed names there are SpreadsheetML's,
   * so that a caller may know the usual tags by their letters alone, read them by itself and `resume` behind them.
   */
  get plain(): boolean {
    return !this.closePending && this.open.at(-1)?.scope.get('') === NS.main;
  }

  /** Goes to the next piece; `end` once the root is closed and nothing follows. */
  next(): 'open' | 'close' | 'text' | 'end' {
    if (this.closePending) {
      this.closePending = false;
      return this.leave();
    }
    for (;;) {
      const at = this.end;
      if (at >= this.text.length) return this.finish(at);
      if (this.text.charCodeAt(at) !== LT) {
        if (this.characters(at)) return 'text';
        continue;
      }
      const code = this.text.charCodeAt(at + 1);
      if (code === SLASH) return this.closeTag(at);
      if (code === QUESTION) this.passOver(at, '<?', '?>');
      else if (code !== BANG) return this.openTag(at);
      else if (this.text.startsWith('<!--', at)) this.passOver(at, '<!--', '-->');
      else if (this.text.startsWith('<![CDATA[', at) && this.depth > 0) return this.cdataSection(at);
      else throw this.broken(at, this.text.startsWith('<!DOCTYPE', at) ? 'a DOCTYPE is not allowed in a package' : 'markup that is none');
    }
  }

  /** The present text piece as it is meant, entities replaced. */
  characterData(): string {
    if (this.cdata) return this.text.slice(this.start + 9, this.end - 3).replace(/\r\n?/g, '\n');
    return unescapeXml(this.text.slice(this.start, this.end), this.part, this.start);
  }

  /** An attribute's value on the present open piece; without `namespace` one that has no prefix. */
  attribute(name: string, namespace = ''): string | undefined {
    for (const attribute of this.attributes) {
      if (attribute.name !== name) continue;
      if ((attribute.prefix === '' ? '' : this.resolve(attribute.prefix, attribute.start)) !== namespace) continue;
      return unescapeXml(this.text.slice(attribute.start, attribute.end).replace(/[\t\n\r]/g, ' '), this.part, attribute.start);
    }
    return undefined;
  }

  /** From an open piece to its close piece. */
  skip(): void {
    for (const depth = this.depth; ; ) if (this.next() === 'close' && this.depth < depth) return;
  }

  /** All text inside the present element, that of elements in it too; ends on its close piece. */
  content(): string {
    let content = '';
    for (const depth = this.depth; ; ) {
      const piece = this.next();
      if (piece === 'text') content += this.characterData();
      else if (piece === 'close' && this.depth < depth) return content;
    }
  }

  /** Goes on at a later position between two pieces of the innermost open element; for a caller that has read what lies between by itself. */
  resume(position: number): void {
    this.end = position;
  }

  /** Reports this part as broken at a position. */
  broken(position: number, problem: string): Error {
    return brokenXml(this.part, position, problem);
  }

  private finish(at: number): 'end' {
    if (this.depth > 0 || !this.rootSeen) throw this.broken(at, this.rootSeen ? `<${this.open.at(-1)?.rawName ?? ''}> is never closed` : 'there is no element');
    this.start = at;
    return 'end';
  }

  private characters(at: number): boolean {
    const next = this.text.indexOf('<', at);
    this.start = at;
    this.end = next < 0 ? this.text.length : next;
    this.cdata = false;
    if (this.depth > 0) return true;
    if (this.text.slice(at, this.end).trim() !== '') throw this.broken(at, 'text outside of the root element');
    return false;
  }

  private cdataSection(at: number): 'text' {
    this.passOver(at, '<![CDATA[', ']]>');
    this.cdata = true;
    return 'text';
  }

  private passOver(at: number, opening: string, closing: string): void {
    const end = this.text.indexOf(closing, at + opening.length);
    if (end < 0) throw this.broken(at, `${closing} is missing`);
    this.start = at;
    this.end = end + closing.length;
  }

  private closeTag(at: number): 'close' {
    const close = this.text.indexOf('>', at);
    const rawName = this.text.slice(at + 2, close).trimEnd();
    if (close < 0 || this.open.at(-1)?.rawName !== rawName) throw this.broken(at, `</${close < 0 ? '' : rawName}> closes nothing that is open`);
    this.start = at;
    this.end = close + 1;
    return this.leave();
  }

  private leave(): 'close' {
    const left = this.open.pop();
    this.name = left?.name ?? '';
    this.namespace = left?.namespace ?? '';
    this.attributes = [];
    return 'close';
  }

  private openTag(at: number): 'open' {
    if (this.depth === 0 && this.rootSeen) throw this.broken(at, 'a second root element');
    const behindName = nameEnd(this.text, at + 1, this.part);
    const rawName = this.text.slice(at + 1, behindName);
    this.attributes = [];
    const close = readAttributes(this.text, behindName, this.part, this.attributes);
    this.empty = this.text.charCodeAt(close) === SLASH;
    this.start = at;
    this.end = close + (this.empty ? 2 : 1);
    this.enter(rawName);
    this.rootSeen = true;
    this.closePending = this.empty;
    return 'open';
  }

  private enter(rawName: string): void {
    if (this.depth === MAX_DEPTH) throw this.broken(this.start, 'elements nested too deep');
    const colon = rawName.indexOf(':');
    const scope = this.scopeHere();
    this.name = rawName.slice(colon + 1);
    const prefix = colon < 0 ? '' : rawName.slice(0, colon);
    const namespace = scope.get(prefix);
    if (namespace === undefined && prefix !== '') throw this.broken(this.start, `the prefix ${prefix} is bound to no namespace`);
    this.namespace = namespace ?? '';
    this.open.push({ rawName, name: this.name, namespace: this.namespace, scope });
  }

  /** The namespaces in force in the element whose tag was just read. */
  private scopeHere(): ReadonlyMap<string, string> {
    const outer = this.open.at(-1)?.scope ?? new Map([['xml', NS.xml]]);
    let scope: Map<string, string> | undefined;
    for (const { prefix, name, start, end } of this.attributes) {
      if (prefix !== 'xmlns' && (prefix !== '' || name !== 'xmlns')) continue;
      scope ??= new Map(outer);
      scope.set(prefix === '' ? '' : name, transitional(unescapeXml(this.text.slice(start, end), this.part, start)));
    }
    if (scope !== undefined && scope.size > MAX_DEPTH) throw this.broken(this.start, 'more namespaces than any part has');
    return scope ?? outer;
  }

  private resolve(prefix: string, position: number): string {
    const namespace = this.open.at(-1)?.scope.get(prefix);
    if (namespace === undefined && prefix !== 'xmlns') throw this.broken(position, `the prefix ${prefix} is bound to no namespace`);
    return namespace ?? '';
  }
}
