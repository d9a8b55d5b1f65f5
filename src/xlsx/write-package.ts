import { NS } from './namespaces';
import { hasPart, partKey, readPart, type Zip } from './zip';
import { writeZip } from './zip-write';
import { partText, relationshipsOf, type Relationship } from './parts';
import { openContentTypes, type ContentTypes } from './write-content-types';
import { openRelationships, type Relationships } from './write-relationships';

/** A package that is being changed. Only parts whose text has become another are written; all others stay as their bytes are. */
export interface PackageDraft {
  readonly contentTypes: ContentTypes;
  has(part: string): boolean;
  /** A part's text as it now is. Throws XlsxError where it is missing or cannot be read. */
  text(part: string): string;
  put(part: string, text: string): void;
  /** Takes a part out, with its relationships and its content type. */
  remove(part: string): void;
  /** The relationships of a part; '' is the package itself. */
  relationships(part: string): Relationships;
  /** What a part relates to as it now is, only to look at. */
  related(part: string): readonly Relationship[];
  /** A part name that is free: stem, number, ".xml". */
  freePart(stem: string): string;
  /** The changed package. */
  write(): Uint8Array;
}

/** Starts to change a package; `strict` says that its new relationships bear the names of strict OOXML. */
export function openPackage(zip: Zip, strict: boolean): PackageDraft {
  /** Texts of parts that were put, undefined where the part was removed; by key, with the name to write. */
  const changed = new Map<string, { readonly name: string; readonly text: string | undefined }>();
  const relationships = new Map<string, Relationships>();
  const contentTypes = openContentTypes(partText(zip, '[Content_Types].xml'));

  function has(part: string): boolean {
    const change = changed.get(partKey(part));
    return change === undefined ? hasPart(zip, part) : change.text !== undefined;
  }

  function put(part: string, text: string): void {
    changed.set(partKey(part), { name: part, text });
  }

  function relationshipsHere(part: string): Relationships {
    const open = relationships.get(part) ?? openRelationships(zip, part, strict);
    relationships.set(part, open);
    return open;
  }

  function remove(part: string): void {
    changed.set(partKey(part), { name: part, text: undefined });
    relationshipsHere(part).removeAll();
    contentTypes.remove(part);
  }

  return {
    contentTypes,
    has,
    text: (part) => changed.get(partKey(part))?.text ?? partText(zip, part),
    put,
    remove,
    relationships: relationshipsHere,
    related: (part) => relationships.get(part)?.list() ?? relationshipsOf(zip, part),
    freePart(stem) {
      for (let number = 1; ; number++) if (!has(`${stem}${number}.xml`)) return `${stem}${number}.xml`;
    },
    write() {
      put('[Content_Types].xml', contentTypes.text());
      for (const open of relationships.values()) {
        const text = open.text();
        if (text !== undefined) put(open.part, text);
        else if (has(open.part)) changed.set(partKey(open.part), { name: open.part, text: undefined });
      }
      const changes = [...changed.values()].map(({ name, text }) => [name, text === undefined ? undefined : encode(zip, name, text)] as const);
      return writeZip(zip, new Map(changes.filter(([name, bytes]) => !isUnchanged(zip, name, bytes))));
    },
  };
}

function isUnchanged(zip: Zip, part: string, bytes: Uint8Array | undefined): boolean {
  const entry = zip.byKey.get(partKey(part));
  if (entry === undefined || bytes === undefined) return entry === bytes;
  return entry.size === bytes.length && readPart(zip, part).every((byte, at) => byte === bytes[at]);
}

/** A part as UTF-8, which every reader takes; with a byte order mark where the part began with one. */
function encode(zip: Zip, part: string, text: string): Uint8Array {
  const declared = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8');
  const marked = hasPart(zip, part) && readPart(zip, part)[0] === 0xef;
  return new TextEncoder().encode(marked ? `\uFEFF${declared}` : declared);
}

/** The namespace that SpreadsheetML has in this package's documents, and that of its relationships. */
export function namespacesOf(strict: boolean): { readonly main: string; readonly relationships: string } {
  return strict
    ? { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }
    : { main: NS.main, relationships: NS.officeRelationships };
}
